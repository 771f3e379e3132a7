// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/registry/registrystore.h"
#include "models/domain/clock.h"

#include <QMap>

namespace touchstone::cloud {

/// The organization and its projects, written through to the store.
class ProjectTable
{
public:
    ProjectTable(RegistryStore &store, const Clock &clock);

    void load(const RegistryContent &content);

    const Organization &organization() const { return m_organization; }
    bool hasOrganization() const { return !m_organization.name.isEmpty(); }
    Result<void> createOrganization(const QString &displayName);

    bool contains(const QString &id) const { return m_projects.contains(id); }
    QList<Project> projects() const { return m_projects.values(); } ///< by id, without the counts
    Result<Project> project(const QString &id) const;
    Result<Project> create(Project draft);
    Result<Project> update(const Project &changed);
    Result<void> remove(const QString &id); ///< with its memberships

private:
    RegistryStore &m_store;
    const Clock &m_clock;
    Organization m_organization;
    QMap<QString, Project> m_projects;
};

} // namespace touchstone::cloud
