// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identify/touchrows.h"

#include "models/items/touchmodel.h"
#include "ui/common/eventwords.h"
#include "ui/common/icons.h"

#include <QDateTime>

namespace touchstone::ui {

using items::TouchModel;

void TouchRows::setFormats(const Formats &formats)
{
    m_formats = formats;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

QVariant TouchRows::data(const QModelIndex &index, int role) const
{
    const QModelIndex touch = mapToSource(index);
    const DeviceType type = DeviceType::fromText(touch.data(TouchModel::TypeRole).toString());
    const QDateTime at = touch.data(TouchModel::TimestampRole).toDateTime();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: {
        const QString name = touch.data(TouchModel::NameRole).toString();
        const QString time = formatTimeWithSeconds(at.time(), m_formats);
        return type.text().isEmpty() ? QStringLiteral("%1   %2").arg(time, name)
                                     : QStringLiteral("%1   %2, %3").arg(time, name, deviceTypeWord(type));
    }
    case Qt::DecorationRole:
        return icon(iconNameOf(type));
    case Qt::ToolTipRole:
        return QStringLiteral("%1\n%2").arg(
            touch.data(TouchModel::IdRole).toString(), formatMomentInFull(at, m_formats));
    default:
        return QIdentityProxyModel::data(index, role);
    }
}

} // namespace touchstone::ui
