// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/switch.h"

#include "ui/common/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace touchstone::ui {

namespace {

constexpr int ringWidth = 3;

QColor trackColour(SwitchState state, const QPalette &palette, bool enabled, bool hovered)
{
    if (!enabled)
        return palette.color(QPalette::Mid);
    QColor colour = state == SwitchState::On ? QColor(isDark(palette) ? 0x14a47c : 0x00805d)
                    : isDark(palette)        ? QColor(0x6a, 0x75, 0x82)
                                             : QColor(0x7b, 0x86, 0x92);
    return hovered ? colour.lighter(112) : colour;
}

} // namespace

QSize switchSize(const QFontMetrics &metrics)
{
    const int height = qMax(16, metrics.height());
    return {height * 9 / 5, height};
}

void paintSwitch(
    QPainter &painter, const QRectF &area, SwitchState state, const QPalette &palette, bool enabled, bool hovered)
{
    const QSizeF size = switchSize(painter.fontMetrics());
    const QRectF track(
        area.left() + 0.5, area.center().y() - size.height() / 2 + 0.5, size.width() - 1, size.height() - 1);
    const double radius = track.height() / 2;
    const double inset = 2.5;
    const double travel = track.width() - track.height();
    const double position = state == SwitchState::On ? 1.0 : state == SwitchState::Off ? 0.0 : 0.5;

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(trackColour(state, palette, enabled, hovered));
    painter.drawRoundedRect(track, radius, radius);
    painter.setBrush(enabled ? QColor(Qt::white) : palette.color(QPalette::Window));
    painter.drawEllipse(QRectF(track.left() + inset + travel * position, track.top() + inset,
        track.height() - 2 * inset, track.height() - 2 * inset));
    painter.restore();
}

Switch::Switch(QWidget *parent)
    : QCheckBox(parent)
{
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Switch::setChanging(bool changing)
{
    if (m_changing == changing)
        return;
    m_changing = changing;
    update();
}

QSize Switch::sizeHint() const
{
    return switchSize(fontMetrics()) + QSize(2 * ringWidth, 2 * ringWidth);
}

bool Switch::hitButton(const QPoint &position) const
{
    return rect().contains(position);
}

void Switch::nextCheckState()
{
    if (!m_changing)
        Q_EMIT changeRequested(!isChecked());
}

void Switch::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QCheckBox::keyPressEvent(event);
}

void Switch::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const SwitchState state = m_changing ? SwitchState::Changing : isChecked() ? SwitchState::On : SwitchState::Off;
    paintSwitch(painter, QRectF(rect()).adjusted(ringWidth, ringWidth, -ringWidth, -ringWidth), state, palette(),
        isEnabled(), underMouse());
    if (hasFocus())
        paintFocusRing(painter, rect(), palette(), height() / 2.0);
}

} // namespace touchstone::ui
