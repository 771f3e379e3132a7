// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartband.h"

#include "ui/common/formats.h"
#include "ui/common/theme.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace touchstone::ui {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ChartBand)
};

QString slidingTitle(Band band, std::chrono::seconds window)
{
    const QString span = formatSpan(window);
    switch (band) {
    case Band::Counts:
        return Texts::tr("Delivered and failed in the %1 before").arg(span);
    case Band::Success:
        return Texts::tr("Delivered in the %1 before").arg(span);
    case Band::Errors:
        return Texts::tr("Failed in the %1 before").arg(span);
    case Band::Rate:
        return Texts::tr("Error rate of the %1 before").arg(span);
    case Band::Latency:
        break;
    }
    return Texts::tr("p99 latency of the %1 before").arg(span);
}

} // namespace

QList<Band> bandsOf(const ChartOptions &options)
{
    if (options.split)
        return {Band::Success, Band::Errors, Band::Rate, Band::Latency};
    return {Band::Counts, Band::Rate, Band::Latency};
}

Quantity quantityOf(Band band)
{
    switch (band) {
    case Band::Counts:
        return Quantity::Attempts;
    case Band::Success:
        return Quantity::Success;
    case Band::Errors:
        return Quantity::Errors;
    case Band::Rate:
        return Quantity::Rate;
    case Band::Latency:
        break;
    }
    return Quantity::Latency;
}

QString bandTitle(Band band, std::chrono::seconds step, std::chrono::seconds window)
{
    if (window > std::chrono::seconds(0))
        return slidingTitle(band, window);
    const QString span = formatSpan(step);
    switch (band) {
    case Band::Counts:
        return Texts::tr("Delivered and failed per %1").arg(span);
    case Band::Success:
        return Texts::tr("Delivered per %1").arg(span);
    case Band::Errors:
        return Texts::tr("Failed per %1").arg(span);
    case Band::Rate:
        return Texts::tr("Error rate of each %1").arg(span);
    case Band::Latency:
        break;
    }
    return Texts::tr("p99 and p50 latency of each %1").arg(span);
}

QColor quantityColour(Quantity quantity, const QPalette &palette)
{
    switch (quantity) {
    case Quantity::Attempts:
    case Quantity::Success:
        return successColour(palette);
    case Quantity::Errors:
    case Quantity::Rate:
        return errorColour(palette);
    case Quantity::Latency:
    case Quantity::Median:
        break;
    }
    return latencyColour(palette);
}

QColor bandColour(Band band, const QPalette &palette)
{
    return quantityColour(quantityOf(band), palette);
}

double ValueScale::share(double value) const
{
    if (!logarithmic)
        return std::clamp((value - low) / (high - low), 0.0, 1.0);
    return std::clamp(std::log10(std::max(value, low) / low) / std::log10(high / low), 0.0, 1.0);
}

QList<double> ValueScale::ticks() const
{
    if (!logarithmic)
        return {low, (low + high) / 2, high};
    QList<double> decades;
    for (double tick = low; tick <= high * 1.001; tick *= 10)
        decades.append(tick);
    return decades;
}

ValueScale scaleFor(const QList<QList<QPointF>> &runs, Quantity quantity, bool logarithmic)
{
    double greatest = 0;
    double least = 0;
    for (const QList<QPointF> &run : runs) {
        for (const QPointF &point : run) {
            greatest = std::max(greatest, point.y());
            if (point.y() > 0)
                least = least > 0 ? std::min(least, point.y()) : point.y();
        }
    }
    if (!logarithmic)
        return {0, axisTop(greatest, quantity), false};
    if (greatest <= 0)
        return {1'000, 1'000'000, true}; // 1 ms to 1 s: an empty axis still needs a scale
    const double low = std::pow(10, std::floor(std::log10(least)));
    const double high = std::pow(10, std::ceil(std::log10(greatest)));
    return {low, high > low ? high : low * 10, true};
}

} // namespace touchstone::ui
