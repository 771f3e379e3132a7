// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/healthstyle.h"

#include "ui/common/theme.h"

#include <QCoreApplication>
#include <QPixmap>

namespace touchstone::ui {

namespace {

struct Tone
{
    MarkShape shape;
    QRgb fill, lightOutline, lightText, darkFill, darkText;
};

/// Okabe and Ito's colours, which colour-blind people can tell apart. Some of them are too pale on white, so the
/// outline is darker there.
Tone toneOf(Health health)
{
    switch (health) {
    case Health::Healthy:
        return {MarkShape::FilledCircle, 0x009e73, 0x00805d, 0x00704f, 0x1fc496, 0x35d0a3};
    case Health::Degraded:
        return {MarkShape::Triangle, 0xe69f00, 0xa66f00, 0x815600, 0xf0b429, 0xf2bd45};
    case Health::Failing:
        return {MarkShape::CrossedDiamond, 0xd55e00, 0xb34f00, 0xa84900, 0xf08235, 0xf59352};
    case Health::Stalled:
        return {MarkShape::Hourglass, 0x56b4e9, 0x2a7fb2, 0x1b6797, 0x6cc0ee, 0x7cc7f0};
    case Health::DisabledByHand:
        return {MarkShape::TwoBars, 0x7d8894, 0x66717d, 0x59646f, 0x98a3af, 0xa3adb8};
    case Health::DisabledBySystem:
        return {MarkShape::CrossedSquare, 0xcc79a7, 0xa24f7e, 0x8f4370, 0xdb93bb, 0xe0a0c4};
    case Health::Unknown:
        break;
    }
    return {MarkShape::DashedRing, 0x7d8894, 0x66717d, 0x59646f, 0x98a3af, 0xa3adb8};
}

} // namespace

QString healthWord(Health health)
{
    switch (health) {
    case Health::Healthy:
        return QCoreApplication::translate("Health", "Healthy");
    case Health::Degraded:
        return QCoreApplication::translate("Health", "Degraded");
    case Health::Failing:
        return QCoreApplication::translate("Health", "Failing");
    case Health::Stalled:
        return QCoreApplication::translate("Health", "Stalled");
    case Health::DisabledByHand:
        return QCoreApplication::translate("Health", "Disabled");
    case Health::DisabledBySystem:
        return QCoreApplication::translate("Health", "Disabled by the system");
    case Health::Unknown:
        break;
    }
    return QCoreApplication::translate("Health", "Unknown");
}

QString healthMeaning(Health health)
{
    switch (health) {
    case Health::Healthy:
        return QCoreApplication::translate("Health", "Nearly every delivery is acknowledged.");
    case Health::Degraded:
        return QCoreApplication::translate("Health", "Some deliveries fail and are sent again.");
    case Health::Failing:
        return QCoreApplication::translate("Health", "At least half of the deliveries fail.");
    case Health::Stalled:
        return QCoreApplication::translate("Health", "Events are waiting and nothing is being delivered.");
    case Health::DisabledByHand:
        return QCoreApplication::translate(
            "Health", "Somebody switched this connector off; events are not kept for it.");
    case Health::DisabledBySystem:
        return QCoreApplication::translate(
            "Health", "The cloud switched this connector off because its deliveries kept failing.");
    case Health::Unknown:
        break;
    }
    return QCoreApplication::translate(
        "Health", "Nothing has been delivered or failed yet, or the numbers are too old to tell.");
}

Mark healthMark(Health health, const QPalette &palette)
{
    const Tone tone = toneOf(health);
    if (isDark(palette))
        return {tone.shape, QColor::fromRgb(tone.darkFill), QColor::fromRgb(tone.darkFill)};
    return {tone.shape, QColor::fromRgb(tone.fill), QColor::fromRgb(tone.lightOutline)};
}

QColor healthTextColour(Health health, const QPalette &palette)
{
    const Tone tone = toneOf(health);
    return QColor::fromRgb(isDark(palette) ? tone.darkText : tone.lightText);
}

void paintHealthMark(QPainter &painter, const QRectF &area, Health health, const QPalette &palette)
{
    paintMark(painter, area, healthMark(health, palette));
}

QIcon healthIcon(Health health, const QPalette &palette)
{
    const Mark mark = healthMark(health, palette);
    QIcon icon;
    for (const int size : {16, 24, 32, 48})
        icon.addPixmap(markPixmap(mark, size, 1.0));
    return icon;
}

} // namespace touchstone::ui
