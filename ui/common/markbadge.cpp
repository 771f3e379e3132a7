// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/markbadge.h"

#include "ui/common/healthstyle.h"
#include "ui/common/theme.h"

#include <QEvent>
#include <QPainter>

namespace touchstone::ui {

MarkBadge::MarkBadge(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void MarkBadge::setMark(const Mark &mark, const QString &word, const QColor &textColour)
{
    m_mark = mark;
    m_word = word;
    m_textColour = textColour;
    setAccessibleName(word);
    updateGeometry();
    update();
}

int MarkBadge::markSize() const
{
    return fontMetrics().ascent() + 1;
}

QSize MarkBadge::sizeHint() const
{
    return {markSize() + spacing::small - 2 + fontMetrics().horizontalAdvance(m_word), fontMetrics().height() + 2};
}

void MarkBadge::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const int size = markSize();
    const QRectF area(0, (height() - size) / 2.0, size, size);
    paintMark(painter, area, m_mark);
    painter.setPen(m_textColour);
    painter.drawText(
        rect().adjusted(size + spacing::small - 2, 0, 0, 0), int(Qt::AlignVCenter | Qt::AlignLeft), m_word);
}

HealthBadge::HealthBadge(QWidget *parent)
    : MarkBadge(parent)
{
    restyle();
}

void HealthBadge::setHealth(Health health)
{
    if (health == m_health)
        return;
    m_health = health;
    restyle();
}

void HealthBadge::changeEvent(QEvent *event)
{
    MarkBadge::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        restyle();
}

void HealthBadge::restyle()
{
    setMark(healthMark(m_health, palette()), healthWord(m_health), healthTextColour(m_health, palette()));
    setToolTip(healthMeaning(m_health));
    setAccessibleDescription(healthMeaning(m_health));
}

} // namespace touchstone::ui
