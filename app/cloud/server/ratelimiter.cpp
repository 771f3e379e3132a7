// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/ratelimiter.h"

#include <algorithm>

namespace touchstone::cloud {

RateLimiter::RateLimiter(std::optional<RateLimit> limit, const Clock &clock)
    : m_limit(limit)
    , m_clock(clock)
{}

std::optional<std::chrono::seconds> RateLimiter::take(const QString &account)
{
    if (!m_limit)
        return {};
    const std::chrono::microseconds now = m_clock.monotonic();
    sweep(now);
    Times &times = m_granted[account];
    forget(times, now);
    if (qsizetype(times.size()) < m_limit->requests) {
        times.push_back(now);
        return {};
    }
    ++m_refused;
    const auto left = times.front() + m_limit->period - now;
    return std::max(std::chrono::ceil<std::chrono::seconds>(left), std::chrono::seconds(1));
}

void RateLimiter::forget(Times &times, std::chrono::microseconds now) const
{
    while (!times.empty() && times.front() + m_limit->period <= now)
        times.pop_front();
}

void RateLimiter::sweep(std::chrono::microseconds now)
{
    // When the table has doubled: each account is looked at a constant number of times on average.
    if (m_granted.size() < m_sweepAt)
        return;
    m_granted.removeIf([this, now](auto account) {
        forget(account.value(), now);
        return account.value().empty();
    });
    m_sweepAt = std::max(firstSweep, 2 * m_granted.size());
}

} // namespace touchstone::cloud
