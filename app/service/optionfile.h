// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QString>

namespace touchstone::cloud {

/// A mistake in the command line or in a file that it names: the program ends with exit code 2.
Failure wrongUsage(const QString &message);

/// The content of a file that an option names, at most 1 MiB. Invalid names option, file and reason.
Result<QByteArray> readOptionFile(const QString &option, const QString &path);

/// As readOptionFile, for a file that holds one secret text, without the white space around it. Invalid when that is
/// too short to be one, or could not stand in a header; nothing of it is in the message.
Result<QByteArray> readSecretFile(const QString &option, const QString &path);

} // namespace touchstone::cloud
