// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/crosshair.h"

#include "ui/common/formats.h"
#include "ui/common/theme.h"

#include <QPainter>

namespace touchstone::ui {

Crosshair::Crosshair(QWidget *parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
}

void Crosshair::setLayout(const ChartLayout &layout, TimeWindow window)
{
    m_layout = layout;
    m_window = window;
    update();
}

void Crosshair::show(const Reading &reading, const std::array<double, 3> &tops)
{
    m_reading = reading;
    m_tops = tops;
    update();
}

void Crosshair::hideReading()
{
    m_reading.reset();
    update();
}

QStringList Crosshair::lines(const Reading &reading)
{
    const QLocale locale;
    const QDateTime from = toDateTime(reading.slot.start);
    const QDateTime to = toDateTime(reading.slot.start + reading.step);
    QStringList lines{tr("%1, %2 to %3")
                          .arg(locale.toString(from.date(), QLocale::ShortFormat),
                              locale.toString(from.time(), QStringLiteral("HH:mm")),
                              locale.toString(to.time(), QStringLiteral("HH:mm"))),
        tr("%1 delivered").arg(formatCount(reading.slot.successCount)),
        tr("%1 failed").arg(formatCount(reading.slot.errorCount)),
        reading.slot.latency99p ? tr("p99 %1").arg(formatLatency(*reading.slot.latency99p)) : tr("p99 not known")};
    if (reading.isDemo)
        lines.append(tr("Demo data"));
    return lines;
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
    if (!m_reading)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double x = m_layout.xOf(m_reading->slot.start + m_reading->step / 2, m_window);
    painter.setPen(QPen(mutedText(palette()), 1));
    painter.drawLine(QPointF(x, m_layout.plots().top()), QPointF(x, m_layout.plots().bottom()));
    paintDots(painter, x);
    paintBox(painter, x);
}

void Crosshair::paintDots(QPainter &painter, double x) const
{
    const SeriesSlot &slot = m_reading->slot;
    const std::array<std::optional<double>, 3> values{double(slot.successCount), double(slot.errorCount),
        slot.latency99p ? std::optional(double(slot.latency99p->count())) : std::nullopt};
    const std::array colours{successColour(palette()), errorColour(palette()), latencyColour(palette())};
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!values[i])
            continue;
        const QRectF &plot = m_layout.bands[i].plot;
        const double y = plot.bottom() - std::min(*values[i] / m_tops[i], 1.0) * plot.height();
        painter.setPen(QPen(palette().color(QPalette::Base), 1.5));
        painter.setBrush(colours[i]);
        painter.drawEllipse(QPointF(x, y), 4, 4);
    }
}

void Crosshair::paintBox(QPainter &painter, double x) const
{
    const QStringList texts = lines(*m_reading);
    painter.setFont(captionFont(font()));
    const QFontMetricsF metrics(painter.font());
    double width = 0;
    for (const QString &text : texts)
        width = std::max(width, metrics.horizontalAdvance(text));
    const double key = spacing::medium; // room for the coloured key before the numbers
    const QSizeF size(width + key + 2 * spacing::small, metrics.height() * double(texts.size()) + 2 * spacing::tiny);
    const QRectF box = boxAt(x, size, QRectF(rect()).adjusted(0, m_layout.plots().top() + spacing::tiny, 0, 0));

    painter.setPen(QPen(hairline(palette()), 1));
    painter.setBrush(palette().color(QPalette::ToolTipBase));
    painter.drawRoundedRect(box, cornerRadius, cornerRadius);
    const std::array colours{successColour(palette()), errorColour(palette()), latencyColour(palette())};
    double y = box.top() + spacing::tiny;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        if (i >= 1 && i <= 3) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(colours[std::size_t(i - 1)]);
            painter.drawEllipse(QPointF(box.left() + spacing::small + 3, y + metrics.height() / 2), 3, 3);
        }
        painter.setPen(palette().color(QPalette::ToolTipText));
        const double indent = i >= 1 && i <= 3 ? key : 0;
        painter.drawText(QPointF(box.left() + spacing::small + indent, y + metrics.ascent()), texts[i]);
        y += metrics.height();
    }
}

} // namespace touchstone::ui
