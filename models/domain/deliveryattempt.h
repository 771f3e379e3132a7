// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/jsonwriter.h"
#include "models/domain/result.h"
#include "models/domain/timestamp.h"

#include <QJsonObject>
#include <QList>
#include <QMetaType>

namespace touchstone {

/// One attempt to deliver one event through one connector (/local/v1 attempts). Holds no secret.
struct DeliveryAttempt
{
    QString eventId;
    QString eventType;
    int number = 0;                        ///< counts an event's attempts through this connector, from 1
    Timestamp time{};                      ///< when it began
    std::chrono::microseconds duration{0}; ///< connect, TLS and answer
    bool acknowledged = false;
    int status = 0; ///< of the answer; 0: there was none
    QString error;  ///< why it does not count as delivered, in words; empty when acknowledged
    QString answer; ///< the first bytes of the answer as text
    bool operator==(const DeliveryAttempt &) const = default;
};

/// The last attempts of a connector, the newest first.
struct DeliveryAttempts
{
    QList<DeliveryAttempt> attempts;
    qint64 attemptCount = 0; ///< of the connector since the local cloud was started, listed or not
    QString nextPageToken;   ///< "" on the last page
};

/// Lenient, but an attempt without eventId is Invalid.
Result<DeliveryAttempts> attemptsFromJson(const QJsonObject &json);
void writeAttempt(JsonWriter &writer, const DeliveryAttempt &attempt);

} // namespace touchstone

Q_DECLARE_METATYPE(touchstone::DeliveryAttempts)
