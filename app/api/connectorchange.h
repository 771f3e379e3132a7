// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/dataconnector.h"

#include <QByteArray>
#include <QMap>
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
    std::optional<QString> url;
    std::optional<QString> signatureSecret;
    std::optional<QMap<QString, QString>> headers; ///< all of them: a map is replaced whole

    bool isEmpty() const { return *this == ConnectorChange{}; }
    bool operator==(const ConnectorChange &) const = default;
};

QByteArray connectorChangeToJson(const ConnectorChange &change);

/// The body that creates `draft`: everything but its name.
QByteArray newConnectorToJson(const DataConnector &draft);

/// What has to be sent to get from one to the other. The HTTP configuration counts only where both have one: that of
/// other types stays as it is.
ConnectorChange changeBetween(const DataConnector &before, const DataConnector &after);

} // namespace touchstone::api
