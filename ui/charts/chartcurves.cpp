// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartcurves.h"

namespace touchstone::ui {

namespace {

QColor faded(QColor colour, double alpha)
{
    colour.setAlphaF(float(alpha));
    return colour;
}

QList<QPointF> inShares(QList<QPointF> points, const ValueScale &scale)
{
    for (QPointF &point : points)
        point.setY(scale.share(point.y()));
    return points;
}

Curve line(const QList<QPointF> &points, const QPen &pen)
{
    return {Curve::Shape::Line, points, {}, pen, {}, false};
}

/// About one point for two pixels: dots would touch, and a wide line would take most of the time of a redraw
/// (tests/benchmarks/README.md).
bool isDense(const QList<QPointF> &points)
{
    constexpr qsizetype many = 200;
    return points.size() > many;
}

QPen penFor(const QList<QPointF> &points, const QColor &colour, double width, Qt::PenStyle style = Qt::SolidLine)
{
    return QPen(colour, isDense(points) ? 1 : width, style); // the painter has a quick way for a width of 1
}

Curve area(const QList<QPointF> &outline, const QBrush &fill, const QList<QPointF> &lower = {})
{
    return {Curve::Shape::Area, outline, lower, Qt::NoPen, fill, false};
}

void addSuccess(QList<Curve> &curves, const QList<QPointF> &run, std::chrono::seconds step, const QColor &colour)
{
    // A single value is no line: a column shows it all the same.
    const QList<QPointF> outline = run.size() > 1 ? run : columnOutline(run, step);
    curves.append(area(outline, faded(colour, 0.16)));
    curves.append(line(outline, penFor(outline, colour, 1.6)));
}

/// Failures as columns that stand on the deliveries.
void addStack(QList<Curve> &curves, const QList<QPointF> &all, const QList<QPointF> &successes,
    std::chrono::seconds step, const QPalette &palette)
{
    const QColor colour = quantityColour(Quantity::Success, palette);
    const QList<QPointF> ground = columnOutline(successes, step);
    curves.append(area(ground, faded(colour, 0.25)));
    curves.append(line(ground, penFor(ground, colour, 1.2)));
    curves.append(area(columnOutline(all, step), quantityColour(Quantity::Errors, palette), ground));
}

void addRate(QList<Curve> &curves, const QList<QPointF> &run, std::chrono::seconds step, const QColor &colour)
{
    const QList<QPointF> outline = columnOutline(run, step);
    curves.append(area(outline, faded(colour, 0.16)));
    curves.append(line(outline, penFor(outline, colour, 1.2, Qt::DashLine)));
}

void addLatency(
    QList<Curve> &curves, const QList<QPointF> &run, std::chrono::seconds step, const QColor &colour, bool isMedian)
{
    if (isMedian) {
        const QList<QPointF> outline = run.size() > 1 ? run : columnOutline(run, step);
        curves.append(line(outline, penFor(outline, colour, 1.2, Qt::DotLine)));
        return;
    }
    curves.append(line(run, QPen(isDense(run) ? colour : faded(colour, 0.45), 1)));
    curves.last().dots = !isDense(run);
    curves.last().brush = colour;
}

} // namespace

ValueScale bandScale(const ConnectorSeries &series, Band band, TimeWindow window, bool logarithmic)
{
    const Quantity quantity = quantityOf(band);
    QList<QList<QPointF>> runs = plotRuns(series, quantity, window);
    const bool isLog = logarithmic && band == Band::Latency;
    if (isLog)
        runs += plotRuns(series, Quantity::Median, window);
    return scaleFor(runs, quantity, isLog);
}

QList<Curve> bandCurves(
    const ConnectorSeries &series, Band band, TimeWindow window, const ValueScale &scale, const QPalette &palette)
{
    const auto runsOf = [&](Quantity quantity) {
        QList<QList<QPointF>> runs = plotRuns(series, quantity, window);
        for (QList<QPointF> &run : runs)
            run = inShares(std::move(run), scale);
        return runs;
    };
    const QColor colour = bandColour(band, palette);
    const QList<QList<QPointF>> runs = runsOf(quantityOf(band));
    const QList<QList<QPointF>> successes = band == Band::Counts ? runsOf(Quantity::Success) : QList<QList<QPointF>>();
    QList<Curve> curves;
    for (qsizetype i = 0; i < runs.size(); ++i) {
        switch (band) {
        case Band::Counts:
            addStack(curves, runs[i], successes[i], series.step, palette);
            break;
        case Band::Success:
            addSuccess(curves, runs[i], series.step, colour);
            break;
        case Band::Errors:
            curves.append(area(columnOutline(runs[i], series.step), colour));
            break;
        case Band::Rate:
            addRate(curves, runs[i], series.step, colour);
            break;
        case Band::Latency:
            addLatency(curves, runs[i], series.step, colour, false);
            break;
        }
    }
    if (band == Band::Latency) {
        for (const QList<QPointF> &run : runsOf(Quantity::Median))
            addLatency(curves, run, series.step, colour, true);
    }
    return curves;
}

} // namespace touchstone::ui
