// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/trayicon.h"

#include "models/items/connectorlistmodel.h"
#include "ui/common/healthstyle.h"
#include "ui/common/icons.h"

#include <QPainter>
#include <QPixmap>

namespace touchstone::desktop {

namespace {

constexpr int sizes[] = {16, 22, 24, 32, 44, 48, 64};
constexpr double markShare = 0.72; ///< of the side: below that the shapes look alike at 16 pixels

int badness(Health health)
{
    switch (health) {
    case Health::Unknown:
        return 0;
    case Health::DisabledByHand:
        return 1;
    case Health::Healthy:
        return 2;
    case Health::Degraded:
        return 3;
    case Health::Stalled:
        return 4;
    case Health::Failing:
        return 5;
    case Health::DisabledBySystem:
        return 6;
    }
    return 0;
}

QPixmap image(const QIcon &program, int size, const ui::Mark &mark)
{
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setOpacity(0.55); // the mark is what matters
    program.paint(&painter, QRect(0, 0, size, size));
    painter.setOpacity(1);
    const double side = size * markShare;
    painter.setCompositionMode(QPainter::CompositionMode_Clear); // a gap between the two
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::black);
    painter.drawEllipse(QRectF(size - side, size - side, side, side).adjusted(-1, -1, 1, 1));
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    ui::paintMark(painter, QRectF(size - side, size - side, side, side), mark);
    return pixmap;
}

} // namespace

Health worstHealth(const items::ConnectorListModel &connectors)
{
    Health worst = Health::Unknown;
    for (int row = 0; row < connectors.rowCount(); ++row) {
        const Health health = connectors.healthAt(row);
        if (badness(health) > badness(worst))
            worst = health;
    }
    return worst;
}

QIcon trayImage(Health worst, const QPalette &palette)
{
    const QIcon program = ui::applicationIcon();
    if (worst == Health::Healthy)
        return program;
    QIcon icon;
    for (const int size : sizes)
        icon.addPixmap(image(program, size, ui::healthMark(worst, palette)));
    return icon;
}

} // namespace touchstone::desktop
