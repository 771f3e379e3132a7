// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/delivery/deliverycounters.h"
#include "app/cloud/delivery/statisticsstore.h"

#include <QHash>

#include <mutex>
#include <optional>

namespace touchstone::cloud {

/// The statistics of all connectors, in memory. Any thread: the delivery thread records, the owner's reads, the
/// writer's takes out what is to be stored. No call waits for a disk.
class StatisticsBook
{
public:
    /// So many connectors have counters of their own in counts().
    static constexpr qsizetype mostCounted = 1000;

    explicit StatisticsBook(std::chrono::microseconds window);

    void restore(const StatisticsStore::Stored &stored);
    /// Makes a connector known since `now`, unless it is known already.
    void add(const ConnectorName &name, Timestamp now);
    void remove(const ConnectorName &name);

    void recordSuccess(
        const ConnectorName &name, Timestamp at, std::chrono::microseconds post, std::chrono::microseconds endToEnd);
    void recordFailure(const ConnectorName &name, Timestamp at);
    void setDisableRules(const ConnectorName &name, const QByteArray &state);
    QByteArray disableRules(const ConnectorName &name) const;
    /// Steps of a minute.
    void backfill(const ConnectorName &name, const QList<SeriesSlot> &steps);

    ConnectorMetrics metrics(const ConnectorName &name, Timestamp now) const;
    ConnectorSeries series(
        const ConnectorName &name, Timestamp now, std::chrono::minutes window, std::chrono::minutes step) const;
    /// Since the program started.
    DeliveryCounts counts() const;

    /// At most `limit` connectors' changes; the rest stays for the next call.
    QList<StatisticsChange> takeChanges(int limit);
    /// Ages all connectors.
    void age(Timestamp now);
    /// Ages some, so that `parts` calls reach each of them once: ten thousand busy connectors take a tenth of a second,
    /// too long for those who wait to record.
    void agePart(Timestamp now, int parts);

private:
    struct Entry
    {
        ConnectorStatistics statistics;
        StatisticsHeader header;
        std::optional<DeliveryCounters> counters = {}; ///< none: counted among the others
    };

    void insert(const ConnectorName &name, Entry entry);
    DeliveryCounters &countersOf(Entry &entry) { return entry.counters ? *entry.counters : m_others; }
    Entry *entry(const ConnectorName &name);
    const Entry *entry(const ConnectorName &name) const;
    void ageOne(const ConnectorName &name, Entry &entry, Timestamp now);

    const std::chrono::microseconds m_window;
    mutable std::mutex m_mutex;
    QHash<ConnectorName, Entry> m_entries; ///< guarded, as all below
    QHash<ConnectorName, bool> m_changed;  ///< true: forgotten
    QList<ConnectorName> m_toAge;          ///< what is left of this round
    int m_partsLeft = 0;
    qsizetype m_counted = 0; ///< entries with counters of their own
    DeliveryCounters m_others;
};

} // namespace touchstone::cloud
