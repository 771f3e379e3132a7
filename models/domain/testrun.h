// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/deliveryattempt.h"
#include "models/domain/eventtype.h"
#include "models/domain/names.h"
#include "models/domain/result.h"

namespace touchstone {

/// One event that was sent to see how a connector delivers it, as far as it has come.
struct TestRun
{
    enum class Step {
        Sending,      ///< to the emulator
        Queued,       ///< accepted, and not acknowledged yet
        Acknowledged, ///< the end that is hoped for
        Synchronised, ///< the cloud took a :sync; nothing more can be followed
        Failed,       ///< `failure` says why; what came before it stays
        Cancelled,    ///< nobody follows it any longer; the cloud goes on delivering
    };

    ConnectorName connector;
    DeviceName device;
    EventType type;
    QString eventId; ///< "" until it is known
    Step step = Step::Sending;
    Timestamp startedAt{};
    std::optional<Timestamp> acceptedAt = {};
    QList<DeliveryAttempt> attempts = {};      ///< the oldest first
    std::optional<Timestamp> nextAttempt = {}; ///< the earliest of the connector's queue
    std::optional<Failure> failure = {};

    bool isOver() const { return step != Step::Sending && step != Step::Queued; }
};

} // namespace touchstone

Q_DECLARE_METATYPE(touchstone::TestRun)
