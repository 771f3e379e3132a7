// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/sparkline.h"

#include "ui/common/theme.h"

#include <QHash>
#include <QPainter>
#include <QPainterPath>
#include <QPixmapCache>

#include <algorithm>

namespace touchstone::ui {

namespace {

constexpr int bucketWidth = 3; ///< device-independent pixels; below that the line is noise

size_t fingerprint(const ConnectorSeries &series)
{
    size_t seed = qHashMulti(0, series.step.count(), series.steps.size());
    for (const SeriesSlot &slot : series.steps) {
        seed = qHashMulti(seed, slot.start.time_since_epoch().count(), slot.successCount, slot.errorCount);
    }
    return seed;
}

double greatestOf(const QList<SparklineBucket> &buckets)
{
    double greatest = 1;
    for (const SparklineBucket &bucket : buckets)
        greatest = std::max({greatest, bucket.success, bucket.errors});
    return greatest;
}

void drawSuccess(
    QPainter &painter, const QRectF &area, const QList<SparklineBucket> &buckets, double scale, const QColor &colour)
{
    const double width = area.width() / double(buckets.size());
    QPainterPath line;
    bool inRun = false;
    for (qsizetype i = 0; i < buckets.size(); ++i) {
        if (!buckets[i].known) {
            inRun = false;
            continue;
        }
        const QPointF point(area.left() + (double(i) + 0.5) * width, area.bottom() - buckets[i].success * scale);
        if (inRun)
            line.lineTo(point);
        else
            line.moveTo(point);
        inRun = true;
    }
    painter.setPen(QPen(colour, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(line);
}

void drawErrors(
    QPainter &painter, const QRectF &area, const QList<SparklineBucket> &buckets, double scale, const QColor &colour)
{
    const double width = area.width() / double(buckets.size());
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    for (qsizetype i = 0; i < buckets.size(); ++i) {
        if (buckets[i].errors <= 0)
            continue;
        const double height = std::max(buckets[i].errors * scale, 1.5); // a single failure is still seen
        painter.drawRect(QRectF(area.left() + double(i) * width, area.bottom() - height, width, height));
    }
}

QPixmap drawSparkline(const QSize &size, double pixelRatio, const ConnectorSeries &series, const QPalette &palette)
{
    QPixmap pixmap(size * pixelRatio);
    pixmap.setDevicePixelRatio(pixelRatio);
    pixmap.fill(Qt::transparent);
    const QRectF area = QRectF(QPointF(0, 0), QSizeF(size)).adjusted(1, 2, -1, -2);
    const QList<SparklineBucket> buckets = sparklineBuckets(series, std::max(int(area.width()) / bucketWidth, 1));
    const double scale = area.height() / greatestOf(buckets);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    drawErrors(painter, area, buckets, scale, errorColour(palette));
    drawSuccess(painter, area, buckets, scale, successColour(palette));
    return pixmap;
}

} // namespace

QList<SparklineBucket> sparklineBuckets(const ConnectorSeries &series, int count)
{
    QList<SparklineBucket> buckets(count);
    if (series.steps.isEmpty())
        return buckets;
    const auto day = std::chrono::microseconds(std::chrono::hours(24));
    const Timestamp begin = series.steps.last().start + series.step - day;
    for (const SeriesSlot &slot : series.steps) {
        if (slot.start < begin)
            continue;
        const auto bucket = (slot.start - begin).count() * count / day.count();
        SparklineBucket &target = buckets[std::min<qsizetype>(bucket, count - 1)];
        // What slides is not summed: the latest of a part stands for it.
        target.success = double(slot.successCount) + (series.isSliding() ? 0 : target.success);
        target.errors = double(slot.errorCount) + (series.isSliding() ? 0 : target.errors);
        target.known = true;
    }
    return buckets;
}

void paintSparkline(QPainter &painter, const QRect &area, const ConnectorSeries &series, const QPalette &palette)
{
    if (area.isEmpty() || series.steps.isEmpty())
        return;
    const double pixelRatio = painter.device()->devicePixelRatioF();
    const QString key = QStringLiteral("touchstone/sparkline/%1/%2x%3/%4/%5")
                            .arg(fingerprint(series))
                            .arg(area.width())
                            .arg(area.height())
                            .arg(pixelRatio)
                            .arg(isDark(palette) ? u'd' : u'l');
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = drawSparkline(area.size(), pixelRatio, series, palette);
        QPixmapCache::insert(key, pixmap);
    }
    painter.drawPixmap(area.topLeft(), pixmap);
}

} // namespace touchstone::ui
