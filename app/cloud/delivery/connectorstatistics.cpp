// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/delivery/connectorstatistics.h"

#include <algorithm>
#include <array>

namespace touchstone::cloud {

using namespace std::chrono_literals;
using std::chrono::microseconds;

namespace {

constexpr microseconds minuteSlot = 1min;
constexpr microseconds coarseSlot = 5min;
constexpr microseconds fineFor = 3h; // slots of a minute
constexpr microseconds shortestMemory = 24h;
constexpr int slotsPerWindow = 60; // at least, so that what slides out does so in small steps

microseconds finestFor(microseconds window)
{
    // All of them divide a minute, so that slots can be merged into wider ones.
    constexpr std::array<microseconds, 11> widths{60s, 30s, 20s, 10s, 5s, 2s, 1s, 500ms, 200ms, 100ms, 50ms};
    const auto fits = [window](microseconds width) { return width * slotsPerWindow <= window; };
    const auto *const found = std::find_if(widths.begin(), widths.end(), fits);
    return found == widths.end() ? microseconds(10ms) : *found;
}

Timestamp alignedDown(Timestamp time, microseconds width)
{
    const auto count = time.time_since_epoch().count();
    const auto remainder = ((count % width.count()) + width.count()) % width.count();
    return time - microseconds(remainder);
}

Timestamp alignedUp(Timestamp time, microseconds width)
{
    const Timestamp down = alignedDown(time, width);
    return down == time ? down : down + width;
}

void addUp(StatisticsSlot &target, const StatisticsSlot &source)
{
    target.successCount += source.successCount;
    target.errorCount += source.errorCount;
    target.post.merge(source.post);
    target.endToEnd.merge(source.endToEnd);
}

ConnectorMetrics metricsOf(const StatisticsSlot &sum)
{
    ConnectorMetrics metrics;
    metrics.successCount = sum.successCount;
    metrics.errorCount = sum.errorCount;
    metrics.latency99p = sum.post.quantile(0.99).value_or(microseconds(0));
    return metrics;
}

} // namespace

ConnectorStatistics::ConnectorStatistics(microseconds window)
    : m_window(window)
    , m_finest(finestFor(window))
{}

void ConnectorStatistics::recordSuccess(Timestamp at, microseconds post, microseconds endToEnd)
{
    StatisticsSlot &slot = slotAt(at, m_finest);
    ++slot.successCount;
    slot.post.add(post);
    slot.endToEnd.add(endToEnd);
}

void ConnectorStatistics::recordFailure(Timestamp at)
{
    ++slotAt(at, m_finest).errorCount;
}

void ConnectorStatistics::add(const StatisticsSlot &slot)
{
    addUp(slotAt(slot.start, slot.width), slot);
}

void ConnectorStatistics::restore(const StatisticsSlot &slot)
{
    addUp(slotAt(slot.start, slot.width), slot);
    m_changed.erase({slot.start, slot.width});
}

StatisticsSlot &ConnectorStatistics::slotAt(Timestamp at, microseconds width)
{
    const Timestamp start = alignedDown(at, width);
    m_changed.insert({start, width});
    m_removed.erase({start, width});
    const auto before = [](const StatisticsSlot &slot, const Changes::Key &key) {
        return Changes::Key{slot.start, slot.width} < key;
    };
    const auto place = std::lower_bound(m_slots.begin(), m_slots.end(), Changes::Key{start, width}, before);
    if (place != m_slots.end() && place->start == start && place->width == width)
        return *place;
    StatisticsSlot slot;
    slot.start = start;
    slot.width = width;
    return *m_slots.insert(place, slot);
}

void ConnectorStatistics::age(Timestamp now)
{
    const Timestamp forgetBefore = now - std::max(m_window, shortestMemory) - coarseSlot;
    std::vector<StatisticsSlot> merge;
    const auto isOld = [&](const StatisticsSlot &slot) {
        const Timestamp end = slot.start + slot.width;
        const bool coarse = slot.width < coarseSlot && end <= now - std::max(fineFor, m_finest * slotsPerWindow);
        const bool minute = slot.width < minuteSlot && end <= now - m_window - minuteSlot;
        const bool forgotten = end <= forgetBefore;
        if (!coarse && !minute && !forgotten)
            return false;
        if (!forgotten)
            merge.push_back(slot);
        m_changed.erase({slot.start, slot.width});
        m_removed.insert({slot.start, slot.width});
        return true;
    };
    m_slots.erase(std::remove_if(m_slots.begin(), m_slots.end(), isOld), m_slots.end());
    for (const StatisticsSlot &slot : merge) {
        const bool coarse = slot.start + slot.width <= now - std::max(fineFor, m_finest * slotsPerWindow);
        addUp(slotAt(slot.start, coarse ? coarseSlot : minuteSlot), slot);
    }
}

ConnectorMetrics ConnectorStatistics::totals(Timestamp now) const
{
    StatisticsSlot sum;
    for (const StatisticsSlot &slot : m_slots) {
        if (slot.start + slot.width > now - m_window)
            addUp(sum, slot);
    }
    return metricsOf(sum);
}

/// From when on no slot is wider than `step`: one that is would be counted whole into the step where it begins.
Timestamp ConnectorStatistics::fineSince(microseconds step) const
{
    const auto isWider = [step](const StatisticsSlot &slot) { return slot.width > step; };
    const auto widest = std::find_if(m_slots.rbegin(), m_slots.rend(), isWider);
    return widest == m_slots.rend() ? Timestamp::min() : alignedUp(widest->start + widest->width, step);
}

ConnectorSeries ConnectorStatistics::series(
    Timestamp now, std::chrono::minutes window, std::chrono::minutes step, Timestamp knownSince) const
{
    ConnectorSeries series;
    series.step = step;
    const Timestamp last = alignedDown(now, step);
    const Timestamp first = last - step * (std::max<qint64>(window / step, 1) - 1);
    const Timestamp known = alignedDown(std::min(knownSince, m_slots.empty() ? now : m_slots.front().start), step);
    const Timestamp begin = std::max({first, known, fineSince(step)});
    StatisticsSlot total;
    auto slot = m_slots.begin();
    for (Timestamp start = begin; start <= last; start += step) {
        StatisticsSlot sum;
        for (; slot != m_slots.end() && slot->start < start + step; ++slot) {
            if (slot->start >= start)
                addUp(sum, *slot);
        }
        addUp(total, sum);
        SeriesSlot point;
        point.start = start;
        point.successCount = sum.successCount;
        point.errorCount = sum.errorCount;
        point.latency50p = sum.post.quantile(0.5);
        point.latency99p = sum.post.quantile(0.99);
        series.steps.append(point);
    }
    series.totals = metricsOf(total);
    return series;
}

ConnectorStatistics::Changes ConnectorStatistics::takeChanges()
{
    Changes changes;
    for (const StatisticsSlot &slot : m_slots) {
        if (m_changed.contains({slot.start, slot.width}))
            changes.written.append(slot);
    }
    changes.removed = QList<Changes::Key>(m_removed.begin(), m_removed.end());
    m_changed.clear();
    m_removed.clear();
    return changes;
}

} // namespace touchstone::cloud
