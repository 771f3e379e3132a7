// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/recovery/poster.h"
#include "models/domain/dataconnector.h"
#include "models/domain/device.h"
#include "models/domain/event.h"

namespace touchstone::recovery {

/// Where and how a connector delivers, taken apart once instead of for each event. Holds secrets; a value.
struct PostTarget
{
    DataConnector connector;
    QString secret; ///< empty: deliveries are not signed
    QByteArray url; ///< encoded, without user info
    QList<QByteArray> headers;
    bool isLoopback = false;
};

/// `secret` replaces the one in the connector, which a cloud may keep to itself. Invalid when the connector is not an
/// HTTP_PUSH one with an https URL, or an http one to this machine.
Result<PostTarget> postTargetOf(const DataConnector &connector, const QString &secret);

/// The event as the connector would deliver it now (dt-api.md 13.1): body, headers, and a signature made at `now`.
OutgoingPost deliveryPost(const PostTarget &target, const Event &event, const Device &device, Timestamp now);

} // namespace touchstone::recovery
