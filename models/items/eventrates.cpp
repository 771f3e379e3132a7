// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/eventrates.h"

#include <algorithm>

namespace touchstone::items {

namespace {

constexpr std::chrono::minutes window{60};
/// Fewer seconds than these would make a rate of a single event.
constexpr std::chrono::seconds least{30};

} // namespace

void EventRates::apply(const QList<Event> &batch, Timestamp now)
{
    if (m_since == Timestamp{})
        m_since = now;
    const auto begin = std::chrono::floor<std::chrono::minutes>(now);
    if (m_minutes.empty() || m_minutes.back().begin != begin)
        m_minutes.push_back({begin, {}});
    while (m_minutes.front().begin <= begin - window)
        m_minutes.pop_front();
    QHash<QString, qint64> &counts = m_minutes.back().counts;
    for (const Event &event : batch)
        ++counts[event.type.text()];
}

void EventRates::clear()
{
    m_minutes.clear();
    m_since = {};
}

std::chrono::seconds EventRates::measured(Timestamp now) const
{
    if (m_since == Timestamp{} || now <= m_since)
        return std::chrono::seconds(0);
    return std::min<std::chrono::seconds>(window, std::chrono::floor<std::chrono::seconds>(now - m_since));
}

template <typename Counted>
double EventRates::project(Timestamp now, Counted counted) const
{
    const std::chrono::seconds span = std::max(least, measured(now));
    qint64 sum = 0;
    for (const Minute &minute : m_minutes) {
        if (minute.begin > now - window)
            sum += counted(minute.counts);
    }
    return double(sum) * 3600.0 / double(span.count());
}

double EventRates::perHour(const EventType &type, Timestamp now) const
{
    const QString text = type.text();
    return project(now, [&text](const QHash<QString, qint64> &counts) { return counts.value(text); });
}

double EventRates::perHourOfAll(Timestamp now) const
{
    return project(now, [](const QHash<QString, qint64> &counts) {
        qint64 sum = 0;
        for (const qint64 count : counts)
            sum += count;
        return sum;
    });
}

} // namespace touchstone::items
