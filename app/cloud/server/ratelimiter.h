// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"

#include <QHash>
#include <QString>

#include <deque>
#include <optional>

namespace touchstone::cloud {

/// So many requests of one account within any span of so long (dt-api.md 4.3: 25 in 5 s).
struct RateLimit
{
    int requests = 25;
    std::chrono::seconds period{5};
    bool operator==(const RateLimit &) const = default;
};

/// Keeps every account to the limit: no span of `period` holds more than `requests` granted ones. What was refused does
/// not count, so a client that asks on too early does not lock itself out. Accounts that have been quiet for one period
/// are forgotten; memory is bounded by what was granted within about two periods. Pure: time comes from the clock.
class RateLimiter
{
public:
    /// Without a limit everything is granted. `clock` must outlive the limiter.
    RateLimiter(std::optional<RateLimit> limit, const Clock &clock);

    /// Nothing when the request is granted, and then counts it; else how long to wait, in whole seconds from 1 on.
    std::optional<std::chrono::seconds> take(const QString &account);

    const std::optional<RateLimit> &limit() const { return m_limit; }
    qsizetype knownAccounts() const { return m_granted.size(); }
    qint64 refused() const { return m_refused; }

private:
    using Times = std::deque<std::chrono::microseconds>; ///< of granted requests, oldest first

    void forget(Times &times, std::chrono::microseconds now) const;
    void sweep(std::chrono::microseconds now);

    const std::optional<RateLimit> m_limit;
    const Clock &m_clock;
    QHash<QString, Times> m_granted;
    qsizetype m_sweepAt = firstSweep;
    qint64 m_refused = 0;

    static constexpr qsizetype firstSweep = 64;
};

} // namespace touchstone::cloud
