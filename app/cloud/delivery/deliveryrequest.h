// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/delivery/deliverytarget.h"
#include "app/cloud/delivery/httptransport.h"
#include "app/cloud/queue/queuedevent.h"
#include "models/domain/timestamp.h"

namespace touchstone::cloud {

/// The body of a delivery (dt-api.md 13.1): {"event":...,"labels":{...},"metadata":{...}}, the labels being those of
/// `labelKeys`, in their order, that the device had. An event that is not from a device has {"projectId"} as metadata
/// (dt-api.md 19 no. 16).
QByteArray deliveryBody(const QueuedEvent &event, const QStringList &labelKeys);

/// One attempt: the body, and headers with a signature made for this attempt (dt-api.md 14.1).
PostRequest deliveryRequest(
    const QueuedEvent &event, const DeliveryTarget &target, Timestamp now, std::chrono::milliseconds timeout);

} // namespace touchstone::cloud
