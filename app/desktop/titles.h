// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/connectortitle.h"
#include "models/items/connectorlistmodel.h"

namespace touchstone::desktop {

/// The title of a connector by its name; its id when it is not in the list any more.
inline QString titleOf(const ConnectorName &name, const items::ConnectorListModel &connectors)
{
    const std::optional<items::ConnectorRow> row = connectors.row(name);
    return row ? touchstone::titleOf(row->connector) : name.connector;
}

} // namespace touchstone::desktop
