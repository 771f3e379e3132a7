// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/delivery/deliverypolicy.h"
#include "app/cloud/delivery/disablereason.h"
#include "models/domain/metrics.h"
#include "models/domain/timestamp.h"

#include <QByteArray>

#include <deque>
#include <optional>

namespace touchstone::cloud {

/// The two rules by which the system disables a connector (dt-api.md 13.4): failures without a success for so long, and
/// so many failed attempts within the last hour. Pure: no clock, no disk. An idle connector is never judged, because
/// only failures are.
class DisableRules
{
public:
    explicit DisableRules(const DeliveryPolicy &policy);

    /// Answers whether that changed anything.
    bool succeeded();
    /// Counts a failed attempt; says whether it was one too many.
    std::optional<DisableReason> failed(Timestamp at);
    /// The verdict without a further failure, for a connector that still has work waiting when its time is up.
    std::optional<DisableReason> verdict(Timestamp now) const;
    /// When the time without a success will be up. Nothing while no attempt has failed since the last success, or since
    /// the state was restored: time in which the program did not run is not held against anybody until it fails again.
    std::optional<Timestamp> deadline() const;
    int failuresInLastHour(Timestamp now) const;
    /// How near either rule is; nothing while nothing fails.
    std::optional<DisablingOutlook> outlook(Timestamp now) const;
    /// Starts afresh, as enabling does.
    void reset();

    /// For the disk. Unreadable bytes restore as a fresh state.
    QByteArray state() const;
    void restore(const QByteArray &state);

private:
    /// Failures within one second of the clock; they leave the hour together.
    struct Second
    {
        qint64 second = 0;
        int failures = 0;
    };

    void forgetBefore(qint64 second);
    int failuresSince(qint64 second) const;
    std::optional<Timestamp> limitForecast(Timestamp now) const;

    int m_maxFailuresPerHour;
    std::chrono::microseconds m_maxFailingTime;
    std::optional<Timestamp> m_failingSince;
    bool m_failedSinceRestore = false;
    std::deque<Second> m_seconds;
    int m_failures = 0; ///< sum over m_seconds
};

} // namespace touchstone::cloud
