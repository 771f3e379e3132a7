// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QString>
#include <QStringList>

namespace touchstone::cloud {

/// Writes the system's authorities and those of `authorityFiles` (PEM) into one file and answers its path; without
/// further files it is the system's own, or nothing for libcurl's default where there is no such file.
///
/// A file, because libcurl keeps a parsed file of authorities for all connections, but parses a blob anew for each.
/// Invalid names the file that cannot be read or holds no certificate.
Result<QString> writeTrustBundle(const QStringList &authorityFiles, const QString &bundleFile);

} // namespace touchstone::cloud
