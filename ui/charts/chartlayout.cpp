// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartlayout.h"

#include "ui/common/formats.h"
#include "ui/common/theme.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace touchstone::ui {

namespace {

constexpr double least = 24; ///< a plot is never flatter

double widestAxisLabel(const QFontMetrics &caption)
{
    double widest = 0;
    const QLocale locale;
    for (const QString &label : {locale.toString(88'888), QStringLiteral("8.8\u00a0M"),
             formatLatency(std::chrono::milliseconds(888)), formatLatency(std::chrono::milliseconds(8'880))})
        widest = std::max(widest, double(caption.horizontalAdvance(label)));
    return widest;
}

} // namespace

QRectF ChartLayout::plots() const
{
    return QRectF(bands.front().plot.topLeft(), bands.back().plot.bottomRight());
}

double ChartLayout::xOf(Timestamp time, TimeWindow window) const
{
    const double share = double((time - window.begin).count()) / double((window.end - window.begin).count());
    return plots().left() + share * plots().width();
}

Timestamp ChartLayout::timeAt(double x, TimeWindow window) const
{
    const double share = std::clamp((x - plots().left()) / std::max(plots().width(), 1.0), 0.0, 1.0);
    const auto length = double((window.end - window.begin).count());
    return window.begin + std::chrono::microseconds(std::llround(share * length));
}

ChartLayout layoutCharts(const QSize &size, const QFontMetrics &caption, int bands)
{
    const double left = std::ceil(widestAxisLabel(caption)) + spacing::small;
    // The last time label is centred on the edge.
    const double right = std::max<double>(spacing::medium, caption.horizontalAdvance(QStringLiteral("00:00")) / 2 + 1);
    const double titleHeight = caption.height() + spacing::tiny;
    const double timesHeight = caption.height() + spacing::tiny;
    const double gap = bands > 3 ? spacing::tiny : spacing::small;
    const double width = std::max(size.width() - left - right, 1.0);
    const double free = size.height() - bands * titleHeight - (bands - 1) * gap - timesHeight;
    const double plotHeight = std::max(std::floor(free / bands), least);

    ChartLayout layout;
    layout.bands.resize(bands);
    double y = 0;
    for (ChartLayout::Band &band : layout.bands) {
        band.title = QRectF(left, y, width, titleHeight);
        band.plot = QRectF(left, y + titleHeight, width, plotHeight);
        y += titleHeight + plotHeight + gap;
    }
    layout.times = QRectF(left, y - gap, width, timesHeight);
    return layout;
}

QString axisLabel(double value, Quantity quantity)
{
    if (quantity == Quantity::Rate)
        return formatShare(value / 100);
    if (quantity == Quantity::Latency || quantity == Quantity::Median)
        return value <= 0 ? QStringLiteral("0") : formatLatency(std::chrono::microseconds(std::llround(value)));
    const QLocale locale;
    if (value < 100'000)
        return locale.toString(qint64(std::llround(value)));
    if (value < 1'000'000)
        return QStringLiteral("%1\u00a0k").arg(locale.toString(value / 1'000, 'f', QLocale::FloatingPointShortest));
    return QStringLiteral("%1\u00a0M").arg(locale.toString(value / 1'000'000, 'f', QLocale::FloatingPointShortest));
}

} // namespace touchstone::ui
