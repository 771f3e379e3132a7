// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/delivery/attemptlog.h"

#include <algorithm>

namespace touchstone::cloud {

AttemptLog::AttemptLog(Bounds bounds)
    : m_bounds{std::max<size_t>(bounds.perConnector, 1), std::max<size_t>(bounds.total, 1)}
{}

void AttemptLog::record(const ConnectorName &name, DeliveryAttempt attempt, QueuedEventPointer event)
{
    const std::lock_guard lock(m_mutex);
    Connector &connector = m_connectors[name];
    ++connector.count;
    m_entries.push_back({name, {++m_lastSerial, std::move(attempt), std::move(event)}});
    connector.entries.push_back(std::prev(m_entries.end()));
    if (connector.entries.size() > m_bounds.perConnector) {
        m_entries.erase(connector.entries.front());
        connector.entries.pop_front();
    }
    if (m_entries.size() > m_bounds.total) {
        // The oldest of all is the oldest of its connector.
        m_connectors[m_entries.front().name].entries.pop_front();
        m_entries.pop_front();
    }
}

void AttemptLog::remove(const ConnectorName &name)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_connectors.find(name);
    if (found == m_connectors.end())
        return;
    for (const Entries::iterator entry : found->entries)
        m_entries.erase(entry);
    m_connectors.erase(found);
}

QList<AttemptLog::Record> AttemptLog::attempts(const ConnectorName &name, const QString &eventId) const
{
    const std::lock_guard lock(m_mutex);
    QList<Record> records;
    const auto found = m_connectors.constFind(name);
    if (found == m_connectors.cend())
        return records;
    for (auto entry = found->entries.rbegin(); entry != found->entries.rend(); ++entry) {
        if (eventId.isEmpty() || (*entry)->record.attempt.eventId == eventId)
            records.append((*entry)->record);
    }
    return records;
}

qint64 AttemptLog::count(const ConnectorName &name) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_connectors.constFind(name);
    return found == m_connectors.cend() ? 0 : found->count;
}

std::optional<AttemptLog::Record> AttemptLog::last(const ConnectorName &name, const QString &eventId) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_connectors.constFind(name);
    if (found == m_connectors.cend())
        return std::nullopt;
    const auto &entries = found->entries;
    const auto entry = std::find_if(entries.rbegin(), entries.rend(),
        [&eventId](const Entries::iterator &each) { return each->record.attempt.eventId == eventId; });
    return entry == entries.rend() ? std::nullopt : std::optional((*entry)->record);
}

} // namespace touchstone::cloud
