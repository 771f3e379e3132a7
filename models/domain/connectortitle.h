// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/dataconnector.h"

namespace touchstone {

/// What people call the connector: its display name, or its id when it has none.
inline QString titleOf(const DataConnector &connector)
{
    return connector.displayName.isEmpty() ? connector.name.connector : connector.displayName;
}

} // namespace touchstone
