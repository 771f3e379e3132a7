// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/palette/paletteentries.h"

#include <QAbstractListModel>

namespace touchstone::ui {

/// The entries that match what is typed, best first.
class PaletteList : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { DetailRole = Qt::UserRole }; ///< QString

    using QAbstractListModel::QAbstractListModel;

    void setEntries(QList<PaletteEntry> entries);
    void setQuery(const QString &query);
    /// Carries out what the row stands for.
    void choose(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<PaletteEntry> m_entries;
    QString m_query;
    std::vector<qsizetype> m_found;
};

} // namespace touchstone::ui
