// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/registry/registryloader.h"

#include "app/cloud/registry/registrycolumns.h"

namespace touchstone::cloud {

RegistryLoader::RegistryLoader(RegistryFile &file)
    : m_file(file)
{}

Result<RegistryContent> RegistryLoader::load()
{
    using Step = Result<void> (RegistryLoader::*)();
    for (const Step step :
        {&RegistryLoader::loadOrganizations, &RegistryLoader::loadProjects, &RegistryLoader::loadServiceAccounts,
            &RegistryLoader::loadKeys, &RegistryLoader::loadMembers, &RegistryLoader::loadDevices,
            &RegistryLoader::loadReported, &RegistryLoader::loadConnectors, &RegistryLoader::loadNotes}) {
        if (const auto done = (this->*step)(); !done)
            return done.failure();
    }
    return std::move(m_content);
}

Result<void> RegistryLoader::forEachRow(
    const QString &table, const QString &columns, const std::function<bool(const QVariantList &)> &read)
{
    const auto rows = m_file.rows(QStringLiteral("SELECT %1 FROM %2").arg(columns, table));
    if (!rows)
        return rows.failure();
    for (const QVariantList &row : *rows) {
        if (!read(row))
            return Failure{Failure::Kind::Invalid,
                QStringLiteral("%1 is damaged: row %2 of table %3 cannot be understood. Restore the file from a "
                               "backup, or move it away to start anew")
                    .arg(m_file.path(), row.first().toString(), table)};
    }
    return {};
}

Result<void> RegistryLoader::loadOrganizations()
{
    return forEachRow(
        QStringLiteral("organization"), QStringLiteral("id, display_name"), [this](const QVariantList &row) {
            Organization organization;
            organization.name = QStringLiteral("organizations/") + row[0].toString();
            organization.displayName = row[1].toString();
            m_content.organizations.append(organization);
            return true;
        });
}

Result<void> RegistryLoader::loadProjects()
{
    return forEachRow(QStringLiteral("project"),
        QStringLiteral("id, organization, display_name, inventory, latitude, longitude, time_location, labels"),
        [this](const QVariantList &row) {
            Project project;
            project.name.project = row[0].toString();
            project.organization = QStringLiteral("organizations/") + row[1].toString();
            project.displayName = row[2].toString();
            project.inventory = row[3].toBool();
            if (!row[6].isNull()) {
                Project::Location location;
                location.latitude = column::readNumber(row[4]);
                location.longitude = column::readNumber(row[5]);
                location.timeLocation = row[6].toString();
                project.location = location;
            }
            if (!row[7].isNull()) {
                project.labels = column::readMap(row[7]);
                if (!project.labels)
                    return false;
            }
            m_content.projects.append(project);
            return true;
        });
}

Result<void> RegistryLoader::loadServiceAccounts()
{
    return forEachRow(QStringLiteral("service_account"),
        QStringLiteral("id, project, email, display_name, basic_auth, create_time, update_time"),
        [this](const QVariantList &row) {
            ServiceAccount account;
            account.name = QStringLiteral("projects/%1/serviceaccounts/%2").arg(row[1].toString(), row[0].toString());
            account.email = row[2].toString();
            account.displayName = row[3].toString();
            account.enableBasicAuth = row[4].toBool();
            account.createTime = column::readTime(row[5]);
            account.updateTime = column::readTime(row[6]);
            m_content.serviceAccounts.append(account);
            return true;
        });
}

Result<void> RegistryLoader::loadKeys()
{
    return forEachRow(QStringLiteral("service_account_key"), QStringLiteral("id, service_account, secret, create_time"),
        [this](const QVariantList &row) {
            m_content.keys.append({row[0].toString(), row[1].toString(), row[2].toString(), column::readTime(row[3])});
            return true;
        });
}

Result<void> RegistryLoader::loadMembers()
{
    return forEachRow(QStringLiteral("member"),
        QStringLiteral("id, parent, display_name, roles, status, email, account_type, create_time"),
        [this](const QVariantList &row) {
            const auto roles = column::readList(row[3]);
            if (!roles)
                return false;
            Member member;
            member.name = QStringLiteral("%1/members/%2").arg(row[1].toString(), row[0].toString());
            member.displayName = row[2].toString();
            member.roles = *roles;
            member.status = row[4].toString();
            member.email = row[5].toString();
            member.accountType = row[6].toString();
            member.createTime = column::readTime(row[7]);
            m_content.members.append(member);
            return true;
        });
}

Result<void> RegistryLoader::loadDevices()
{
    return forEachRow(QStringLiteral("device"), QStringLiteral("id, project, type, product_number, labels"),
        [this](const QVariantList &row) {
            const auto labels = column::readMap(row[4]);
            if (!labels)
                return false;
            Device device;
            device.name = {row[1].toString(), row[0].toString()};
            device.type = DeviceType::fromText(row[2].toString());
            device.productNumber = row[3].toString();
            device.labels = *labels;
            device.hasReported = !device.isEmulated(); // until something is found to have been reported
            m_content.devices.append(device);
            return true;
        });
}

Result<void> RegistryLoader::loadReported()
{
    QHash<QString, qsizetype> places;
    for (qsizetype place = 0; place < m_content.devices.size(); ++place)
        places.insert(m_content.devices.at(place).name.device, place);
    return forEachRow(QStringLiteral("reported"), QStringLiteral("device, type, payload, event_id, event_time"),
        [&](const QVariantList &row) {
            const auto place = places.constFind(row[0].toString());
            const auto payload = column::readPayload(row[1].toString(), row[2]);
            if (place == places.cend() || !payload)
                return false;
            Device &device = m_content.devices[*place];
            device.reported.insert(row[1].toString(), *payload);
            device.hasReported = true;
            if (!row[3].isNull())
                m_content.reportedBy[row[0].toString()].insert(
                    row[1].toString(), {row[3].toString(), column::readTime(row[4])});
            return true;
        });
}

Result<void> RegistryLoader::loadConnectors()
{
    return forEachRow(QStringLiteral("connector"),
        QStringLiteral("id, project, display_name, status, events, labels, url, signature_secret, headers, "
                       "disabled_reason, disabled_at"),
        [this](const QVariantList &row) {
            const auto events = column::readList(row[4]);
            const auto labels = column::readList(row[5]);
            const auto headers = column::readMap(row[8]);
            if (!events || !labels || !headers)
                return false;
            StoredConnector stored;
            stored.connector.name = {row[1].toString(), row[0].toString()};
            stored.connector.displayName = row[2].toString();
            stored.connector.status = ConnectorStatus::fromText(row[3].toString());
            for (const QString &event : *events)
                stored.connector.events.append(EventType::fromText(event));
            stored.connector.labels = *labels;
            HttpConfig http;
            http.url = row[6].toString();
            http.signatureSecret = row[7].toString();
            http.headers = *headers;
            stored.connector.httpConfig = http;
            if (!row[9].isNull())
                stored.disabling = SystemDisabling{row[9].toString(), column::readTime(row[10])};
            m_content.connectors.append(stored);
            return stored.connector.status.isKnown();
        });
}

Result<void> RegistryLoader::loadNotes()
{
    return forEachRow(QStringLiteral("note"), QStringLiteral("name, value"), [this](const QVariantList &row) {
        m_content.notes.insert(row[0].toString(), row[1].toString());
        return true;
    });
}

} // namespace touchstone::cloud
