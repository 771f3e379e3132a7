// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/registry/registrystore.h"

#include "app/cloud/registry/registrycolumns.h"
#include "app/cloud/registry/registryloader.h"

// Q_INIT_RESOURCE works in the global namespace only; the linker drops the resources of a static library otherwise.
static void initializeSchemas()
{
    Q_INIT_RESOURCE(registryschema);
}

namespace touchstone::cloud {

RegistryStore::RegistryStore(QString path)
    : m_file(std::move(path))
{}

Result<void> RegistryStore::open()
{
    initializeSchemas();
    constexpr qint32 applicationId = 0x54535247; // "TSRG"
    return m_file.open(
        {applicationId, 2, QStringLiteral(":/sql/registry.sql"), {QStringLiteral(":/sql/registry-1-to-2.sql")}});
}

Result<RegistryContent> RegistryStore::load()
{
    return RegistryLoader(m_file).load();
}

Result<void> RegistryStore::put(const Organization &organization)
{
    return m_file.run(QStringLiteral("INSERT INTO organization (id, display_name) VALUES (?, ?) "
                                     "ON CONFLICT (id) DO UPDATE SET display_name = excluded.display_name"),
        {lastPartOf(organization.name), column::text(organization.displayName)});
}

Result<void> RegistryStore::put(const Project &project)
{
    const auto location = project.location.value_or(Project::Location());
    return m_file.run(
        QStringLiteral("INSERT INTO project (id, organization, display_name, inventory, latitude, longitude, "
                       "time_location, labels) VALUES (?, ?, ?, ?, ?, ?, ?, ?) "
                       "ON CONFLICT (id) DO UPDATE SET display_name = excluded.display_name, "
                       "inventory = excluded.inventory, latitude = excluded.latitude, longitude = excluded.longitude, "
                       "time_location = excluded.time_location, labels = excluded.labels"),
        {project.name.project, lastPartOf(project.organization), column::text(project.displayName),
            int(project.inventory), column::number(location.latitude), column::number(location.longitude),
            project.location ? column::text(location.timeLocation) : QVariant(),
            project.labels ? column::map(*project.labels) : QVariant()});
}

Result<void> RegistryStore::removeProject(const QString &id)
{
    return m_file.transaction([&]() -> Result<void> {
        const QString parent = ProjectName{id}.path();
        if (const auto done = m_file.run(QStringLiteral("DELETE FROM member WHERE parent = ?"), {parent}); !done)
            return done;
        return m_file.run(QStringLiteral("DELETE FROM project WHERE id = ?"), {id});
    });
}

Result<void> RegistryStore::put(const ServiceAccount &account)
{
    return m_file.run(
        QStringLiteral("INSERT INTO service_account (id, project, email, display_name, basic_auth, create_time, "
                       "update_time) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
                       "display_name = excluded.display_name, basic_auth = excluded.basic_auth, "
                       "update_time = excluded.update_time"),
        {lastPartOf(account.name), account.name.section(QLatin1Char('/'), 1, 1), column::text(account.email),
            column::text(account.displayName), int(account.enableBasicAuth), column::time(account.createTime),
            column::time(account.updateTime)});
}

Result<void> RegistryStore::removeServiceAccount(const QString &id)
{
    return m_file.transaction([&]() -> Result<void> {
        const QString members = QStringLiteral("DELETE FROM member WHERE id = ? AND account_type = 'SERVICE_ACCOUNT'");
        if (const auto done = m_file.run(members, {id}); !done)
            return done;
        return m_file.run(QStringLiteral("DELETE FROM service_account WHERE id = ?"), {id});
    });
}

Result<void> RegistryStore::put(const StoredKey &key)
{
    return m_file.run(
        QStringLiteral(
            "INSERT INTO service_account_key (id, service_account, secret, create_time) VALUES (?, ?, ?, ?)"),
        {key.id, key.serviceAccount, key.secret, column::time(key.createTime)});
}

Result<void> RegistryStore::removeKey(const QString &id)
{
    return m_file.run(QStringLiteral("DELETE FROM service_account_key WHERE id = ?"), {id});
}

Result<void> RegistryStore::put(const Member &member)
{
    return m_file.run(
        QStringLiteral("INSERT INTO member (parent, id, display_name, roles, status, email, account_type, create_time) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (parent, id) DO UPDATE SET "
                       "display_name = excluded.display_name, roles = excluded.roles, status = excluded.status"),
        {member.name.section(QLatin1Char('/'), 0, 1), lastPartOf(member.name), column::text(member.displayName),
            column::list(member.roles), column::text(member.status), column::text(member.email),
            column::text(member.accountType), column::time(member.createTime)});
}

Result<void> RegistryStore::removeMember(const QString &name)
{
    return m_file.run(QStringLiteral("DELETE FROM member WHERE parent = ? AND id = ?"),
        {name.section(QLatin1Char('/'), 0, 1), lastPartOf(name)});
}

Result<void> RegistryStore::put(const Device &device)
{
    return m_file.run(
        QStringLiteral("INSERT INTO device (id, project, type, product_number, labels) VALUES (?, ?, ?, ?, ?) "
                       "ON CONFLICT (id) DO UPDATE SET project = excluded.project, type = excluded.type, "
                       "product_number = excluded.product_number, labels = excluded.labels"),
        {device.name.device, device.name.project, column::text(device.type.text()), column::text(device.productNumber),
            column::map(device.labels)});
}

Result<void> RegistryStore::removeDevice(const QString &id)
{
    return m_file.run(QStringLiteral("DELETE FROM device WHERE id = ?"), {id});
}

Result<void> RegistryStore::putReported(
    const QString &device, const QString &type, const EventPayload &payload, const std::optional<ReportedBy> &by)
{
    return m_file.run(
        QStringLiteral("INSERT INTO reported (device, type, payload, event_id, event_time) VALUES (?, ?, ?, ?, ?) "
                       "ON CONFLICT (device, type) DO UPDATE SET payload = excluded.payload, "
                       "event_id = excluded.event_id, event_time = excluded.event_time"),
        {device, type, column::payload(payload), by ? column::text(by->eventId) : QVariant(),
            by ? column::time(by->timestamp) : QVariant()});
}

Result<void> RegistryStore::put(const StoredConnector &stored)
{
    const DataConnector &connector = stored.connector;
    const HttpConfig http = connector.httpConfig.value_or(HttpConfig());
    QStringList events;
    for (const EventType &event : connector.events)
        events.append(event.text());
    return m_file.run(
        QStringLiteral("INSERT INTO connector (id, project, display_name, status, events, labels, url, "
                       "signature_secret, headers, disabled_reason, disabled_at) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
                       "display_name = excluded.display_name, status = excluded.status, events = excluded.events, "
                       "labels = excluded.labels, url = excluded.url, signature_secret = excluded.signature_secret, "
                       "headers = excluded.headers, disabled_reason = excluded.disabled_reason, "
                       "disabled_at = excluded.disabled_at"),
        {connector.name.connector, connector.name.project, column::text(connector.displayName), connector.status.text(),
            column::list(events), column::list(connector.labels), column::text(http.url),
            column::text(http.signatureSecret), column::map(http.headers),
            stored.disabling ? column::text(stored.disabling->reason) : QVariant(),
            stored.disabling ? column::time(stored.disabling->at) : QVariant()});
}

Result<void> RegistryStore::removeConnector(const QString &id)
{
    return m_file.run(QStringLiteral("DELETE FROM connector WHERE id = ?"), {id});
}

Result<void> RegistryStore::putNote(const QString &name, const QString &value)
{
    return m_file.run(QStringLiteral("INSERT INTO note (name, value) VALUES (?, ?) "
                                     "ON CONFLICT (name) DO UPDATE SET value = excluded.value"),
        {name, column::text(value)});
}

} // namespace touchstone::cloud
