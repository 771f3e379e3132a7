// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/registry/projecttable.h"

#include "models/domain/xid.h"

namespace touchstone::cloud {

namespace {

constexpr int maxDisplayNameLength = 256;

Result<void> checkDisplayName(const QString &name)
{
    if (name.trimmed().isEmpty())
        return Failure{Failure::Kind::Invalid, QStringLiteral("displayName is empty: give the project a name")};
    if (name.size() > maxDisplayNameLength)
        return Failure{Failure::Kind::Invalid, QStringLiteral("displayName is %1 characters long: use at most %2")
                                                   .arg(name.size())
                                                   .arg(maxDisplayNameLength)};
    return {};
}

Failure noSuchProject(const QString &id)
{
    return {Failure::Kind::NotFound, QStringLiteral("There is no project %1").arg(id)};
}

} // namespace

ProjectTable::ProjectTable(RegistryStore &store, const Clock &clock)
    : m_store(store)
    , m_clock(clock)
{}

void ProjectTable::load(const RegistryContent &content)
{
    if (!content.organizations.isEmpty())
        m_organization = content.organizations.first();
    for (const Project &project : content.projects) {
        Project known = project;
        known.organizationDisplayName = m_organization.displayName;
        m_projects.insert(known.name.project, known);
    }
}

Result<void> ProjectTable::createOrganization(const QString &displayName)
{
    Organization organization;
    organization.name = QStringLiteral("organizations/") + newXid(m_clock.now());
    organization.displayName = displayName;
    if (auto stored = m_store.put(organization); !stored)
        return stored;
    m_organization = organization;
    return {};
}

Result<Project> ProjectTable::project(const QString &id) const
{
    const auto found = m_projects.constFind(id);
    return found == m_projects.cend() ? Result<Project>(noSuchProject(id)) : Result<Project>(*found);
}

Result<Project> ProjectTable::create(Project draft)
{
    if (const auto checked = checkDisplayName(draft.displayName); !checked)
        return checked.failure();
    if (!draft.organization.isEmpty() && draft.organization != m_organization.name)
        return Failure{
            Failure::Kind::Invalid, QStringLiteral("organization is not known: use %1").arg(m_organization.name)};
    draft.name = ProjectName{newXid(m_clock.now())};
    draft.organization = m_organization.name;
    draft.organizationDisplayName = m_organization.displayName;
    draft.inventory = false;
    draft.sensorCount = 0;
    draft.cloudConnectorCount = 0;
    draft.unknownMembers = {};
    if (const auto stored = m_store.put(draft); !stored)
        return stored.failure();
    m_projects.insert(draft.name.project, draft);
    return draft;
}

Result<Project> ProjectTable::update(const Project &changed)
{
    const auto current = m_projects.constFind(changed.name.project);
    if (current == m_projects.cend())
        return noSuchProject(changed.name.project);
    if (const auto checked = checkDisplayName(changed.displayName); !checked)
        return checked.failure();
    Project next = *current;
    next.displayName = changed.displayName;
    next.location = changed.location;
    next.labels = changed.labels;
    if (const auto stored = m_store.put(next); !stored)
        return stored.failure();
    m_projects.insert(next.name.project, next);
    return next;
}

Result<void> ProjectTable::remove(const QString &id)
{
    if (!m_projects.contains(id))
        return noSuchProject(id);
    if (auto removed = m_store.removeProject(id); !removed)
        return removed;
    m_projects.remove(id);
    return {};
}

} // namespace touchstone::cloud
