// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/eventtype.h"
#include "models/domain/jsonwriter.h"
#include "models/domain/names.h"
#include "models/domain/openenum.h"
#include "models/domain/result.h"

#include <QJsonObject>
#include <QMap>
#include <QMetaType>
#include <QStringList>

namespace touchstone {

struct ConnectorStatusTraits
{
    enum class Enum { Unknown, Active, UserDisabled, SystemDisabled };
    static constexpr std::array<std::pair<Enum, const char *>, 3> names{{
        {Enum::Active, "ACTIVE"},
        {Enum::UserDisabled, "USER_DISABLED"},
        {Enum::SystemDisabled, "SYSTEM_DISABLED"},
    }};
};
using ConnectorStatus = OpenEnum<ConnectorStatusTraits>;

struct ConnectorTypeTraits
{
    enum class Enum { Unknown, HttpPush, AzureServiceBus, AzureEventHub, GoogleCloudPubsub, AwsSqs };
    static constexpr std::array<std::pair<Enum, const char *>, 5> names{{
        {Enum::HttpPush, "HTTP_PUSH"},
        {Enum::AzureServiceBus, "AZURE_SERVICE_BUS"},
        {Enum::AzureEventHub, "AZURE_EVENT_HUB"},
        {Enum::GoogleCloudPubsub, "GOOGLE_CLOUD_PUBSUB"},
        {Enum::AwsSqs, "AWS_SQS"},
    }};
};
using ConnectorType = OpenEnum<ConnectorTypeTraits>;

/// Where an HTTP_PUSH connector posts to (dt-api.md 12.1). `url` may hold user info and `signatureSecret` is a secret:
/// neither belongs in a log, a title or an error text; use maskedUrl().
struct HttpConfig
{
    QString url;             ///< as given, with user info if any
    QString signatureSecret; ///< "" = deliveries are not signed
    QMap<QString, QString> headers;
    QJsonObject unknownMembers;
    bool operator==(const HttpConfig &) const = default;
};

/// dt-api.md 12.1. Connectors of other types keep their configuration in unknownMembers, untouched.
struct DataConnector
{
    ConnectorName name;
    QString displayName;
    ConnectorType type = ConnectorTypeTraits::Enum::HttpPush;
    ConnectorStatus status = ConnectorStatusTraits::Enum::Active;
    QList<EventType> events; ///< to forward; empty = all
    QStringList labels;      ///< label keys to include; empty = none
    std::optional<HttpConfig> httpConfig;
    QJsonObject unknownMembers;

    bool isActive() const { return status == ConnectorStatusTraits::Enum::Active; }
    /// Whether an event of this type is to be forwarded: active, and in the list or the list is empty.
    bool forwards(const EventType &type) const;
    bool operator==(const DataConnector &) const = default;
};

/// The URL with the user info replaced by "***", for everything that people or logs see.
QString maskedUrl(const QString &url);

/// What a connector of another type than HTTP_PUSH is configured with, as indented JSON for people: its members as the
/// server sent them, the values of those that are called secret, password, token or key replaced by "***". At most 16
/// kB.
QString configurationText(const DataConnector &connector);

Result<DataConnector> connectorFromJson(const QJsonObject &json);
void writeConnector(JsonWriter &writer, const DataConnector &connector);

} // namespace touchstone

Q_DECLARE_METATYPE(touchstone::DataConnector)
