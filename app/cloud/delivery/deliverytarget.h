// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/dataconnector.h"

#include <QByteArray>
#include <QList>

namespace touchstone::cloud {

/// A connector as the transport needs it, taken apart once instead of at each attempt. A value.
struct DeliveryTarget
{
    QByteArray url; ///< encoded, without user info
    QString host;
    QByteArray secret;         ///< empty: deliveries are not signed
    QList<QByteArray> headers; ///< ready lines "Name: value" that are the same for every attempt
    QStringList labels;        ///< keys to include, in the connector's order
    bool isTrial = false; ///< on this machine and allowed to do without encryption or without a trusted certificate
    bool operator==(const DeliveryTarget &) const = default;
};

/// Invalid when the connector is not an HTTP_PUSH one with an https URL, or an http one to a loopback address. Where
/// the latter is not allowed, the target is no trial and the transport refuses each attempt: the connector was made
/// while it was allowed, and its events wait until it is again.
Result<DeliveryTarget> targetOf(const DataConnector &connector, bool allowHttpOnLoopback = false);

/// localhost, 127.0.0.0/8 or ::1.
bool isLoopback(const QString &host);

} // namespace touchstone::cloud
