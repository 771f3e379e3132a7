// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/eventring.h"

#include <algorithm>

namespace touchstone::items {

namespace {

constexpr qsizetype gathered = 256; ///< events of small batches in one list; a larger batch keeps its own

} // namespace

qsizetype EventRing::Stretch::size() const
{
    const auto *events = std::get_if<QList<Event>>(&rows);
    return events ? events->size() : 1;
}

void EventRing::append(QList<Event> events)
{
    if (events.isEmpty())
        return;
    auto *last = m_stretches.empty() ? nullptr : std::get_if<QList<Event>>(&m_stretches.back().rows);
    const qsizetype count = events.size();
    if (last && last->size() + count <= gathered)
        last->append(std::move(events));
    else
        m_stretches.push_back({end(), std::move(events)});
    m_size += count;
}

void EventRing::append(const StreamGap &gap)
{
    m_stretches.push_back({end(), gap});
    ++m_size;
    ++m_gaps;
}

void EventRing::append(EventRing &&newer)
{
    if (isEmpty()) {
        *this = std::exchange(newer, {});
        return;
    }
    if (newer.m_size == 0)
        return;
    // Rows of its front stretch that have left must not come back.
    auto &front = newer.m_stretches.front();
    if (const qint64 left = newer.m_first - front.first; left > 0) {
        std::get<QList<Event>>(front.rows).remove(0, left);
        front.first = newer.m_first;
    }
    const qint64 shift = end() - newer.m_first;
    for (Stretch &stretch : newer.m_stretches) {
        stretch.first += shift;
        m_stretches.push_back(std::move(stretch));
    }
    m_size += newer.m_size;
    m_gaps += newer.m_gaps;
    newer = {};
}

void EventRing::removeOldest(qsizetype count)
{
    m_first += count;
    m_size -= count;
    while (!m_stretches.empty() && m_stretches.front().first + m_stretches.front().size() <= m_first) {
        m_gaps -= std::holds_alternative<StreamGap>(m_stretches.front().rows) ? 1 : 0;
        m_stretches.pop_front();
    }
}

EventRing::Stretches::size_type EventRing::stretchOf(qsizetype place) const
{
    const auto next = std::upper_bound(m_stretches.begin(), m_stretches.end(), m_first + place,
        [](qint64 wanted, const Stretch &stretch) { return wanted < stretch.first; });
    return Stretches::size_type(next - m_stretches.begin()) - 1;
}

const Event *EventRing::eventAt(qsizetype place) const
{
    const Stretch &stretch = m_stretches[stretchOf(place)];
    const auto *events = std::get_if<QList<Event>>(&stretch.rows);
    return events ? &events->at(m_first + place - stretch.first) : nullptr;
}

const StreamGap *EventRing::gapAt(qsizetype place) const
{
    return std::get_if<StreamGap>(&m_stretches[stretchOf(place)].rows);
}

void EventRing::forEachEvent(qsizetype first, qsizetype count, const std::function<void(const Event &)> &look) const
{
    if (count <= 0)
        return;
    const qint64 from = m_first + first;
    for (auto at = stretchOf(first); at < m_stretches.size() && m_stretches[at].first < from + count; ++at) {
        const auto *events = std::get_if<QList<Event>>(&m_stretches[at].rows);
        if (!events)
            continue;
        const qint64 begin = std::max(from, m_stretches[at].first) - m_stretches[at].first;
        const qint64 end = std::min(from + count - m_stretches[at].first, qint64(events->size()));
        std::for_each(events->cbegin() + begin, events->cbegin() + end, look);
    }
}

/// Looks at the newest first: a gap changes soon after it came.
std::optional<qsizetype> EventRing::placeOfGap(quint64 number) const
{
    if (m_gaps == 0)
        return std::nullopt;
    const auto found = std::find_if(m_stretches.rbegin(), m_stretches.rend(), [number](const Stretch &stretch) {
        const auto *gap = std::get_if<StreamGap>(&stretch.rows);
        return gap && gap->number == number;
    });
    return found == m_stretches.rend() ? std::nullopt : std::optional(qsizetype(found->first - m_first));
}

void EventRing::setGap(qsizetype place, const StreamGap &gap)
{
    m_stretches[stretchOf(place)].rows = gap;
}

void EventRing::insertBehindGap(qsizetype place, QList<Event> events)
{
    if (events.isEmpty())
        return;
    const auto behind = std::ptrdiff_t(stretchOf(place)) + 1;
    const qint64 first = m_first + place + 1;
    const qsizetype count = events.size();
    for (auto stretch = m_stretches.begin() + behind; stretch != m_stretches.end(); ++stretch)
        stretch->first += count;
    m_stretches.insert(m_stretches.begin() + behind, {first, std::move(events)});
    m_size += count;
}

} // namespace touchstone::items
