// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/devicedirectory.h"

#include <QAbstractTableModel>

namespace touchstone::ui {

/// The draft of a connector's label filter: every key that may be included, checked when it is. First what the
/// project's devices carry, then keys of the connector that no device has. The order of the connector's own list is
/// kept; new keys come at its end.
class LabelFilterModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { KeyColumn, DevicesColumn, ColumnCount };
    enum Role { DevicesRole = Qt::UserRole }; ///< qint64, how many devices carry the key

    static constexpr int longestKey = 100; ///< characters (dt-api.md 19, 7)

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    void setSuggestions(const QList<items::DeviceDirectory::LabelKey> &suggestions);
    /// Begins anew with what the connector has.
    void setLabels(const QStringList &labels);
    const QStringList &labels() const { return m_labels; }
    /// Includes `key`, known or new. Nothing happens when it is empty or too long.
    bool include(const QString &key);
    QModelIndex indexOf(const QString &key) const;

Q_SIGNALS:
    void labelsChanged();

private:
    void rebuild();
    int find(const QString &key) const;

    QList<items::DeviceDirectory::LabelKey> m_suggestions;
    QList<items::DeviceDirectory::LabelKey> m_rows;
    QStringList m_labels;
};

} // namespace touchstone::ui
