// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/device.h"
#include "models/domain/event.h"
#include "models/domain/names.h"
#include "models/domain/result.h"
#include "models/domain/timestamp.h"

#include <QList>
#include <QMetaType>

namespace touchstone {

/// When a connector was disabled, as far as it was seen. What its sensors sent meanwhile was never queued for it
/// (dt-api.md 13.4).
struct Outage
{
    ConnectorName connector;
    Timestamp begin{};
    bool isBeginKnown = false;         ///< false: it was disabled already when it was first seen, at `begin`
    std::optional<Timestamp> end = {}; ///< none while it is disabled
    bool operator==(const Outage &) const = default;
};

/// Sending a connector what it missed, as far as it has come. One at a time.
struct RecoveryState
{
    enum class Step {
        Reading, ///< the event history is being asked
        Unread,  ///< it could not be: `failure` says why
        Ready,   ///< counted and listed; nothing is being sent
        Sending,
        Pausing, ///< nothing new is sent; answers are awaited
        Paused,  ///< by the person, or because of `failure`
        Ended,   ///< sent, or ended by the person; what is left may be sent later
    };

    /// An event that was given up after several attempts.
    struct GivenUp
    {
        QString eventId;
        int attempts = 0;
        QString reason; ///< a sentence's part, without secrets
    };

    ConnectorName connector;
    Timestamp begin{}; ///< events from here on ...
    Timestamp end{};   ///< ... until before here
    Step step = Step::Reading;
    bool isCancelled = false; ///< ended by the person before all was sent
    std::optional<Failure> failure = {};

    qsizetype sensors = 0;      ///< to be asked
    qsizetype sensorsAsked = 0; ///< of these, so far
    qsizetype events = 0;       ///< found in the history that the connector forwards
    QString incomplete = {};    ///< what could not be read, as a sentence; empty: nothing is missing
    bool isLedgerNew = false;   ///< a damaged record of what was sent had to be begun anew

    qsizetype sentBefore = 0;   ///< acknowledged by an earlier recovery: never sent again
    qsizetype doubtful = 0;     ///< may have arrived; sent only when the person says so
    qsizetype chosen = 0;       ///< to be sent by this run
    qsizetype acknowledged = 0; ///< of these
    qsizetype failed = 0;       ///< of these; listed in `givenUp`
    qsizetype onWire = 0;
    qsizetype attempts = 0;      ///< POSTs, each repetition counted
    QString lastProblem = {};    ///< of the latest attempt that was not acknowledged
    QList<GivenUp> givenUp = {}; ///< the first hundred
    std::optional<Timestamp> startedAt = {};
    std::optional<Timestamp> endedAt = {};

    /// Not sent and not doubtful.
    qsizetype left() const { return events - sentBefore - doubtful - acknowledged; }
    bool isSending() const { return step == Step::Sending || step == Step::Pausing || step == Step::Paused; }
    static constexpr qsizetype mostGivenUp = 100;
};

/// What was found, oldest first, and the sensors it is from.
struct MissedEvents
{
    QList<Event> events;
    QList<Device> devices;
};

} // namespace touchstone

Q_DECLARE_METATYPE(touchstone::Outage)
Q_DECLARE_METATYPE(touchstone::RecoveryState)
Q_DECLARE_METATYPE(touchstone::MissedEvents)
