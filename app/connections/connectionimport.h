// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/connection.h"

#include <QProcessEnvironment>
#include <QString>

namespace touchstone::connections {

/// A connection that stands somewhere else already, with its secret.
struct ImportedConnection
{
    Connection connection; ///< with an id and a name of its own
    QString secret;
    QString source; ///< where it came from, for people: a file's name or names of variables
};

/// The vendor's credentials file (dt-api.md 2.3), at most 64 KiB. It does not say where the API is: the vendor's for
/// its own token endpoint, else beside the token endpoint as our local cloud has it. Unavailable: it cannot be read.
/// Invalid: it is no such file; the message names what is missing and repeats nothing of it. Waits for the disk.
Result<ImportedConnection> importCredentialsFile(const QString &path);

/// The variables of the vendor's programs (dt-api.md 1, 2.3): DT_CREDENTIALS_FILE; DT_SERVICE_ACCOUNT_KEY_ID, _SECRET
/// and _EMAIL; or DT_API_KEY_ID, DT_API_KEY_SECRET and DT_OIDC_EMAIL, with DT_API_URL, DT_EMULATOR_URL and
/// DT_OIDC_TOKEN_ENDPOINT. NotFound: none of them is set. Invalid: some are, and the message names those that are
/// missing.
Result<ImportedConnection> importEnvironment(const QProcessEnvironment &environment);

/// A running local cloud whose data folder this is, by the key file that it wrote at its start. NotFound: there is
/// none.
Result<ImportedConnection> importLocalCloud(const QString &dataFolder);

} // namespace touchstone::connections
