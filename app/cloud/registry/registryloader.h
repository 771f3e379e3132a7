// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/registry/registrycontent.h"
#include "app/cloud/registry/registryfile.h"

namespace touchstone::cloud {

/// Reads all of registry.sqlite at the start. A row that cannot be understood stops it: to go on without would lose an
/// identity, a connector or a label without a word.
class RegistryLoader
{
public:
    explicit RegistryLoader(RegistryFile &file);

    Result<RegistryContent> load();

private:
    Result<void> loadOrganizations();
    Result<void> loadProjects();
    Result<void> loadServiceAccounts();
    Result<void> loadKeys();
    Result<void> loadMembers();
    Result<void> loadDevices();
    Result<void> loadReported();
    Result<void> loadConnectors();
    Result<void> loadNotes();
    /// Calls `read` for each row; false makes it fail, naming the table and the first column.
    Result<void> forEachRow(
        const QString &table, const QString &columns, const std::function<bool(const QVariantList &)> &read);

    RegistryFile &m_file;
    RegistryContent m_content;
};

} // namespace touchstone::cloud
