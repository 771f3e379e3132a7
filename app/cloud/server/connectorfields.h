// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/server/updatemask.h"
#include "models/domain/dataconnector.h"

namespace touchstone::cloud {

/// The fields of a connector that a request may set, for POST and PATCH alike (dt-api.md 12.1, 12.6). Values are
/// checked for their JSON type and the enumerations here, for everything else by the registry.
const QList<PatchField<DataConnector>> &connectorFields();

/// A new connector from the body of a POST. Null configuration objects of other types are ignored (dt-api.md 18.1).
Result<DataConnector> connectorDraft(const QJsonObject &body);
/// `connector` with the changes of a PATCH. The type cannot change; name and an equal type are ignored.
Result<DataConnector> changedConnector(
    const DataConnector &connector, const QStringList &mask, const QJsonObject &body);

} // namespace touchstone::cloud
