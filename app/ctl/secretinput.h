// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QString>
#include <QStringList>

namespace touchstone::ctl {

class Terminal;

/// A text that must not be an argument, because the arguments of a process can be read by others. `where` is a file,
/// "-" for standard input, "env:NAME" for an environment variable, or "prompt". One line break at the end does not
/// belong to it. Invalid: it cannot be read from there, is empty or too long; Cancelled: nobody answered. `what` is its
/// name for people.
Result<QString> readSecret(const QString &where, const QString &what, Terminal &terminal);

/// For the help of options whose value is such a place.
inline const QString hiddenPlaces = QStringLiteral(
    ", read from a file, from standard input (-), from an environment variable (env:NAME), or asked for (prompt)");

/// Whether standard input is named more than once, although it can be read only once.
bool takesInputTwice(const QStringList &places);

} // namespace touchstone::ctl
