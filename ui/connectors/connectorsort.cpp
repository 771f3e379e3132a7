// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectors/connectorsort.h"

#include "ui/common/formats.h"
#include "ui/common/healthstyle.h"
#include "ui/connectors/connectorcells.h"

namespace touchstone::ui {

using Model = items::ConnectorListModel;

void ConnectorSort::setFormats(const Formats &formats)
{
    m_formats = formats;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

QVariant ConnectorSort::data(const QModelIndex &index, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return int(alignmentOf(index.column()));
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return ConnectorArrangement::data(index, role);
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (isHeading(index.row()))
        return headingWords(index, role);
    const items::ConnectorRow *row = connectorAt(index.row());
    if (!row)
        return {};
    const ConnectorCell cell{*row, model().health(row->connector.name), model().clock().now(), m_formats};
    if (role == Qt::DisplayRole)
        return cell.text(index.column());
    return index.column() == Model::NameColumn && role == Qt::AccessibleTextRole ? cell.sentence()
                                                                                 : cell.toolTip(index.column());
}

QString ConnectorSort::headingTitle(const QModelIndex &index) const
{
    const QVariant health = index.data(Model::HealthRole);
    if (health.isValid())
        return healthWord(Health(health.toInt()));
    return ConnectorArrangement::data(index.siblingAtColumn(Model::NameColumn), Qt::DisplayRole).toString();
}

QVariant ConnectorSort::headingWords(const QModelIndex &index, int role) const
{
    if (role == Qt::DisplayRole)
        return index.column() == Model::NameColumn ? QVariant(headingTitle(index)) : QVariant();
    const int count = index.data(GroupCountRole).toInt();
    const bool collapsed = index.data(IsCollapsedRole).toBool();
    if (role == Qt::ToolTipRole)
        return collapsed ? tr("Click, or press Right, to open this group")
                         : tr("Click, or press Left, to close this group");
    const QString connectors = count == 1 ? tr("one connector") : tr("%1 connectors").arg(formatCount(count));
    return tr("Group %1, %2, %3.").arg(headingTitle(index), connectors, collapsed ? tr("closed") : tr("open"));
}

QVariant ConnectorSort::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return ConnectorArrangement::headerData(section, orientation, role);
    if (section == Model::TrendColumn && role == Qt::DisplayRole)
        return tr("24 h");
    if (role == Qt::TextAlignmentRole)
        return int(alignmentOf(section));
    return ConnectorArrangement::headerData(section, orientation, role);
}

Qt::Alignment ConnectorSort::alignmentOf(int column)
{
    switch (column) {
    case Model::SuccessColumn:
    case Model::ErrorColumn:
    case Model::ErrorRateColumn:
    case Model::LatencyColumn:
    case Model::QueueColumn:
    case Model::AgeColumn:
    case Model::ChangedColumn:
        return Qt::AlignRight | Qt::AlignVCenter;
    case Model::TrendColumn:
    case Model::ActiveColumn:
        return Qt::AlignCenter;
    default:
        return Qt::AlignLeft | Qt::AlignVCenter;
    }
}

} // namespace touchstone::ui
