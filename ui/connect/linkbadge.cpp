// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/linkbadge.h"

#include "ui/common/formats.h"
#include "ui/common/healthstyle.h"
#include "ui/common/theme.h"

#include <QEvent>
#include <QPainter>
#include <QStyleOptionToolButton>
#include <QStylePainter>
#include <QTimer>

#include <algorithm>

namespace touchstone::ui {

namespace {

constexpr std::chrono::milliseconds tick{500};
constexpr int widestWords = 280;

using Kind = LinkState::Kind;

std::chrono::milliseconds between(Timestamp from, Timestamp to)
{
    return std::max(std::chrono::milliseconds(0), std::chrono::duration_cast<std::chrono::milliseconds>(to - from));
}

/// Which of the healths looks the way this state should.
Health likeness(Kind kind)
{
    switch (kind) {
    case Kind::Live:
        return Health::Healthy;
    case Kind::Retrying:
        return Health::Stalled;
    case Kind::Refused:
        return Health::Failing;
    case Kind::Idle:
        return Health::DisabledByHand;
    case Kind::Connecting:
        break;
    }
    return Health::Unknown;
}

} // namespace

LinkBadge::LinkBadge(const Clock &clock, QWidget *parent)
    : QToolButton(parent)
    , m_clock(clock)
{
    setObjectName(QStringLiteral("linkBadge"));
    setAutoRaise(true);
    connect(this, &QToolButton::clicked, this, [this] {
        if (offersReconnect())
            Q_EMIT reconnectRequested();
    });
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, &LinkBadge::refresh);
    timer->start(tick);
    setState({});
}

void LinkBadge::setFormats(const Formats &formats)
{
    m_formats = formats;
    setAccessibleDescription(sentence(m_state, m_clock.now(), m_formats)); // the tooltip is made when it is looked at
}

bool LinkBadge::offersReconnect() const
{
    return m_state.kind == Kind::Retrying || m_state.kind == Kind::Refused;
}

void LinkBadge::setState(const LinkState &state)
{
    const bool otherKind = state.kind != m_state.kind || state.reason != m_state.reason;
    m_state = state;
    // Not at each tick: a screen reader would not come to rest.
    if (otherKind || accessibleName().isEmpty()) {
        setAccessibleName(tr("Live stream: %1").arg(words(state, m_clock.now())));
        setAccessibleDescription(sentence(state, m_clock.now(), m_formats));
        setCursor(offersReconnect() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    }
    refresh();
}

QString LinkBadge::words(const LinkState &state, Timestamp now)
{
    switch (state.kind) {
    case Kind::Idle:
        return tr("Not connected");
    case Kind::Connecting:
        return tr("Connecting");
    case Kind::Live:
        return tr("Live · %1").arg(formatSpan(between(state.lastByte, now)));
    case Kind::Retrying:
        return tr("Retrying in %1").arg(formatSpan(between(now, state.nextTry)));
    case Kind::Refused:
        return tr("Refused: %1").arg(state.reason);
    }
    return {};
}

QString LinkBadge::sentence(const LinkState &state, Timestamp now, const Formats &formats)
{
    switch (state.kind) {
    case Kind::Idle:
        return tr("No live stream is open.");
    case Kind::Connecting:
        return tr("Opening the live stream for %1.").arg(formatSpan(between(state.since, now)));
    case Kind::Live:
        return tr("The live stream has been open since %1. The last sign of life came %2 ago.")
            .arg(formatTimeWithSeconds(toDateTime(state.since).time(), formats),
                formatSpan(between(state.lastByte, now)));
    case Kind::Retrying:
        return tr("The live stream was lost: %1 The next attempt is in %2. Click to try now.")
            .arg(state.reason, formatSpan(between(now, state.nextTry)));
    case Kind::Refused:
        return tr("The cloud refused the live stream: %1 Click to try again.").arg(state.reason);
    }
    return {};
}

void LinkBadge::refresh()
{
    const QString now = words(m_state, m_clock.now());
    if (now == text())
        return;
    const QSize before = sizeHint();
    setText(now);
    if (sizeHint() != before)
        updateGeometry();
    update();
}

QSize LinkBadge::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    // One width for all short states, so that the bar does not move each half second.
    const int usual = std::max(metrics.horizontalAdvance(tr("Retrying in %1").arg(QStringLiteral("88.8 s"))),
        metrics.horizontalAdvance(tr("Not connected")));
    const int wanted = std::clamp(metrics.horizontalAdvance(text()), usual, std::max(usual, widestWords));
    return {spacing::small + metrics.ascent() + spacing::small + wanted + spacing::small,
        metrics.height() + spacing::small + spacing::tiny};
}

Mark LinkBadge::mark() const
{
    return healthMark(likeness(m_state.kind), palette());
}

void LinkBadge::paintEvent(QPaintEvent * /*event*/)
{
    QStylePainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.text.clear();
    if (offersReconnect() || hasFocus())
        painter.drawComplexControl(QStyle::CC_ToolButton, option);
    const int size = fontMetrics().ascent() + 1;
    paintMark(painter, QRectF(spacing::small, (height() - size) / 2.0, size, size), mark());
    const QRect area = rect().adjusted(spacing::small + size + spacing::small, 0, -spacing::small, 0);
    painter.setPen(m_state.kind == Kind::Refused ? healthTextColour(Health::Failing, palette())
                                                 : palette().color(QPalette::WindowText));
    painter.drawText(
        area, int(Qt::AlignVCenter | Qt::AlignLeft), fontMetrics().elidedText(text(), Qt::ElideRight, area.width()));
}

bool LinkBadge::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip)
        setToolTip(sentence(m_state, m_clock.now(), m_formats));
    return QToolButton::event(event);
}

} // namespace touchstone::ui
