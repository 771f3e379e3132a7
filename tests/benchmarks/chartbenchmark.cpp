// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartcurves.h"
#include "ui/charts/connectorcharts.h"

#include <QApplication>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <memory>
#include <vector>

using namespace touchstone;
using namespace touchstone::ui;
using namespace std::chrono_literals;

namespace {

constexpr int connectors = 10;
constexpr int rounds = 25;
constexpr QSize size(488, 270); // beside the list in a window of 1280x800 with its docks
const Timestamp start = *parseTimestamp(u"2025-01-15T12:00:00Z");

/// A whole day of five-minute steps; `round` makes each one other than the last.
ConnectorSeries day(int round)
{
    ConnectorSeries series;
    for (int step = 0; step < 288; ++step) {
        const int noise = (step + round) * 7919 % 97;
        series.steps.append({start - 24h + step * 300s, 400 + noise, noise % 11 == 0 ? noise / 11 : 0,
            20ms + noise * 50us, 60ms + noise * 400us});
    }
    return series;
}

/// Of the processor, by all threads: what else runs on the machine does not count.
double milliseconds(const std::function<void()> &work)
{
    const std::clock_t before = std::clock();
    work();
    return 1000 * double(std::clock() - before) / CLOCKS_PER_SEC;
}

double median(std::vector<double> values)
{
    std::nth_element(values.begin(), values.begin() + std::ptrdiff_t(values.size() / 2), values.end());
    return values[values.size() / 2];
}

/// The yardstick: the same curves, each with one call of QPainter.
void drawBare(QImage &image, const ConnectorSeries &series)
{
    const TimeWindow window = lastOf(ChartRange::Day, start);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const double height = double(image.height()) / 3;
    double top = 0;
    for (const Band band : bandsOf({})) {
        const ValueScale scale = bandScale(series, band, window, false);
        for (const Curve &curve : bandCurves(series, band, window, scale, QPalette())) {
            QPolygonF points;
            for (const QPointF &point : curve.upper) {
                const double share = (point.x() - plotTime(window.begin)) / 86'400'000;
                points.append({share * image.width(), top + (1 - point.y()) * height});
            }
            painter.setPen(curve.pen);
            painter.drawPolyline(points);
        }
        top += height;
    }
}

} // namespace

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    std::vector<std::unique_ptr<ConnectorCharts>> charts;
    for (int i = 0; i < connectors; ++i) {
        charts.push_back(std::make_unique<ConnectorCharts>());
        charts.back()->resize(size);
        charts.back()->show();
    }
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    std::vector<double> taking;
    std::vector<double> drawing;
    std::vector<double> bare;
    for (int round = 0; round < rounds; ++round) {
        const ConnectorSeries series = day(round);
        taking.push_back(milliseconds([&] {
            for (const auto &each : charts)
                each->setSeries(series, start);
        }));
        drawing.push_back(milliseconds([&] {
            for (const auto &each : charts)
                each->render(&image);
        }));
        bare.push_back(milliseconds([&] {
            for (int i = 0; i < connectors; ++i)
                drawBare(image, series);
        }));
    }
    const double whole = median(taking) + median(drawing);
    std::printf("{\"what\":\"charts\",\"connectors\":%d,\"takingMilliseconds\":%.2f,\"drawingMilliseconds\":%.2f,"
                "\"bareMilliseconds\":%.2f,\"ratio\":%.2f}\n",
        connectors, median(taking), median(drawing), median(bare), whole / median(bare));
    return 0;
}
