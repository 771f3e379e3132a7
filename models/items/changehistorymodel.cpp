// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/changehistorymodel.h"

#include <algorithm>

namespace touchstone::items {

ChangeRecord::Kind kindOfChange(const QList<ConnectorField> &fields, const ConnectorStatus &after)
{
    using Kind = ChangeRecord::Kind;
    if (!fields.contains(ConnectorField::Status))
        return Kind::Edited;
    switch (after.value()) {
    case ConnectorStatusTraits::Enum::Active:
        return Kind::Enabled;
    case ConnectorStatusTraits::Enum::UserDisabled:
        return Kind::Disabled;
    case ConnectorStatusTraits::Enum::SystemDisabled:
        return Kind::DisabledBySystem;
    case ConnectorStatusTraits::Enum::Unknown:
        break;
    }
    return Kind::Edited;
}

ChangeHistoryModel::ChangeHistoryModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

int ChangeHistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_records.size());
}

int ChangeHistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ChangeHistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ChangeRecord &record = m_records[index.row()];
    switch (role) {
    case PathRole:
        return record.connector.path();
    case RecordRole:
        return QVariant::fromValue(record);
    case Qt::DisplayRole: // the views find the words for the rest
        return index.column() == TimeColumn ? QVariant(toDateTime(record.at)) : QVariant();
    default:
        return {};
    }
}

QVariant ChangeHistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case WhatColumn:
        return tr("Change");
    case OutcomeColumn:
        return tr("Result");
    default:
        return {};
    }
}

quint64 ChangeHistoryModel::add(ChangeRecord record)
{
    record.id = ++m_lastId;
    beginInsertRows({}, 0, 0);
    m_records.prepend(std::move(record));
    endInsertRows();
    if (m_records.size() > mostRows) {
        beginRemoveRows({}, mostRows, int(m_records.size()) - 1);
        m_records.resize(mostRows);
        endRemoveRows();
    }
    return m_lastId;
}

void ChangeHistoryModel::addEarlier(QList<ChangeRecord> records)
{
    std::reverse(records.begin(), records.end());
    records.resize(std::min(records.size(), mostRows - m_records.size()));
    if (records.isEmpty())
        return;
    for (ChangeRecord &record : records)
        record.id = ++m_lastId;
    const int first = int(m_records.size());
    beginInsertRows({}, first, first + int(records.size()) - 1);
    m_records.append(records);
    endInsertRows();
}

void ChangeHistoryModel::settle(quint64 id, ChangeRecord::Outcome outcome, const Failure &failure)
{
    const auto found =
        std::find_if(m_records.begin(), m_records.end(), [id](const ChangeRecord &record) { return record.id == id; });
    if (found == m_records.end())
        return;
    found->outcome = outcome;
    found->failure = failure;
    const int row = int(found - m_records.begin());
    Q_EMIT dataChanged(index(row, TimeColumn), index(row, OutcomeColumn), {Qt::DisplayRole, RecordRole});
}

void ChangeHistoryModel::clear()
{
    if (m_records.isEmpty())
        return;
    beginResetModel();
    m_records.clear();
    endResetModel();
}

QList<ChangeRecord> ChangeHistoryModel::records(const ConnectorName &connector) const
{
    QList<ChangeRecord> found;
    std::copy_if(m_records.cbegin(), m_records.cend(), std::back_inserter(found),
        [&connector](const ChangeRecord &record) { return record.connector == connector; });
    return found;
}

} // namespace touchstone::items
