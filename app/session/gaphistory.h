// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/device.h"
#include "models/domain/event.h"
#include "models/domain/result.h"
#include "models/domain/streamgap.h"

#include <QList>

#include <functional>

namespace touchstone::session {

/// The time around some gaps that the event history is asked for. A little wider than they are: an event may have been
/// on its way when the stream was lost or opened, and the cloud's clock is not ours. Backfilled values carry older
/// times, and label changes are not kept (dt-api.md 9.3): neither can be found.
struct GapSpan
{
    static constexpr std::chrono::seconds margin{5};
    Timestamp begin{};
    Timestamp end{};
};
GapSpan spanOf(const QList<StreamGap> &gaps); ///< of at least one

/// The devices that may have sent something since `begin`, those that sent last first: the latest values that the cloud
/// reports of the others are all older, so that asking for their history would bring nothing.
QList<DeviceName> activeSince(Timestamp begin, const QList<Device> &devices);

/// Gathers what the history of some devices says about some gaps. Pure: who asks is GapFiller.
class GapHistory
{
public:
    static constexpr qsizetype mostEvents = 10'000; ///< of all gaps of one round

    /// `wasBrought` tells which events the stream has brought itself.
    GapHistory(const QList<StreamGap> &gaps, std::function<bool(const Event &)> wasBrought);

    void add(const QList<Event> &events);
    bool isFull() const { return m_isFull; }

    void asked() { ++m_asked; }                     ///< a device
    void unanswered(const Failure &failure);        ///< by one of them
    void forbid(const Failure &failure);            ///< the history of all of them cannot be read
    void leaveOut(qsizetype devices, qsizetype of); ///< too many to ask
    void cutShort() { m_isCutShort = true; }        ///< a device had more than we read
    void expire(Timestamp kept);                    ///< older events are not kept

    struct Filled
    {
        StreamGap gap;
        QList<Event> events; ///< oldest first
    };
    QList<Filled> result() const;

private:
    QString complaint(const StreamGap &gap) const;
    StreamGap::Filling fillingOf(const StreamGap &gap, bool complained) const;

    QList<StreamGap> m_gaps;
    std::function<bool(const Event &)> m_wasBrought;
    QHash<quint64, QList<Event>> m_events; ///< by the gap's number
    QSet<QString> m_ids;
    qsizetype m_asked = 0;
    qsizetype m_unanswered = 0;
    std::optional<Failure> m_failure;
    bool m_isForbidden = false;
    qsizetype m_leftOut = 0;
    qsizetype m_active = 0;
    bool m_isCutShort = false;
    bool m_isFull = false;
    Timestamp m_kept = Timestamp::min();
};

} // namespace touchstone::session
