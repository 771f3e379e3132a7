// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/gaphistory.h"

#include <QCoreApplication>

#include <algorithm>

namespace touchstone::session {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(EventGaps)
};

/// When the cloud last heard of the device; the end of time when that cannot be told.
Timestamp lastReport(const Device &device)
{
    Timestamp last{};
    for (const EventPayload &payload : device.reported) {
        if (std::holds_alternative<UnknownPayload>(payload))
            return Timestamp::max();
        last = std::max(last, payloadUpdateTime(payload).value_or(Timestamp{}));
    }
    return last;
}

bool contains(const StreamGap &gap, Timestamp time)
{
    return time >= gap.begin - GapSpan::margin && time < gap.end + GapSpan::margin;
}

} // namespace

GapSpan spanOf(const QList<StreamGap> &gaps)
{
    GapSpan span{gaps.first().begin, gaps.first().end};
    for (const StreamGap &gap : gaps) {
        span.begin = std::min(span.begin, gap.begin);
        span.end = std::max(span.end, gap.end);
    }
    return {span.begin - GapSpan::margin, span.end + GapSpan::margin};
}

QList<DeviceName> activeSince(Timestamp begin, const QList<Device> &devices)
{
    QList<std::pair<Timestamp, DeviceName>> active;
    for (const Device &device : devices) {
        const Timestamp last = lastReport(device);
        if (last >= begin)
            active.append({last, device.name});
    }
    std::stable_sort(
        active.begin(), active.end(), [](const auto &one, const auto &other) { return one.first > other.first; });
    QList<DeviceName> names;
    names.reserve(active.size());
    for (const auto &[last, name] : std::as_const(active))
        names.append(name);
    return names;
}

GapHistory::GapHistory(const QList<StreamGap> &gaps, std::function<bool(const Event &)> wasBrought)
    : m_gaps(gaps)
    , m_wasBrought(std::move(wasBrought))
{}

void GapHistory::add(const QList<Event> &events)
{
    for (const Event &event : events) {
        const auto gap = std::find_if(m_gaps.cbegin(), m_gaps.cend(),
            [&event](const StreamGap &candidate) { return contains(candidate, event.timestamp); });
        if (gap == m_gaps.cend() || m_wasBrought(event) || m_ids.contains(event.eventId))
            continue;
        if (m_ids.size() >= mostEvents) {
            m_isFull = true;
            return;
        }
        m_ids.insert(event.eventId);
        m_events[gap->number].append(event);
    }
}

void GapHistory::unanswered(const Failure &failure)
{
    ++m_unanswered;
    m_failure = failure;
}

void GapHistory::forbid(const Failure &failure)
{
    m_isForbidden = true;
    m_failure = failure;
}

void GapHistory::leaveOut(qsizetype devices, qsizetype of)
{
    m_leftOut = devices;
    m_active = of;
}

void GapHistory::expire(Timestamp kept)
{
    m_kept = kept;
}

QList<GapHistory::Filled> GapHistory::result() const
{
    QList<Filled> all;
    all.reserve(m_gaps.size());
    for (const StreamGap &gap : m_gaps) {
        Filled one{gap, m_events.value(gap.number)};
        std::sort(one.events.begin(), one.events.end(), [](const Event &a, const Event &b) {
            return std::tie(a.timestamp, a.eventId) < std::tie(b.timestamp, b.eventId);
        });
        one.gap.filledIn = one.events.size();
        one.gap.notFilledBecause = complaint(gap);
        one.gap.filling = fillingOf(one.gap, !one.gap.notFilledBecause.isEmpty());
        all.append(one);
    }
    return all;
}

StreamGap::Filling GapHistory::fillingOf(const StreamGap &gap, bool complained) const
{
    using Filling = StreamGap::Filling;
    if (!complained)
        return Filling::Complete;
    const bool nobodyAnswered = m_isForbidden || (m_asked > 0 && m_unanswered == m_asked);
    return nobodyAnswered && gap.filledIn == 0 ? Filling::Impossible : Filling::Partial;
}

/// The worst of what is missing.
QString GapHistory::complaint(const StreamGap &gap) const
{
    const auto number = [](qsizetype count) { return QString::number(count); };
    if (m_isForbidden || (m_asked > 0 && m_unanswered == m_asked)) {
        return m_failure->kind == Failure::Kind::NotFound
                   ? Texts::tr("This cloud has no event history: %1").arg(m_failure->message)
                   : m_failure->message;
    }
    if (m_unanswered > 0)
        return Texts::tr("%1 of %2 sensors could not be asked. %3")
            .arg(number(m_unanswered), number(m_asked), m_failure->message);
    if (m_leftOut > 0)
        return Texts::tr("%1 sensors sent something meanwhile; only %2 of them were asked.")
            .arg(number(m_active), number(m_active - m_leftOut));
    if (m_isFull)
        return Texts::tr("More than %1 events were missed.").arg(number(mostEvents));
    if (m_isCutShort)
        return Texts::tr("A sensor sent more events than are read of its history.");
    if (gap.begin < m_kept)
        return Texts::tr("The cloud keeps events for 31 days.");
    return {};
}

} // namespace touchstone::session
