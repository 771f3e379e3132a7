// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace touchstone::ui {

namespace {

QFont scaled(const QFont &body, double factor)
{
    QFont font = body;
    if (body.pointSizeF() > 0)
        font.setPointSizeF(body.pointSizeF() * factor);
    else
        font.setPixelSize(int(std::lround(body.pixelSize() * factor)));
    return font;
}

struct Tones
{
    QColor window, base, alternate, text, muted, button, buttonText, light, midlight, mid, dark, shadow, highlight,
        link, visited, toolTip, toolTipText, disabledText;
};

QPalette fromTones(const Tones &tones)
{
    QPalette palette;
    palette.setColor(QPalette::Window, tones.window);
    palette.setColor(QPalette::WindowText, tones.text);
    palette.setColor(QPalette::Base, tones.base);
    palette.setColor(QPalette::AlternateBase, tones.alternate);
    palette.setColor(QPalette::Text, tones.text);
    palette.setColor(QPalette::PlaceholderText, tones.muted);
    palette.setColor(QPalette::Button, tones.button);
    palette.setColor(QPalette::ButtonText, tones.buttonText);
    palette.setColor(QPalette::BrightText, Qt::white);
    palette.setColor(QPalette::Light, tones.light);
    palette.setColor(QPalette::Midlight, tones.midlight);
    palette.setColor(QPalette::Mid, tones.mid);
    palette.setColor(QPalette::Dark, tones.dark);
    palette.setColor(QPalette::Shadow, tones.shadow);
    palette.setColor(QPalette::Highlight, tones.highlight);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, tones.link);
    palette.setColor(QPalette::LinkVisited, tones.visited);
    palette.setColor(QPalette::ToolTipBase, tones.toolTip);
    palette.setColor(QPalette::ToolTipText, tones.toolTipText);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, tones.disabledText);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, tones.mid);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, tones.text);
    return palette;
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

QColor choose(const QPalette &palette, QRgb light, QRgb dark)
{
    return QColor::fromRgb(isDark(palette) ? dark : light);
}

} // namespace

QFont captionFont(const QFont &body)
{
    return scaled(body, 0.85);
}

QFont titleFont(const QFont &body)
{
    QFont font = scaled(body, 1.25);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont figureFont(const QFont &body)
{
    QFont font = scaled(body, 1.8);
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    font.setFeature(QFont::Tag("tnum"), 1);
#endif
    return font;
}

bool isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Window)) < luminance(palette.color(QPalette::WindowText));
}

QPalette lightPalette()
{
    Tones tones;
    tones.window = QColor(0xf3, 0xf5, 0xf7);
    tones.base = Qt::white;
    tones.alternate = QColor(0xf7, 0xf9, 0xfa);
    tones.text = QColor(0x1b, 0x20, 0x27);
    tones.muted = QColor(0x59, 0x64, 0x70);
    tones.button = QColor(0xfb, 0xfc, 0xfd);
    tones.buttonText = tones.text;
    tones.light = Qt::white;
    tones.midlight = QColor(0xe9, 0xec, 0xf0);
    tones.mid = QColor(0xc6, 0xcd, 0xd5);
    tones.dark = QColor(0x9a, 0xa5, 0xb1);
    tones.shadow = QColor(0x6b, 0x76, 0x82);
    tones.highlight = QColor(0x00, 0x6a, 0xa7);
    tones.link = QColor(0x00, 0x5f, 0x98);
    tones.visited = QColor(0x6b, 0x4b, 0x9a);
    tones.toolTip = QColor(0x26, 0x2c, 0x34);
    tones.toolTipText = QColor(0xf2, 0xf4, 0xf6);
    tones.disabledText = QColor(0x92, 0x9b, 0xa6);
    return fromTones(tones);
}

QPalette darkPalette()
{
    Tones tones;
    tones.window = QColor(0x1c, 0x20, 0x26);
    tones.base = QColor(0x15, 0x18, 0x1d);
    tones.alternate = QColor(0x1a, 0x1e, 0x24);
    tones.text = QColor(0xe7, 0xea, 0xee);
    tones.muted = QColor(0xa3, 0xad, 0xb8);
    tones.button = QColor(0x2b, 0x31, 0x39);
    tones.buttonText = tones.text;
    tones.light = QColor(0x3a, 0x41, 0x4b);
    tones.midlight = QColor(0x2b, 0x31, 0x39);
    tones.mid = QColor(0x43, 0x4b, 0x56);
    tones.dark = QColor(0x10, 0x13, 0x17);
    tones.shadow = QColor(0x0a, 0x0c, 0x0f);
    tones.highlight = QColor(0x1d, 0x6f, 0xb0);
    tones.link = QColor(0x72, 0xb8, 0xf2);
    tones.visited = QColor(0xb8, 0xa1, 0xe8);
    tones.toolTip = QColor(0x33, 0x3a, 0x44);
    tones.toolTipText = tones.text;
    tones.disabledText = QColor(0x6d, 0x77, 0x83);
    return fromTones(tones);
}

QColor mutedText(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::PlaceholderText);
}

QColor hairline(const QPalette &palette)
{
    return choose(palette, 0xd9dee4, 0x363d47);
}

QColor cardColour(const QPalette &palette)
{
    return choose(palette, 0xffffff, 0x23282f);
}

QColor successColour(const QPalette &palette)
{
    return choose(palette, 0x009e73, 0x1fc496);
}

QColor errorColour(const QPalette &palette)
{
    return choose(palette, 0xd55e00, 0xf08235);
}

QColor latencyColour(const QPalette &palette)
{
    return choose(palette, 0x0072b2, 0x4fa9e3);
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

void paintFocusRing(QPainter &painter, const QRectF &around, const QPalette &palette, double radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette.color(isDark(palette) ? QPalette::Link : QPalette::Highlight), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(around.adjusted(1, 1, -1, -1), radius, radius);
    painter.restore();
}

} // namespace touchstone::ui
