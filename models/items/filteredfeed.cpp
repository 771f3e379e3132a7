// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/filteredfeed.h"

#include <QElapsedTimer>

#include <algorithm>
#include <utility>

namespace touchstone::items {

namespace {

constexpr qint64 sliceMilliseconds = 4; // a quarter of a frame
constexpr int mostAtOnce = 10'000;      ///< rows that are looked at without a break: a batch of the stream
constexpr int looksPerGlance = 64;      // at the clock
constexpr int manyRows = 100;           ///< at once: more than a page, so that nobody reads them as they come
constexpr int showingMilliseconds = 100;

} // namespace

FilteredFeed::FilteredFeed(EventFeedModel &feed, EventWords words, QObject *parent)
    : QAbstractTableModel(parent)
    , m_feed(&feed)
    , m_words(std::move(words))
{
    m_untilNext.setSingleShot(true);
    m_untilNext.setInterval(showingMilliseconds);
    connect(&m_search, &QTimer::timeout, this, &FilteredFeed::searchOlder);
    connect(&m_untilNext, &QTimer::timeout, this, &FilteredFeed::showHeld);
    follow();
    refilter();
}

void FilteredFeed::follow()
{
    connect(m_feed, &QAbstractItemModel::rowsInserted, this, &FilteredFeed::rowsCame);
    connect(m_feed, &QAbstractItemModel::rowsAboutToBeRemoved, this, &FilteredFeed::rowsLeave);
    connect(m_feed, &QAbstractItemModel::dataChanged, this, &FilteredFeed::rowsChanged);
    connect(m_feed, &QAbstractItemModel::modelReset, this, &FilteredFeed::refilter);
    // Between the two a view must not ask for rows that are no longer there.
    connect(m_feed, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        beginResetModel();
        m_search.stop();
        m_rows.clear();
        dropHeld();
        endResetModel();
    });
}

void FilteredFeed::setFeed(EventFeedModel &feed)
{
    if (m_feed == &feed)
        return;
    m_feed->disconnect(this);
    m_feed = &feed;
    follow();
    refilter();
}

void FilteredFeed::setFilter(const FeedFilter &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    refilter();
}

void FilteredFeed::setWords(EventWords words)
{
    m_words = std::move(words);
    if (!m_filter.isEmpty())
        refilter();
}

bool FilteredFeed::accepts(qint64 number) const
{
    if (m_filter.isEmpty())
        return true;
    const auto row = int(number - m_feed->firstNumber());
    if (m_feed->gapAt(row))
        return true; // whether something is missing matters to every filter
    const Event &event = m_feed->eventAt(row);
    return m_filter.accepts(event, m_feed->deviceOf(event), m_words);
}

void FilteredFeed::refilter()
{
    beginResetModel();
    m_rows.clear();
    dropHeld(); // they are looked at like the others
    const qint64 end = m_feed->firstNumber() + m_feed->rowCount();
    m_nextOlder = end - 1;
    if (m_filter.isEmpty()) {
        for (qint64 number = m_feed->firstNumber(); number < end; ++number)
            m_rows.push_back(number);
        m_nextOlder = m_feed->firstNumber() - 1;
    }
    const std::vector<qint64> found = nextSlice(); // so that the reset already shows the newest
    m_rows.insert(m_rows.begin(), found.crbegin(), found.crend());
    if (m_nextOlder >= m_feed->firstNumber())
        m_search.start(0);
    else
        m_search.stop();
    endResetModel();
}

/// Of the rows that have not been looked at the newest that match, newest first.
std::vector<qint64> FilteredFeed::nextSlice()
{
    QElapsedTimer time;
    time.start();
    std::vector<qint64> found;
    const qint64 first = m_feed->firstNumber();
    for (int looks = 1; m_nextOlder >= first; --m_nextOlder, ++looks) {
        if (looks % looksPerGlance == 0 && time.elapsed() >= sliceMilliseconds)
            break;
        if (accepts(m_nextOlder))
            found.push_back(m_nextOlder);
    }
    return found;
}

void FilteredFeed::searchOlder()
{
    const std::vector<qint64> found = nextSlice();
    if (!found.empty()) {
        beginInsertRows({}, 0, int(found.size()) - 1);
        m_rows.insert(m_rows.begin(), found.crbegin(), found.crend());
        endInsertRows();
    }
    if (m_nextOlder >= m_feed->firstNumber())
        return;
    m_search.stop();
    Q_EMIT searchEnded();
}

void FilteredFeed::rowsCame(const QModelIndex & /*parent*/, int first, int last)
{
    const bool isYetToBeSearched = m_feed->numberOf(first) <= m_nextOlder;
    makeRoom(m_feed->numberOf(first), last - first + 1);
    if (isYetToBeSearched)
        return;
    if (isFiltered() && last - first >= mostAtOnce) { // what waited during a long pause
        refilter();
        return;
    }
    std::deque<qint64> coming;
    for (int row = first; row <= last; ++row) {
        const qint64 number = m_feed->numberOf(row);
        if (accepts(number))
            coming.push_back(number);
    }
    const bool isAtEnd = last + 1 == m_feed->rowCount();
    if (!isAtEnd) {
        showHeld();
        insert(coming);
        return;
    }
    m_held.insert(m_held.end(), coming.cbegin(), coming.cend());
    if (!m_untilNext.isActive() || m_isDue)
        showHeld();
}

void FilteredFeed::insert(const std::deque<qint64> &coming)
{
    if (coming.empty())
        return;
    const auto place = std::upper_bound(m_rows.begin(), m_rows.end(), coming.front());
    const auto begin = int(place - m_rows.begin());
    beginInsertRows({}, begin, begin + int(coming.size()) - 1);
    m_rows.insert(place, coming.cbegin(), coming.cend());
    endInsertRows();
}

void FilteredFeed::showHeld()
{
    const std::deque<qint64> coming = std::exchange(m_held, {});
    m_isDue = false;
    if (coming.size() >= manyRows)
        m_untilNext.start();
    else
        m_untilNext.stop();
    insert(coming);
}

void FilteredFeed::dropHeld()
{
    m_held.clear();
    m_untilNext.stop();
    m_isDue = false;
}

/// Rows that fill a gap push on those behind it.
void FilteredFeed::makeRoom(qint64 from, int count)
{
    for (std::deque<qint64> *rows : {&m_rows, &m_held}) {
        for (auto row = std::lower_bound(rows->begin(), rows->end(), from); row != rows->end(); ++row)
            *row += count;
    }
    if (m_nextOlder >= from)
        m_nextOlder += count;
}

void FilteredFeed::rowsLeave(const QModelIndex & /*parent*/, int /*first*/, int last)
{
    m_held.erase(m_held.begin(), std::upper_bound(m_held.begin(), m_held.end(), m_feed->numberOf(last)));
    const auto end = std::upper_bound(m_rows.begin(), m_rows.end(), m_feed->numberOf(last));
    const auto leaving = int(end - m_rows.begin());
    if (leaving == 0)
        return;
    beginRemoveRows({}, 0, leaving - 1);
    m_rows.erase(m_rows.begin(), end);
    m_isDue = true;
    endRemoveRows();
}

void FilteredFeed::rowsChanged(const QModelIndex &from, const QModelIndex &to)
{
    if (from.row() == to.row() && m_feed->gapAt(from.row())) { // it ended, or was filled in
        const int row = rowOf(m_feed->numberOf(from.row()));
        if (row >= 0)
            Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
        return;
    }
    if (isFiltered()) // sensors have other names or labels
        refilter();
    else if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {Qt::DisplayRole});
}

qsizetype FilteredFeed::hiddenCount() const
{
    return m_feed->rowCount() - qsizetype(m_rows.size() + m_held.size());
}

int FilteredFeed::rowFrom(qint64 number) const
{
    return int(std::lower_bound(m_rows.begin(), m_rows.end(), number) - m_rows.begin());
}

int FilteredFeed::rowOf(qint64 number) const
{
    const auto row = std::lower_bound(m_rows.begin(), m_rows.end(), number);
    return row != m_rows.end() && *row == number ? int(row - m_rows.begin()) : -1;
}

int FilteredFeed::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int FilteredFeed::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_feed->columnCount();
}

QVariant FilteredFeed::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    return m_feed->data(m_feed->index(sourceRow(index.row()), index.column()), role);
}

QVariant FilteredFeed::headerData(int section, Qt::Orientation orientation, int role) const
{
    return m_feed->headerData(section, orientation, role);
}

} // namespace touchstone::items
