// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace touchstone::ui {

/// The connector list as the table shows it: sorted, filtered by name and endpoint, and with the words that tooltips
/// and screen readers need.
class ConnectorSort : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ConnectorSort(QObject *parent = nullptr);

    /// Keeps the rows whose name or endpoint contains every word of `text`, whatever the case.
    void setFilterText(const QString &text);

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    QString sentence(const QModelIndex &index) const;
    QString toolTip(const QModelIndex &index) const;

    QStringList m_words;
};

} // namespace touchstone::ui
