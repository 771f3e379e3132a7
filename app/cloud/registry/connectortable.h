// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/registry/connectorvalidation.h"
#include "app/cloud/registry/registrystore.h"
#include "models/domain/clock.h"

#include <QMap>

namespace touchstone::cloud {

/// Data Connectors, validated and written through to the store.
class ConnectorTable
{
public:
    ConnectorTable(RegistryStore &store, const Clock &clock);

    void load(const RegistryContent &content);
    void setRules(ConnectorValidation::Rules rules) { m_validation = ConnectorValidation(rules); }

    QList<DataConnector> connectors(const QString &project) const; ///< by id
    QList<DataConnector> all() const;                              ///< by project and id
    Result<DataConnector> connector(const ConnectorName &name) const;
    std::optional<SystemDisabling> disabling(const ConnectorName &name) const;

    /// `most`: Invalid when the project has so many already.
    Result<DataConnector> create(const QString &project, DataConnector draft, int most);
    Result<DataConnector> update(const DataConnector &changed);
    Result<void> remove(const ConnectorName &name);
    /// A connector that is not active stays as it is: the person who disabled it was first.
    Result<DataConnector> setSystemDisabled(const ConnectorName &name, const SystemDisabling &disabling);

private:
    Result<DataConnector> put(const StoredConnector &stored);

    RegistryStore &m_store;
    const Clock &m_clock;
    ConnectorValidation m_validation;
    QMap<ConnectorName, StoredConnector> m_connectors;
};

} // namespace touchstone::cloud
