// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/card.h"

#include "ui/common/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace touchstone::ui {

Card::Card(QWidget *parent)
    : QFrame(parent)
{}

void Card::setAccent(const QColor &colour)
{
    if (colour == m_accent)
        return;
    m_accent = colour;
    update();
}

void Card::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath outline;
    outline.addRoundedRect(area, cornerRadius, cornerRadius);
    painter.fillPath(outline, cardColour(palette()));
    if (m_accent.isValid()) {
        painter.setClipPath(outline);
        painter.fillRect(QRectF(area.left(), area.top(), spacing::tiny, area.height()), m_accent);
        painter.setClipping(false);
    }
    painter.setPen(hairline(palette()));
    painter.drawPath(outline);
}

} // namespace touchstone::ui
