// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/eventfeedmodel.h"

#include <QHash>
#include <QIcon>
#include <QSortFilterProxyModel>

namespace touchstone::ui {

/// The live feed in words: puts times, types and values the way people read them, and lets through the rows that match
/// the filter. Rows there and rows to come pass the same predicate.
class EventRows : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit EventRows(items::EventFeedModel &feed, QObject *parent = nullptr);

    /// Words that must all occur in a row's sensor, type, value or device id; empty shows everything.
    void setFilter(const QString &text);
    bool isFiltered() const { return !m_words.isEmpty(); }

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    QString words(const QModelIndex &sourceIndex) const;
    QIcon typeIcon(const EventType &type) const;

    items::EventFeedModel &m_feed;
    QStringList m_words;
    mutable QHash<QString, QIcon> m_icons; ///< by drawing; made once, since a feed asks for thousands
};

} // namespace touchstone::ui
