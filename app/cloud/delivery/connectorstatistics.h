// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/delivery/latencyhistogram.h"
#include "models/domain/metrics.h"
#include "models/domain/timestamp.h"

#include <deque>
#include <set>

namespace touchstone::cloud {

/// What happened to one connector in one span of time.
struct StatisticsSlot
{
    Timestamp start{};
    std::chrono::microseconds width{0};
    qint64 successCount = 0;
    qint64 errorCount = 0;
    LatencyHistogram post;     ///< from sending to the answer, successes only
    LatencyHistogram endToEnd; ///< from the event's acceptance to its acknowledgement
    bool operator==(const StatisticsSlot &) const = default;
};

/// The sliding statistics of one connector, in slots: a minute wide for the last three hours, five minutes before that;
/// finer ones when the policy's window is shorter than an hour. What has slid out of the window and out of the last 24
/// hours is forgotten. Only spans in which something happened have a slot. Pure: time is handed in, what must reach the
/// disk is taken out.
class ConnectorStatistics
{
public:
    explicit ConnectorStatistics(std::chrono::microseconds window);

    void recordSuccess(Timestamp at, std::chrono::microseconds post, std::chrono::microseconds endToEnd);
    void recordFailure(Timestamp at);
    /// Adds to what is known of that span.
    void add(const StatisticsSlot &slot);
    /// Merges and forgets what has become old.
    void age(Timestamp now);

    ConnectorMetrics totals(Timestamp now) const;
    /// Steps of `step` in UTC's grid, the last one holding `now`. Left out are the steps before `knownSince`, and those
    /// up to the end of the last slot that is wider than a step.
    ConnectorSeries series(
        Timestamp now, std::chrono::minutes window, std::chrono::minutes step, Timestamp knownSince) const;

    /// What has changed since the last call; `start` and `width` name a slot.
    struct Changes
    {
        struct Key
        {
            Timestamp start;
            std::chrono::microseconds width;
            auto operator<=>(const Key &) const = default;
        };
        QList<StatisticsSlot> written;
        QList<Key> removed;
    };
    Changes takeChanges();
    bool hasChanges() const { return !m_changed.empty() || !m_removed.empty(); }
    /// A slot as it was written; it is no change.
    void restore(const StatisticsSlot &slot);

private:
    Timestamp fineSince(std::chrono::microseconds step) const;
    StatisticsSlot &slotAt(Timestamp at, std::chrono::microseconds width);

    std::chrono::microseconds m_window;
    std::chrono::microseconds m_finest;
    std::deque<StatisticsSlot> m_slots; ///< by start, without overlap of equal width
    std::set<Changes::Key> m_changed;
    std::set<Changes::Key> m_removed;
};

} // namespace touchstone::cloud
