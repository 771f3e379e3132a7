// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/dataconnector.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace touchstone::api {

/// What a PATCH changes in a connector: only the members that are set are sent (dt-api.md 3.6).
struct ConnectorChange
{
    std::optional<ConnectorStatus> status;
    std::optional<QString> displayName;
    std::optional<QStringList> labels;
    std::optional<QList<EventType>> events;

    bool isEmpty() const { return !status && !displayName && !labels && !events; }
    bool operator==(const ConnectorChange &) const = default;
};

QByteArray connectorChangeToJson(const ConnectorChange &change);

/// What has to be sent to get from one to the other.
ConnectorChange changeBetween(const DataConnector &before, const DataConnector &after);

} // namespace touchstone::api
