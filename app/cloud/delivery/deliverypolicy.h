// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/backoff.h"
#include "models/domain/result.h"

#include <QByteArray>

namespace touchstone::cloud {

/// Every rule in which the customer's documents and the vendor's later ones differ, or that an engineer may want to set
/// (design.md "Data Connectors: the rules"; interfaces.md 7).
struct DeliveryPolicy
{
    enum class Acknowledgement { Exactly200, Any2xx };

    Acknowledgement acknowledgement = Acknowledgement::Exactly200;
    std::chrono::milliseconds attemptTimeout{10'000}; ///< connect, TLS and answer together
    Backoff retry;
    int maxFailuresPerHour = 18'000; ///< 0 = no such rule
    std::chrono::microseconds maxFailingTime{
        std::chrono::hours(120)}; ///< failures without a success for so long; 0 = no such rule
    std::chrono::microseconds statisticsWindow{std::chrono::hours(24)};
    std::chrono::microseconds retention{0};  ///< an event older than this is given up; 0 = never
    bool developersManageConnectors = false; ///< create and delete are not for administrators alone

    /// Whether an answer with this status means that the event is delivered.
    bool acknowledges(int status) const;

    static DeliveryPolicy classic(); ///< the customer's rules, the default
    static DeliveryPolicy current(); ///< the vendor's rules of today

    bool operator==(const DeliveryPolicy &) const = default;
};

/// The policy file: JSON with any of ackStatus ("200" or "2xx"), attemptTimeoutMs, retryBaseMs, retryFactor,
/// retryMaxMs, retryJitter, maxFailuresPerHour, maxFailingHours, statisticsWindowHours. What is missing keeps the
/// classic value, numbers may be fractions. Invalid for an unknown key, a wrong type or a value out of range; names the
/// key and the remedy.
Result<DeliveryPolicy> policyFromJson(const QByteArray &json);
QByteArray policyToJson(const DeliveryPolicy &policy);

} // namespace touchstone::cloud
