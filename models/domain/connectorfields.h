// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/dataconnector.h"

namespace touchstone {

/// The parts of a connector that people speak of, for telling what changed without telling what it became: an endpoint
/// may hold a password, and a secret and header values are secret.
enum class ConnectorField { Status, DisplayName, Events, Labels, Endpoint, SignatureSecret, Headers, OtherSettings };

/// What differs between two states of one connector, in the order above.
QList<ConnectorField> changedFields(const DataConnector &before, const DataConnector &after);

} // namespace touchstone
