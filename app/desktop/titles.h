// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/connectorlistmodel.h"

namespace touchstone::desktop {

/// What people call the connector: its display name, or its id when it has none or is not in the list any more.
inline QString titleOf(const ConnectorName &name, const items::ConnectorListModel &connectors)
{
    const std::optional<items::ConnectorRow> row = connectors.row(name);
    return row && !row->connector.displayName.isEmpty() ? row->connector.displayName : name.connector;
}

} // namespace touchstone::desktop
