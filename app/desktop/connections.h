// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/options.h"
#include "app/session/session.h"

namespace touchstone::desktop {

/// The connection that --credentials and --api describe. Fails when the file cannot be read or is no key.
Result<session::Session::Connection> connectionFromFile(const Options &options);

/// Under which name our own cloud's history is kept: its port may be another at each start.
inline const QString localHistoryName = QStringLiteral("local");

/// The connection to our own child process.
session::Session::Connection localConnection(const CloudAddresses &addresses, const Credentials &credentials);

/// Where touchstone-cloud is: beside this program, else on the PATH; its bare name when nowhere, so that starting it
/// fails with a message that names it.
QString localCloudProgram(const QString &programFolder);

} // namespace touchstone::desktop
