// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectors/connectorsort.h"

#include "models/items/connectorlistmodel.h"
#include "ui/common/formats.h"
#include "ui/common/healthstyle.h"

#include <algorithm>

namespace touchstone::ui {

using Model = items::ConnectorListModel;

ConnectorSort::ConnectorSort(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(Model::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setSortLocaleAware(true);
}

void ConnectorSort::setFilterText(const QString &text)
{
    m_words = text.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool ConnectorSort::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    const QString name = sourceModel()->index(sourceRow, Model::NameColumn, sourceParent).data().toString();
    const QString endpoint = sourceModel()->index(sourceRow, Model::EndpointColumn, sourceParent).data().toString();
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) {
        return name.contains(word, Qt::CaseInsensitive) || endpoint.contains(word, Qt::CaseInsensitive);
    });
}

QVariant ConnectorSort::data(const QModelIndex &index, int role) const
{
    switch (role) {
    case Qt::AccessibleTextRole:
        return index.column() == Model::NameColumn ? QVariant(sentence(index)) : QVariant(toolTip(index));
    case Qt::ToolTipRole:
        return toolTip(index);
    default:
        return QSortFilterProxyModel::data(index, role);
    }
}

QVariant ConnectorSort::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && section == Model::TrendColumn && role == Qt::DisplayRole)
        return tr("24 h");
    if (orientation != Qt::Horizontal || role != Qt::TextAlignmentRole)
        return QSortFilterProxyModel::headerData(section, orientation, role);
    switch (section) { // a heading stands where its values stand
    case Model::SuccessColumn:
    case Model::ErrorColumn:
    case Model::LatencyColumn:
        return int(Qt::AlignRight | Qt::AlignVCenter);
    case Model::TrendColumn:
    case Model::ActiveColumn:
        return int(Qt::AlignCenter);
    default:
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    }
}

/// The whole row, for somebody who hears it.
QString ConnectorSort::sentence(const QModelIndex &index) const
{
    const auto cell = [&index](int column) { return index.siblingAtColumn(column).data(); };
    QStringList parts{cell(Model::NameColumn).toString(), healthWord(Health(index.data(Model::HealthRole).toInt()))};
    if (cell(Model::SuccessColumn).isValid())
        parts += tr("%1 delivered").arg(formatCount(cell(Model::SuccessColumn).toLongLong()));
    if (cell(Model::ErrorColumn).isValid())
        parts += tr("%1 failed").arg(formatCount(cell(Model::ErrorColumn).toLongLong()));
    if (cell(Model::LatencyColumn).isValid()) {
        const std::chrono::microseconds latency(cell(Model::LatencyColumn).toLongLong());
        parts += tr("99 of 100 within %1").arg(formatLatency(latency));
    }
    if (index.data(Model::PendingRole).toBool())
        parts += tr("a change is on its way");
    return parts.join(QStringLiteral(", "));
}

QString ConnectorSort::toolTip(const QModelIndex &index) const
{
    const QVariant value = index.data();
    switch (index.column()) {
    case Model::NameColumn:
    case Model::EndpointColumn:
        return index.siblingAtColumn(Model::NameColumn).data().toString() + u'\n' +
               index.siblingAtColumn(Model::EndpointColumn).data().toString();
    case Model::HealthColumn: {
        const auto health = Health(index.data(Model::HealthRole).toInt());
        return QStringLiteral("%1. %2").arg(healthWord(health), healthMeaning(health));
    }
    case Model::SuccessColumn:
        return value.isValid()
                   ? tr("%1 deliveries acknowledged in the last 24 hours").arg(formatCount(value.toLongLong()))
                   : tr("Not known yet");
    case Model::ErrorColumn:
        return value.isValid() ? tr("%1 attempts failed in the last 24 hours").arg(formatCount(value.toLongLong()))
                               : tr("Not known yet");
    case Model::LatencyColumn:
        return value.isValid() ? tr("99 of 100 deliveries were answered within %1")
                                     .arg(formatLatency(std::chrono::microseconds(value.toLongLong())))
                               : tr("Nothing was delivered in the last 24 hours");
    case Model::TrendColumn:
        return index.data(Model::TrendRole).isValid() ? tr("Deliveries (line) and failures (columns), last 24 hours")
                                                      : tr("This cloud keeps no history of a connector");
    case Model::ActiveColumn:
        return index.data(Model::PendingRole).toBool()  ? tr("A change is on its way")
               : index.data(Model::ActiveRole).toBool() ? tr("On. Click, or press Space, to disable")
                                                        : tr("Off. Click, or press Space, to enable");
    default:
        return {};
    }
}

} // namespace touchstone::ui
