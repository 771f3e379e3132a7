// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/connectorfields.h"

namespace touchstone {

QList<ConnectorField> changedFields(const DataConnector &before, const DataConnector &after)
{
    const HttpConfig none;
    const HttpConfig &from = before.httpConfig ? *before.httpConfig : none;
    const HttpConfig &to = after.httpConfig ? *after.httpConfig : none;
    QList<ConnectorField> fields;
    const auto note = [&fields](bool differs, ConnectorField field) {
        if (differs)
            fields.append(field);
    };
    note(before.status != after.status, ConnectorField::Status);
    note(before.displayName != after.displayName, ConnectorField::DisplayName);
    note(before.events != after.events, ConnectorField::Events);
    note(before.labels != after.labels, ConnectorField::Labels);
    note(from.url != to.url, ConnectorField::Endpoint);
    note(from.signatureSecret != to.signatureSecret, ConnectorField::SignatureSecret);
    note(from.headers != to.headers, ConnectorField::Headers);
    note(before.type != after.type || before.unknownMembers != after.unknownMembers ||
             from.unknownMembers != to.unknownMembers,
        ConnectorField::OtherSettings);
    return fields;
}

} // namespace touchstone
