// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/registry/connectortable.h"

#include "models/domain/xid.h"

namespace touchstone::cloud {

namespace {

Failure noSuchConnector(const ConnectorName &name)
{
    return {Failure::Kind::NotFound, QStringLiteral("There is no Data Connector %1").arg(name.path())};
}

} // namespace

ConnectorTable::ConnectorTable(RegistryStore &store, const Clock &clock)
    : m_store(store)
    , m_clock(clock)
{}

void ConnectorTable::load(const RegistryContent &content)
{
    for (const StoredConnector &stored : content.connectors)
        m_connectors.insert(stored.connector.name, stored);
}

QList<DataConnector> ConnectorTable::connectors(const QString &project) const
{
    QList<DataConnector> result;
    for (auto entry = m_connectors.lowerBound({project, QString()});
         entry != m_connectors.end() && entry.key().project == project; ++entry)
        result.append(entry->connector);
    return result;
}

QList<DataConnector> ConnectorTable::all() const
{
    QList<DataConnector> result;
    for (const StoredConnector &stored : m_connectors)
        result.append(stored.connector);
    return result;
}

Result<DataConnector> ConnectorTable::connector(const ConnectorName &name) const
{
    const auto found = m_connectors.constFind(name);
    if (found == m_connectors.cend())
        return noSuchConnector(name);
    return found->connector;
}

std::optional<SystemDisabling> ConnectorTable::disabling(const ConnectorName &name) const
{
    const auto found = m_connectors.constFind(name);
    return found == m_connectors.cend() ? std::nullopt : found->disabling;
}

Result<DataConnector> ConnectorTable::create(const QString &project, DataConnector draft, int most)
{
    auto checked = m_validation.checkNew(std::move(draft));
    if (!checked)
        return checked;
    if (connectors(project).size() >= most)
        return Failure{Failure::Kind::Invalid,
            QStringLiteral("The project has %1 Data Connectors already: delete one that is no longer used").arg(most)};
    checked->name = {project, newXid(m_clock.now())};
    return put({*checked, std::nullopt});
}

Result<DataConnector> ConnectorTable::update(const DataConnector &changed)
{
    const auto current = m_connectors.constFind(changed.name);
    if (current == m_connectors.cend())
        return noSuchConnector(changed.name);
    const auto checked = m_validation.checkUpdate(current->connector, changed);
    if (!checked)
        return checked;
    const bool staysDisabled = checked->status == ConnectorStatusTraits::Enum::SystemDisabled;
    return put({*checked, staysDisabled ? current->disabling : std::nullopt});
}

Result<void> ConnectorTable::remove(const ConnectorName &name)
{
    if (!m_connectors.contains(name))
        return noSuchConnector(name);
    if (auto removed = m_store.removeConnector(name.connector); !removed)
        return removed;
    m_connectors.remove(name);
    return {};
}

Result<DataConnector> ConnectorTable::setSystemDisabled(const ConnectorName &name, const SystemDisabling &disabling)
{
    const auto found = m_connectors.constFind(name);
    if (found == m_connectors.cend())
        return noSuchConnector(name);
    if (!found->connector.isActive())
        return found->connector;
    StoredConnector next{found->connector, disabling};
    next.connector.status = ConnectorStatusTraits::Enum::SystemDisabled;
    return put(next);
}

Result<DataConnector> ConnectorTable::put(const StoredConnector &stored)
{
    if (const auto written = m_store.put(stored); !written)
        return written.failure();
    m_connectors.insert(stored.connector.name, stored);
    return stored.connector;
}

} // namespace touchstone::cloud
