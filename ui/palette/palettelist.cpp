// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/palettelist.h"

namespace touchstone::ui {

void PaletteList::setEntries(QList<PaletteEntry> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    m_found = findEntries(m_entries, m_query);
    endResetModel();
}

void PaletteList::setQuery(const QString &query)
{
    beginResetModel();
    m_query = query;
    m_found = findEntries(m_entries, m_query);
    endResetModel();
}

void PaletteList::choose(const QModelIndex &index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return;
    // A copy: what is chosen may bring new entries.
    const std::function<void()> chosen = m_entries.at(m_found.at(size_t(index.row()))).choose;
    chosen();
}

int PaletteList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_found.size());
}

QVariant PaletteList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PaletteEntry &entry = m_entries.at(m_found.at(size_t(index.row())));
    switch (role) {
    case Qt::DisplayRole:
        return entry.text;
    case DetailRole:
        return entry.detail;
    case Qt::DecorationRole:
        return entry.icon;
    case Qt::AccessibleTextRole:
        return entry.detail.isEmpty() ? entry.text : QStringLiteral("%1, %2").arg(entry.text, entry.detail);
    default:
        return {};
    }
}

} // namespace touchstone::ui
