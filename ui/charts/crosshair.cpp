// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/crosshair.h"

#include "ui/charts/chartband.h"
#include "ui/common/theme.h"

#include <QPainter>

#include <algorithm>

namespace touchstone::ui {

Crosshair::Crosshair(QWidget *parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
}

void Crosshair::setPlots(const QRectF &plots)
{
    m_plots = plots;
    update();
}

void Crosshair::show(const ChartReading &reading, double x, const QList<Dot> &dots)
{
    m_reading = reading;
    m_x = x;
    m_dots = dots;
    update();
}

void Crosshair::hideReading()
{
    m_reading.reset();
    update();
}

void Crosshair::select(double from, double to)
{
    m_selection = std::minmax(from, to);
    update();
}

void Crosshair::hideSelection()
{
    m_selection.reset();
    update();
}

QRectF Crosshair::boxAt(double x, const QSizeF &size, const QRectF &bounds)
{
    const double gap = spacing::small;
    double left = x + gap;
    if (left + size.width() > bounds.right())
        left = x - gap - size.width();
    left = std::max(std::min(left, bounds.right() - size.width()), bounds.left());
    return {QPointF(left, bounds.top()), size};
}

void Crosshair::paintEvent(QPaintEvent *)
{
    if (!m_reading && !m_selection)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_selection)
        paintSelection(painter);
    if (!m_reading)
        return;
    painter.setPen(QPen(mutedText(palette()), 1));
    painter.drawLine(QPointF(m_x, m_plots.top()), QPointF(m_x, m_plots.bottom()));
    paintDots(painter);
    paintBox(painter);
}

void Crosshair::paintSelection(QPainter &painter) const
{
    QRectF chosen = m_plots;
    chosen.setLeft(std::clamp(m_selection->first, m_plots.left(), m_plots.right()));
    chosen.setRight(std::clamp(m_selection->second, m_plots.left(), m_plots.right()));
    QColor fill = palette().color(QPalette::Highlight);
    painter.setPen(fill);
    fill.setAlphaF(0.2F);
    painter.setBrush(fill);
    painter.drawRect(chosen);
}

void Crosshair::paintDots(QPainter &painter) const
{
    for (const Dot &dot : m_dots) {
        painter.setPen(QPen(palette().color(QPalette::Base), 1.5));
        painter.setBrush(quantityColour(dot.quantity, palette()));
        painter.drawEllipse(dot.at, 4, 4);
    }
}

void Crosshair::paintBox(QPainter &painter) const
{
    const QList<ReadingLine> lines = linesOf(*m_reading);
    painter.setFont(captionFont(font()));
    const QFontMetrics metrics(painter.font());
    const int key = spacing::medium; // room for the coloured key before the numbers
    const int most = std::max(int(m_plots.width()) - key - 2 * spacing::small, 1);
    int width = 0;
    for (const ReadingLine &line : lines)
        width = std::max(width, metrics.horizontalAdvance(line.text));
    width = std::min(width, most);
    const QSizeF size(width + key + 2 * spacing::small, metrics.height() * double(lines.size()) + 2 * spacing::tiny);
    const QRectF box = boxAt(m_x, size, QRectF(rect()).adjusted(0, m_plots.top() + spacing::tiny, 0, 0));

    painter.setPen(QPen(hairline(palette()), 1));
    painter.setBrush(palette().color(QPalette::ToolTipBase));
    painter.drawRoundedRect(box, cornerRadius, cornerRadius);
    double y = box.top() + spacing::tiny;
    for (const ReadingLine &line : lines) {
        if (line.key) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(quantityColour(*line.key, palette()));
            painter.drawEllipse(QPointF(box.left() + spacing::small + 3, y + metrics.height() / 2.0), 3, 3);
        }
        painter.setPen(palette().color(QPalette::ToolTipText));
        painter.drawText(QPointF(box.left() + spacing::small + (line.key ? key : 0), y + metrics.ascent()),
            metrics.elidedText(line.text, Qt::ElideRight, width + (line.key ? 0 : key)));
        y += metrics.height();
    }
}

} // namespace touchstone::ui
