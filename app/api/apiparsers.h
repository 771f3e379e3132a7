// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/dataconnector.h"
#include "models/domain/deliveryattempt.h"
#include "models/domain/device.h"
#include "models/domain/event.h"
#include "models/domain/metrics.h"
#include "models/domain/project.h"
#include "models/domain/result.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace touchstone::api {

/// Bytes of answers to values. Pure functions; a body that is no JSON object, or not of the expected shape, is an
/// Internal failure: the server breaks the protocol.

/// One page of a list (dt-api.md 3.5). An entry that cannot be read does not take the others along; it is counted.
template <typename T>
struct Page
{
    QList<T> items;
    QString nextPageToken; ///< "" on the last page
    int unreadable = 0;
};

Result<Page<Project>> projectsPageFromJson(const QByteArray &body);
Result<Page<Device>> devicesPageFromJson(const QByteArray &body);
Result<Page<DataConnector>> connectorsPageFromJson(const QByteArray &body);
Result<Page<QString>> permissionsPageFromJson(const QByteArray &body);

Result<DataConnector> connectorFromReply(const QByteArray &body);
Result<ConnectorMetrics> metricsFromReply(const QByteArray &body);
Result<ConnectorSeries> seriesFromReply(const QByteArray &body);
Result<QueueState> queueStateFromReply(const QByteArray &body);
Result<DeliveryAttempts> attemptsFromReply(const QByteArray &body);
Result<Device> deviceFromReply(const QByteArray &body);
Result<qint64> sendingFromReply(const QByteArray &body); ///< of a resend: how many are being sent
Result<Page<Event>> eventsPageFromJson(const QByteArray &body);
/// The first event of a list that can be read; none in an empty one.
Result<std::optional<Event>> firstEventFromReply(const QByteArray &body);

/// How a batch ended for the one device that was in it (dt-api.md 8.5): the call itself succeeds all the same.
Result<void> batchOutcomeFromReply(const QByteArray &body);

} // namespace touchstone::api
