// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/credentials.h"
#include "models/domain/result.h"

#include <QLockFile>
#include <QString>

#include <memory>

namespace touchstone::cloud {

/// The folder that holds everything the local cloud keeps: readable by its owner alone, used by one process at a time.
class DataFolder
{
public:
    /// Makes the folder (mode 0700) and locks it. Unavailable when it cannot be made or another process has it.
    static Result<std::unique_ptr<DataFolder>> open(const QString &path);

    QString path() const { return m_path; }
    QString file(const QString &name) const;
    /// Writes credentials.json as a whole or not at all, mode 0600, and answers its path.
    Result<QString> writeCredentials(const Credentials &credentials) const;

private:
    explicit DataFolder(const QString &path);

    QString m_path;
    QLockFile m_lock;
};

} // namespace touchstone::cloud
