// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/eventfeedmodel.h"
#include "models/items/feedfilter.h"

#include <QTimer>

#include <deque>
#include <vector>

namespace touchstone::items {

/// The rows of a feed that a filter lets through. One predicate for rows there and rows to come. New rows come as one
/// insert per batch and old ones leave as one removal; only another filter resets, and then the newest rows are looked
/// at first and the older ones in slices, so that no filter over a full ring holds up the window. Rows that come faster
/// than anybody could read them are shown ten times a second instead of with each batch. GUI thread.
///
/// Not a QSortFilterProxyModel: that tells of each stretch that a filter takes away by itself, which a view of a
/// hundred thousand rows pays for with the square.
class FilteredFeed : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// The feed must outlive the rows.
    FilteredFeed(EventFeedModel &feed, EventWords words, QObject *parent = nullptr);

    EventFeedModel &feed() const { return *m_feed; }
    void setFeed(EventFeedModel &feed); ///< another one, with the same filter
    void setFilter(const FeedFilter &filter);
    void setWords(EventWords words); ///< events are shown in other words now; looks at all of them again
    const FeedFilter &filter() const { return m_filter; }
    bool isFiltered() const { return !m_filter.isEmpty(); }
    bool isSearching() const { return m_search.isActive(); } ///< older rows have not been looked at yet
    /// Of the feed's rows; those not looked at among them, and not those that are about to be shown.
    qsizetype hiddenCount() const;

    int sourceRow(int row) const { return int(m_rows[size_t(row)] - m_feed->firstNumber()); }
    const Event &eventAt(int row) const { return m_feed->eventAt(sourceRow(row)); }
    const StreamGap *gapAt(int row) const { return m_feed->gapAt(sourceRow(row)); }
    qint64 numberOf(int row) const { return m_rows[size_t(row)]; } ///< as of EventFeedModel
    int rowOf(qint64 number) const;                                ///< -1 when it is not among the rows
    int rowFrom(qint64 number) const;                              ///< the first one from there on; rowCount() for none

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void searchEnded();

private:
    void follow();
    void refilter();
    std::vector<qint64> nextSlice();
    void searchOlder();
    bool accepts(qint64 number) const;
    void rowsCame(const QModelIndex &parent, int first, int last);
    void rowsLeave(const QModelIndex &parent, int first, int last);
    void rowsChanged(const QModelIndex &from, const QModelIndex &to);
    void makeRoom(qint64 from, int count);
    void insert(const std::deque<qint64> &coming);
    void showHeld();
    void dropHeld();

    EventFeedModel *m_feed;
    EventWords m_words;
    FeedFilter m_filter;
    std::deque<qint64> m_rows; ///< numbers, rising
    qint64 m_nextOlder = -1;   ///< the newest row that has not been looked at
    QTimer m_search;
    std::deque<qint64> m_held; ///< came, pass the filter, and wait for the next showing; behind all of m_rows
    QTimer m_untilNext;        ///< runs after many rows were shown at once
    bool m_isDue = false;      ///< rows have left, so that the view draws anew in any case
};

} // namespace touchstone::items
