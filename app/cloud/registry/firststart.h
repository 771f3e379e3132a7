// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QString>

namespace touchstone::cloud {

class AccountTable;
class MemberTable;
class ProjectTable;

/// What a new registry begins with: an organization, a project, and one service account with one key that is
/// administrator of both (interfaces.md 3).
class FirstStart
{
public:
    FirstStart(ProjectTable &projects, AccountTable &accounts, MemberTable &members);

    /// Answers the id of the key. To be called within one transaction of the store.
    Result<QString> make(const QString &projectName);

    static QString keyNote(); ///< the registry's note that keeps the id of the key

private:
    ProjectTable &m_projects;
    AccountTable &m_accounts;
    MemberTable &m_members;
};

} // namespace touchstone::cloud
