// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/dataconnector.h"
#include "models/domain/result.h"

#include <optional>

namespace touchstone::cloud {

/// What a Data Connector must be to be taken (dt-api.md 12.1, 12.6, 19 no. 5 to 7). Pure. Each refusal is Invalid and
/// names the field, its value as far as it is no secret, and the remedy. What passes comes back normalized: without
/// repeated event types and labels, and without members that a connector does not have.
class ConnectorValidation
{
public:
    struct Rules
    {
        bool allowHttpOnLoopback = false; ///< for trying things out on one machine
    };

    explicit ConnectorValidation(Rules rules)
        : m_rules(rules)
    {}
    ConnectorValidation() = default;

    /// A connector that is to be created.
    Result<DataConnector> checkNew(DataConnector draft) const;
    /// The whole new state of a connector that was `current`. A URL that stays is not judged again: a connector from a
    /// time when the rules were others can still be edited and disabled.
    Result<DataConnector> checkUpdate(const DataConnector &current, DataConnector changed) const;

private:
    Result<DataConnector> checkFields(DataConnector connector, const std::optional<QString> &acceptedUrl) const;
    Result<void> checkUrl(const QString &url) const;

    Rules m_rules;
};

} // namespace touchstone::cloud
