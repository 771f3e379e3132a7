// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/dataconnector.h"

namespace touchstone {

/// The same with "***" in the place of the values of all members, at any depth, that are called secret, password, token
/// or key.
QJsonObject secretsMasked(const QJsonObject &members);

/// What may be shown of a connector: user info in the URL, the signature secret and the headers' values are "***", and
/// so are secrets among the members that we do not know.
DataConnector secretsMasked(const DataConnector &connector);

} // namespace touchstone
