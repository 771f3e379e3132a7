// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/emulator/demostatistics.h"

#include <algorithm>
#include <cmath>

namespace touchstone::cloud {

namespace {

using namespace std::chrono_literals;
using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr auto day = 24h;
/// How long ago the endpoint that is down went down.
constexpr auto downFor = 5h + 20min;
constexpr auto longestPause = 5min; ///< between two attempts at one event

// What is asked of chance about a step.
constexpr quint64 amount = 0;
constexpr quint64 trouble = 1;
constexpr quint64 usualLatency = 2;
constexpr quint64 worstLatency = 3;

std::chrono::microseconds whole(Milliseconds latency)
{
    return std::chrono::round<std::chrono::microseconds>(latency);
}

/// The latency of half of the deliveries and of the slowest, for a quiet endpoint.
struct Latency
{
    Milliseconds usual;
    Milliseconds worst;
};

Latency latencyOf(DemoEndpoint endpoint)
{
    switch (endpoint) {
    case DemoEndpoint::Healthy:
        return {14ms, 48ms};
    case DemoEndpoint::Slow:
        return {1'230ms, 2'150ms};
    case DemoEndpoint::Flaky:
        return {22ms, 130ms};
    case DemoEndpoint::Down:
        break;
    }
    return {35ms, 190ms};
}

} // namespace

DemoStatistics::DemoStatistics(const DemoRhythm &rhythm, quint64 seed)
    : m_rhythm(rhythm)
    , m_chance(seed)
{}

QList<SeriesSlot> DemoStatistics::lastDay(DemoEndpoint endpoint, Timestamp now) const
{
    const Timestamp end(std::chrono::floor<std::chrono::minutes>(now.time_since_epoch()));
    QList<SeriesSlot> steps;
    for (Timestamp start = end - day; start < end; start += step)
        steps.append(slot(endpoint, start, now));
    return steps;
}

double DemoStatistics::roll(DemoEndpoint endpoint, quint64 question, Timestamp start) const
{
    return m_chance.roll(DemoChance::subject(quint64(endpoint), question), start.time_since_epoch() / step);
}

SeriesSlot DemoStatistics::slot(DemoEndpoint endpoint, Timestamp start, Timestamp now) const
{
    const double expected =
        m_rhythm.rate(DemoConnectors::draftOf(endpoint).events, start + step / 2) * std::chrono::seconds(step).count();
    const double spread = std::sqrt(expected) * 2 * (roll(endpoint, amount, start) - 0.5);
    const auto events = std::max<qint64>(0, qint64(std::round(expected + spread)));
    const double misfortune = roll(endpoint, trouble, start);

    SeriesSlot result;
    result.start = start;
    result.successCount = events;
    if (endpoint == DemoEndpoint::Flaky) {
        // One attempt in five fails, and is repeated until it does not.
        result.errorCount = qint64(std::round(double(events) * (0.25 + 0.12 * (misfortune - 0.5))));
    } else if (endpoint == DemoEndpoint::Down && start >= now - downFor) {
        // Each new event is tried about eight times before the pauses reach their longest, and then once in each.
        const double waited = std::chrono::duration<double>(start - (now - downFor)).count();
        result.successCount = 0;
        result.errorCount = events * 8 + qint64(expected * waited / std::chrono::seconds(longestPause).count());
    } else if (misfortune > (endpoint == DemoEndpoint::Slow ? 0.98 : 0.994)) {
        result.errorCount = 1 + qint64(4 * roll(endpoint, worstLatency, start));
    }
    if (result.successCount > 0) {
        const Latency latency = latencyOf(endpoint);
        const double load = 0.9 + 0.25 * expected / 100;
        result.latency50p = whole(latency.usual * (load + 0.1 * roll(endpoint, usualLatency, start)));
        const double worst = roll(endpoint, worstLatency, start);
        result.latency99p = whole(latency.worst * (load + 0.6 * worst * worst));
    }
    return result;
}

} // namespace touchstone::cloud
