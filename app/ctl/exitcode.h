// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QList>
#include <QString>

namespace touchstone::ctl {

/// What the program ends with, so that scripts can tell what to do.
enum class ExitCode {
    Ok = 0,
    Failed = 1,
    Usage = 2,
    Unreachable = 3,
    NotSignedIn = 4,
    Refused = 5,
    NotFound = 6,
    Conflict = 7,
    Busy = 8,
    Invalid = 9,
    Declined = 10,
    Interrupted = 130, ///< as shells have it for SIGINT
};

ExitCode exitCodeOf(Failure::Kind kind);

struct ExitMeaning
{
    ExitCode code;
    QString meaning;
};
/// All of them, for the help.
QList<ExitMeaning> exitMeanings();

/// What to do about it; one sentence for people, or nothing where the message says it all.
QString remedyOf(const Failure &failure);

} // namespace touchstone::ctl
