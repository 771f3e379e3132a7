// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/messagebar.h"

#include "ui/common/healthstyle.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimerEvent>
#include <QToolButton>

#include <chrono>

namespace touchstone::ui {

namespace {

constexpr std::chrono::seconds informationStays{6};
constexpr int markSize = 16;

Mark markOf(MessageBar::Tone tone, const QPalette &palette)
{
    switch (tone) {
    case MessageBar::Tone::Success:
        return healthMark(Health::Healthy, palette);
    case MessageBar::Tone::Problem:
        return healthMark(Health::Failing, palette);
    case MessageBar::Tone::Information:
        break;
    }
    return {MarkShape::Ring, latencyColour(palette), latencyColour(palette)};
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : Card(parent)
    , m_mark(new QLabel(this))
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("messageBar"));
    setAccessibleName(tr("Message"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::medium, spacing::tiny, spacing::tiny, spacing::tiny);
    row->setSpacing(spacing::small);
    row->addWidget(m_mark);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setIcon(icon(QStringLiteral("close")));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));
    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);
    connect(m_action, &QPushButton::clicked, this, [this] {
        const QString topic = m_topic;
        dismiss();
        Q_EMIT actionRequested(topic);
    });
    hide();
}

void MessageBar::tell(Tone tone, const QString &text, const QString &action, const QString &topic)
{
    m_tone = tone;
    m_topic = topic;
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleDescription(text);
    restyle();
    setVisible(true);
    if (m_timer)
        killTimer(m_timer);
    const bool awaitsAnswer = tone == Tone::Problem || !action.isEmpty();
    m_timer = awaitsAnswer ? 0 : startTimer(informationStays);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::settle(const QString &topic)
{
    if (m_topic == topic)
        dismiss();
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::dismiss()
{
    if (m_timer)
        killTimer(m_timer);
    m_timer = 0;
    m_topic.clear();
    hide();
}

void MessageBar::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_timer)
        dismiss();
}

void MessageBar::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        restyle();
}

void MessageBar::restyle()
{
    const Mark mark = markOf(m_tone, palette());
    m_mark->setPixmap(markPixmap(mark, markSize, devicePixelRatioF()));
    setAccent(mark.fill);
}

} // namespace touchstone::ui
