// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/registry/registrycontent.h"
#include "app/cloud/registry/registryfile.h"

namespace touchstone::cloud {

/// registry.sqlite: what is on disk, row by row (resources/sql/registry.sql). Knows no rules. put() inserts or
/// overwrites. Each call outside of transaction() is synced when it has returned; a failure left nothing changed.
class RegistryStore
{
public:
    explicit RegistryStore(QString path);

    Result<void> open();
    /// Invalid when a row cannot be understood; names table and row.
    Result<RegistryContent> load();
    Result<void> transaction(const std::function<Result<void>()> &work) { return m_file.transaction(work); }

    Result<void> put(const Organization &organization);
    Result<void> put(const Project &project);
    Result<void> removeProject(const QString &id);
    Result<void> put(const ServiceAccount &account);
    Result<void> removeServiceAccount(const QString &id); ///< with its keys
    Result<void> put(const StoredKey &key);
    Result<void> removeKey(const QString &id);
    Result<void> put(const Member &member);
    Result<void> removeMember(const QString &name);
    Result<void> put(const Device &device);       ///< without what it reported
    Result<void> removeDevice(const QString &id); ///< with what it reported
    Result<void> putReported(
        const QString &device, const QString &type, const EventPayload &payload, const std::optional<ReportedBy> &by);
    Result<void> put(const StoredConnector &stored);
    Result<void> removeConnector(const QString &id);
    Result<void> putNote(const QString &name, const QString &value);

private:
    RegistryFile m_file;
};

} // namespace touchstone::cloud
