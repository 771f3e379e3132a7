// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartexport.h"

#include "ui/charts/connectorcharts.h"
#include "ui/charts/seriescsv.h"
#include "ui/common/replacefile.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>

#include <optional>

namespace touchstone::ui {

namespace {

/// Makes the bytes; may run on any thread.
using Encoder = std::function<QByteArray()>;

Encoder pngOf(ConnectorCharts &charts)
{
    constexpr double density = 2; // sharp on paper and on dense screens
    QImage image(charts.size() * density, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(density);
    QPainter painter(&image);
    charts.paintInto(painter);
    painter.end();
    return [image] {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        return buffer.data();
    };
}

Encoder svgOf(ConnectorCharts &charts)
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(charts.size());
    generator.setViewBox(charts.rect());
    generator.setTitle(charts.accessibleName());
    QPainter painter(&generator);
    charts.paintInto(painter);
    painter.end();
    return [bytes = buffer.data()] { return bytes; };
}

} // namespace

Result<ChartFormat> formatOfFile(const QString &file)
{
    const QString ending = QFileInfo(file).suffix().toLower();
    if (ending == QLatin1String("csv"))
        return ChartFormat::Csv;
    if (ending == QLatin1String("png"))
        return ChartFormat::Png;
    if (ending == QLatin1String("svg"))
        return ChartFormat::Svg;
    return Failure{Failure::Kind::Invalid,
        QStringLiteral("%1: the name must end in .csv, .png or .svg").arg(QDir::toNativeSeparators(file))};
}

ChartExport::ChartExport(ConnectorCharts &charts, const QString &file, ChartFormat format, QObject *parent)
    : QObject(parent)
{
    const QString name = QDir::toNativeSeparators(file);
    QString done = tr("The charts were written to %1.").arg(name);
    Encoder encode;
    switch (format) {
    case ChartFormat::Csv: {
        const SeriesCsv csv = seriesToCsv(charts.series(), charts.window());
        done = tr("%n row(s) were written to %1.", nullptr, csv.rows).arg(name);
        encode = [content = csv.content] { return content; };
        break;
    }
    case ChartFormat::Png:
        encode = pngOf(charts);
        break;
    case ChartFormat::Svg:
        encode = svgOf(charts);
        break;
    }
    auto failure = std::make_shared<std::optional<Failure>>(); // shared by the thread and the slot after its end
    m_thread.reset(QThread::create([file, encode, failure] {
        const Result<void> saved = replaceFile(file, encode());
        if (!saved)
            *failure = saved.failure();
    }));
    connect(m_thread.get(), &QThread::finished, this, [this, failure, done] {
        deleteLater();
        if (*failure)
            Q_EMIT finished(
                false, tr("Nothing was written. %1. Choose another folder or name.").arg((*failure)->message));
        else
            Q_EMIT finished(true, done);
    });
    m_thread->start();
}

ChartExport::~ChartExport()
{
    m_thread->wait();
}

} // namespace touchstone::ui
