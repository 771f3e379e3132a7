// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/labelfiltermodel.h"

#include "ui/common/formats.h"

#include <algorithm>

namespace touchstone::ui {

namespace {

QString devicesText(qint64 devices)
{
    if (devices == 0)
        return LabelFilterModel::tr("no device");
    return devices == 1 ? LabelFilterModel::tr("1 device")
                        : LabelFilterModel::tr("%1 devices").arg(formatCount(devices));
}

} // namespace

int LabelFilterModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int LabelFilterModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LabelFilterModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const items::DeviceDirectory::LabelKey &row = m_rows[index.row()];
    const bool isKey = index.column() == KeyColumn;
    switch (role) {
    case Qt::DisplayRole:
        return isKey ? row.key : devicesText(row.devices);
    case Qt::CheckStateRole:
        if (!isKey)
            return {};
        return m_labels.contains(row.key) ? Qt::Checked : Qt::Unchecked;
    case Qt::TextAlignmentRole:
        return int(isKey ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        return isKey ? tr("%1, on %2").arg(row.key, devicesText(row.devices)) : devicesText(row.devices);
    case DevicesRole:
        return qint64(row.devices);
    default:
        return {};
    }
}

bool LabelFilterModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::CheckStateRole || index.column() != KeyColumn)
        return false;
    const QString key = m_rows[index.row()].key;
    const bool included = value.toInt() == Qt::Checked;
    if (included == m_labels.contains(key))
        return true;
    if (included)
        m_labels.append(key);
    else
        m_labels.removeAll(key);
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT labelsChanged();
    return true;
}

Qt::ItemFlags LabelFilterModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return QAbstractTableModel::flags(index);
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    return index.column() == KeyColumn ? flags | Qt::ItemIsUserCheckable : flags;
}

void LabelFilterModel::setSuggestions(const QList<items::DeviceDirectory::LabelKey> &suggestions)
{
    if (suggestions == m_suggestions)
        return;
    m_suggestions = suggestions;
    rebuild();
}

void LabelFilterModel::setLabels(const QStringList &labels)
{
    if (labels == m_labels)
        return;
    m_labels = labels;
    rebuild();
    Q_EMIT labelsChanged();
}

bool LabelFilterModel::include(const QString &key)
{
    const QString trimmed = key.trimmed();
    if (trimmed.isEmpty() || trimmed.size() > longestKey)
        return false;
    if (find(trimmed) >= 0)
        return setData(indexOf(trimmed), Qt::Checked, Qt::CheckStateRole);
    m_labels.append(trimmed);
    rebuild();
    Q_EMIT labelsChanged();
    return true;
}

QModelIndex LabelFilterModel::indexOf(const QString &key) const
{
    const int row = find(key);
    return row < 0 ? QModelIndex() : index(row, KeyColumn);
}

int LabelFilterModel::find(const QString &key) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&key](const auto &row) { return row.key == key; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

void LabelFilterModel::rebuild()
{
    QList<items::DeviceDirectory::LabelKey> rows = m_suggestions;
    for (const QString &label : std::as_const(m_labels)) {
        const bool isSuggested =
            std::any_of(rows.begin(), rows.end(), [&label](const auto &row) { return row.key == label; });
        if (!isSuggested)
            rows.append({label, 0});
    }
    const auto sameKey = [](const auto &left, const auto &right) { return left.key == right.key; };
    if (std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(), sameKey)) { // the view keeps its place
        m_rows = rows;
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, KeyColumn), index(int(m_rows.size()) - 1, DevicesColumn));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

} // namespace touchstone::ui
