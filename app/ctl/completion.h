// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace touchstone::ctl {

/// The shells that completionScript() can serve.
const QStringList &completionShells();

/// A script for `shell` that completes the commands, options and words of the table; empty for another shell.
QString completionScript(const QString &shell);

} // namespace touchstone::ctl
