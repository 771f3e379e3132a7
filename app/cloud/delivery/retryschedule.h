// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/queue/queuestore.h"

#include <chrono>
#include <optional>
#include <queue>
#include <vector>

namespace touchstone::cloud {

/// What is due when, on the monotonic clock. Entries are not taken back: whoever gets one looks whether it still
/// means something. Pure.
class RetrySchedule
{
public:
    struct Entry
    {
        std::chrono::microseconds due{0};
        QueueRef ref;
        Sequence sequence = 0; ///< 0: look whether the connector's time without a success is up
        int failures = 0;      ///< of the event when the pause began; more mean that the pause was cut short meanwhile
    };

    void add(const Entry &entry) { m_entries.push(entry); }
    std::optional<std::chrono::microseconds> next() const
    {
        return m_entries.empty() ? std::nullopt : std::optional(m_entries.top().due);
    }
    /// The earliest entry if it is due.
    std::optional<Entry> take(std::chrono::microseconds now)
    {
        if (m_entries.empty() || m_entries.top().due > now)
            return std::nullopt;
        const Entry entry = m_entries.top();
        m_entries.pop();
        return entry;
    }

private:
    struct Later
    {
        bool operator()(const Entry &left, const Entry &right) const { return left.due > right.due; }
    };
    std::priority_queue<Entry, std::vector<Entry>, Later> m_entries;
};

} // namespace touchstone::cloud
