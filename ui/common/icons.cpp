// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QSvgRenderer>

#include <algorithm>
#include <cmath>

namespace touchstone::ui {

namespace {

QString pathOf(const QString &name)
{
    return QStringLiteral(":/touchstone/icons/%1.svg").arg(name);
}

QImage drawing(const QString &name, const QSize &pixels, const QColor &colour)
{
    QFile file(pathOf(name));
    if (!file.open(QIODevice::ReadOnly) || pixels.isEmpty())
        return {};
    // Qt Svg (Tiny 1.2) has no "currentColor" to set from outside; the drawings use black throughout.
    QByteArray svg = file.readAll();
    svg.replace("#000000", colour.name().toLatin1());
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QSvgRenderer renderer(svg);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const double side = std::min(pixels.width(), pixels.height());
    renderer.render(&painter, QRectF((pixels.width() - side) / 2, (pixels.height() - side) / 2, side, side));
    return image;
}

/// Draws in the colour that text has at the moment.
class DrawingEngine final : public QIconEngine
{
public:
    explicit DrawingEngine(QString name)
        : m_name(std::move(name))
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State /*state*/) override
    {
        const double ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        painter->drawPixmap(rect, picture(rect.size() * ratio, mode));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State /*state*/) override { return picture(size, mode); }

    QIconEngine *clone() const override { return new DrawingEngine(m_name); }

private:
    QPixmap picture(const QSize &pixels, QIcon::Mode mode)
    {
        const QPalette palette = QGuiApplication::palette();
        const QColor colour =
            mode == QIcon::Selected
                ? palette.color(QPalette::HighlightedText)
                : palette.color(mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active, QPalette::ButtonText);
        if (pixels != m_pixels || colour != m_colour) {
            m_pixels = pixels;
            m_colour = colour;
            m_cached = QPixmap::fromImage(drawing(m_name, pixels, colour));
        }
        return m_cached;
    }

    QString m_name;
    QSize m_pixels;
    QColor m_colour;
    QPixmap m_cached;
};

} // namespace

QIcon icon(const QString &name)
{
    return QIcon(new DrawingEngine(name));
}

QPixmap iconPixmap(const QString &name, int size, const QColor &colour, double devicePixelRatio)
{
    const int pixels = int(std::lround(size * devicePixelRatio));
    QPixmap pixmap = QPixmap::fromImage(drawing(name, {pixels, pixels}, colour));
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

QIcon applicationIcon()
{
    QIcon result;
    for (const int size : {16, 24, 32, 48, 64, 128, 256})
        result.addPixmap(QPixmap::fromImage(drawing(QStringLiteral("touchstone"), {size, size}, Qt::black)));
    return result;
}

QString iconNameOf(const DeviceType &type)
{
    using Enum = DeviceTypeTraits::Enum;
    switch (type.value()) {
    case Enum::Temperature:
        return QStringLiteral("temperature");
    case Enum::Proximity:
        return QStringLiteral("proximity");
    case Enum::Touch:
        return QStringLiteral("touch");
    case Enum::Humidity:
        return QStringLiteral("humidity");
    case Enum::ProximityCounter:
    case Enum::TouchCounter:
        return QStringLiteral("counter");
    case Enum::WaterDetector:
        return QStringLiteral("water");
    case Enum::Co2:
        return QStringLiteral("co2");
    case Enum::Motion:
        return QStringLiteral("motion");
    case Enum::DeskOccupancy:
        return QStringLiteral("desk");
    case Enum::Contact:
        return QStringLiteral("contact");
    case Enum::CloudConnector:
        return QStringLiteral("cloudconnector");
    case Enum::Unknown:
        break;
    }
    return QStringLiteral("sensor");
}

QString iconNameOf(const EventType &type)
{
    using Enum = EventTypeTraits::Enum;
    switch (type.value()) {
    case Enum::Touch:
        return QStringLiteral("touch");
    case Enum::Temperature:
        return QStringLiteral("temperature");
    case Enum::ObjectPresent:
        return QStringLiteral("proximity");
    case Enum::Humidity:
        return QStringLiteral("humidity");
    case Enum::ObjectPresentCount:
    case Enum::TouchCount:
        return QStringLiteral("counter");
    case Enum::WaterPresent:
        return QStringLiteral("water");
    case Enum::NetworkStatus:
    case Enum::CellularStatus:
        return QStringLiteral("signal");
    case Enum::BatteryStatus:
        return QStringLiteral("battery");
    case Enum::LabelsChanged:
        return QStringLiteral("label");
    case Enum::ConnectionStatus:
    case Enum::EthernetStatus:
        return QStringLiteral("cloudconnector");
    case Enum::Co2:
        return QStringLiteral("co2");
    case Enum::Pressure:
        return QStringLiteral("pressure");
    case Enum::Motion:
        return QStringLiteral("motion");
    case Enum::DeskOccupancy:
        return QStringLiteral("desk");
    case Enum::Contact:
        return QStringLiteral("contact");
    case Enum::ProbeWireStatus:
        return QStringLiteral("probe");
    case Enum::Ping:
    case Enum::Unknown:
        break;
    }
    return QStringLiteral("sensor");
}

} // namespace touchstone::ui
