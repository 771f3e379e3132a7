// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/delivery/statisticsbook.h"

#include <algorithm>
#include <cmath>

namespace touchstone::cloud {

using std::chrono::microseconds;

namespace {

constexpr microseconds backfilledStep = std::chrono::minutes(1);

/// Successes whose quantiles come out as `point` says: half of them at the median, the top hundredth at the 99th
/// percentile, the rest evenly between.
LatencyHistogram madeUp(const SeriesSlot &point)
{
    LatencyHistogram histogram;
    const qint64 count = point.successCount;
    if (count <= 0)
        return histogram;
    const microseconds median = point.latency50p.value_or(microseconds(0));
    const microseconds top = std::max(point.latency99p.value_or(median), median);
    const qint64 low = (count + 1) / 2;
    const qint64 high = std::max<qint64>(count - qint64(std::ceil(0.99 * double(count))) + 1, 0);
    const qint64 atTop = std::min(high, count - std::min(low, count - (count > 1 ? 1 : 0)));
    const qint64 between = count - low - atTop;
    histogram.add(median, quint32(low));
    histogram.add(top, quint32(std::max<qint64>(atTop, 0)));
    constexpr int shares = 8;
    for (int i = 0; i < shares; ++i) {
        const qint64 share = between * (i + 1) / shares - between * i / shares;
        histogram.add(median + (top - median) * (i + 1) / (2 * (shares + 1)), quint32(std::max<qint64>(share, 0)));
    }
    return histogram;
}

} // namespace

StatisticsBook::StatisticsBook(microseconds window)
    : m_window(window)
{}

void StatisticsBook::restore(const StatisticsStore::Stored &stored)
{
    const std::lock_guard lock(m_mutex);
    Entry restored{ConnectorStatistics(m_window), stored.header};
    for (const StatisticsSlot &slot : stored.steps)
        restored.statistics.restore(slot);
    insert(stored.name, std::move(restored));
}

void StatisticsBook::add(const ConnectorName &name, Timestamp now)
{
    const std::lock_guard lock(m_mutex);
    if (m_entries.contains(name))
        return;
    insert(name, Entry{ConnectorStatistics(m_window), {now, {}, {}}});
    m_changed.insert(name, false);
}

void StatisticsBook::remove(const ConnectorName &name)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_entries.constFind(name);
    if (found != m_entries.constEnd() && found->counters)
        --m_counted;
    m_entries.remove(name);
    m_changed.insert(name, true);
}

void StatisticsBook::insert(const ConnectorName &name, Entry entry)
{
    if (m_counted < mostCounted) {
        entry.counters.emplace();
        ++m_counted;
    }
    m_entries.insert(name, entry);
}

StatisticsBook::Entry *StatisticsBook::entry(const ConnectorName &name)
{
    const auto found = m_entries.find(name);
    if (found == m_entries.end())
        return nullptr;
    m_changed.insert(name, false);
    return &*found;
}

const StatisticsBook::Entry *StatisticsBook::entry(const ConnectorName &name) const
{
    const auto found = m_entries.constFind(name);
    return found == m_entries.constEnd() ? nullptr : &*found;
}

void StatisticsBook::recordSuccess(const ConnectorName &name, Timestamp at, microseconds post, microseconds endToEnd)
{
    const std::lock_guard lock(m_mutex);
    if (Entry *const found = entry(name)) {
        found->statistics.recordSuccess(at, post, endToEnd);
        countersOf(*found).countSuccess(post);
    }
}

void StatisticsBook::recordFailure(const ConnectorName &name, Timestamp at)
{
    const std::lock_guard lock(m_mutex);
    if (Entry *const found = entry(name)) {
        found->statistics.recordFailure(at);
        countersOf(*found).countError();
    }
}

void StatisticsBook::setDisableRules(const ConnectorName &name, const QByteArray &state)
{
    const std::lock_guard lock(m_mutex);
    if (Entry *const found = entry(name))
        found->header.disableRules = state;
}

QByteArray StatisticsBook::disableRules(const ConnectorName &name) const
{
    const std::lock_guard lock(m_mutex);
    const Entry *const found = entry(name);
    return found ? found->header.disableRules : QByteArray();
}

void StatisticsBook::backfill(const ConnectorName &name, const QList<SeriesSlot> &steps)
{
    const std::lock_guard lock(m_mutex);
    Entry *const found = entry(name);
    if (!found || steps.isEmpty())
        return;
    for (const SeriesSlot &point : steps) {
        StatisticsSlot slot;
        slot.start = point.start;
        slot.width = backfilledStep;
        slot.successCount = point.successCount;
        slot.errorCount = point.errorCount;
        slot.post = madeUp(point);
        slot.endToEnd = slot.post;
        found->statistics.add(slot);
        found->header.knownSince = std::min(found->header.knownSince, point.start);
    }
    found->header.demoUntil = steps.last().start + backfilledStep;
}

ConnectorMetrics StatisticsBook::metrics(const ConnectorName &name, Timestamp now) const
{
    const std::lock_guard lock(m_mutex);
    const Entry *const found = entry(name);
    return found ? found->statistics.totals(now) : ConnectorMetrics();
}

ConnectorSeries StatisticsBook::series(
    const ConnectorName &name, Timestamp now, std::chrono::minutes window, std::chrono::minutes step) const
{
    const std::lock_guard lock(m_mutex);
    const Entry *const found = entry(name);
    if (!found)
        return ConnectorStatistics(m_window).series(now, window, step, now);
    ConnectorSeries series = found->statistics.series(now, window, step, found->header.knownSince);
    series.demoUntil = found->header.demoUntil;
    return series;
}

DeliveryCounts StatisticsBook::counts() const
{
    const std::lock_guard lock(m_mutex);
    DeliveryCounts counts;
    counts.own.reserve(m_counted);
    for (auto each = m_entries.constBegin(); each != m_entries.constEnd(); ++each) {
        if (each->counters)
            counts.own.append({each.key(), *each->counters});
    }
    counts.others = m_others;
    return counts;
}

QList<StatisticsChange> StatisticsBook::takeChanges(int limit)
{
    const std::lock_guard lock(m_mutex);
    QList<StatisticsChange> changes;
    while (!m_changed.isEmpty() && changes.size() < limit) {
        const auto changed = m_changed.begin();
        StatisticsChange change;
        change.name = changed.key();
        const bool forgotten = changed.value();
        m_changed.erase(changed);
        const auto found = m_entries.find(change.name);
        change.forgotten = forgotten || found == m_entries.end();
        if (!change.forgotten) {
            change.header = found->header;
            change.slotChanges = found->statistics.takeChanges();
        }
        changes.append(change);
    }
    return changes;
}

void StatisticsBook::age(Timestamp now)
{
    const std::lock_guard lock(m_mutex);
    for (auto each = m_entries.begin(); each != m_entries.end(); ++each)
        ageOne(each.key(), *each, now);
}

void StatisticsBook::agePart(Timestamp now, int parts)
{
    const std::lock_guard lock(m_mutex);
    if (m_partsLeft <= 0) {
        m_partsLeft = std::max(parts, 1);
        m_toAge = m_entries.keys();
    }
    const qsizetype share = (m_toAge.size() + m_partsLeft - 1) / m_partsLeft;
    --m_partsLeft;
    for (qsizetype i = 0; i < share; ++i) {
        const auto found = m_entries.find(m_toAge.takeLast());
        if (found != m_entries.end())
            ageOne(found.key(), *found, now);
    }
}

void StatisticsBook::ageOne(const ConnectorName &name, Entry &entry, Timestamp now)
{
    entry.statistics.age(now);
    if (entry.statistics.hasChanges())
        m_changed.insert(name, false);
}

} // namespace touchstone::cloud
