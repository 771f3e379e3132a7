// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/registry/firststart.h"

#include "app/cloud/registry/accounttable.h"
#include "app/cloud/registry/membertable.h"
#include "app/cloud/registry/projecttable.h"

namespace touchstone::cloud {

FirstStart::FirstStart(ProjectTable &projects, AccountTable &accounts, MemberTable &members)
    : m_projects(projects)
    , m_accounts(accounts)
    , m_members(members)
{}

Result<QString> FirstStart::make(const QString &projectName)
{
    if (const auto made = m_projects.createOrganization(QStringLiteral("Local cloud")); !made)
        return made.failure();
    Project draft;
    draft.displayName = projectName;
    const auto project = m_projects.create(draft);
    if (!project)
        return project.failure();
    const auto account = m_accounts.create(project->name.project, QStringLiteral("Administrator"), false);
    if (!account)
        return account.failure();
    const auto asProject =
        m_members.addAccount(project->name.path(), *account, {QStringLiteral("roles/project.admin")});
    if (!asProject)
        return asProject.failure();
    const auto asOrganization =
        m_members.addAccount(project->organization, *account, {QStringLiteral("roles/organization.admin")});
    if (!asOrganization)
        return asOrganization.failure();
    const auto key = m_accounts.createKey(lastPartOf(account->name));
    if (!key)
        return key.failure();
    return key->id;
}

QString FirstStart::keyNote()
{
    return QStringLiteral("firstKey");
}

} // namespace touchstone::cloud
