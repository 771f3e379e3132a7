// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/exitcode.h"

namespace touchstone::ctl {

ExitCode exitCodeOf(Failure::Kind kind)
{
    using Kind = Failure::Kind;
    switch (kind) {
    case Kind::Invalid:
        return ExitCode::Invalid;
    case Kind::Unauthorized:
        return ExitCode::NotSignedIn;
    case Kind::Forbidden:
        return ExitCode::Refused;
    case Kind::NotFound:
        return ExitCode::NotFound;
    case Kind::Conflict:
        return ExitCode::Conflict;
    case Kind::Busy:
        return ExitCode::Busy;
    case Kind::Unavailable:
        return ExitCode::Unreachable;
    case Kind::Cancelled:
        return ExitCode::Declined;
    case Kind::Internal:
        break;
    }
    return ExitCode::Failed;
}

QList<ExitMeaning> exitMeanings()
{
    return {
        {ExitCode::Ok, QStringLiteral("done")},
        {ExitCode::Failed, QStringLiteral("a mistake of this program, or an answer that it does not understand")},
        {ExitCode::Usage, QStringLiteral("a mistake in the command line, or in a file that it names")},
        {ExitCode::Unreachable,
            QStringLiteral("the cloud or the keychain cannot be reached, or has trouble of its own")},
        {ExitCode::NotSignedIn, QStringLiteral("the cloud does not accept the service account's key")},
        {ExitCode::Refused, QStringLiteral("the account may not do this")},
        {ExitCode::NotFound, QStringLiteral("there is no such thing; identify: it was not touched in time")},
        {ExitCode::Conflict, QStringLiteral("changed meanwhile, there already, or the name means several things")},
        {ExitCode::Busy, QStringLiteral("too many requests; try again later")},
        {ExitCode::Invalid, QStringLiteral("the cloud does not take what was given")},
        {ExitCode::Declined, QStringLiteral("you were asked, and did not say yes")},
        {ExitCode::Interrupted, QStringLiteral("interrupted before it was done")},
    };
}

QString remedyOf(const Failure &failure)
{
    using Kind = Failure::Kind;
    switch (failure.kind) {
    case Kind::Unauthorized:
        return QStringLiteral("Check the service account's key, or name another with --credentials.");
    case Kind::Forbidden:
        return QStringLiteral("Ask an administrator of the project for a role that may.");
    case Kind::Busy:
        return failure.retryAfter ? QStringLiteral("Try again in %1 s.").arg(failure.retryAfter->count())
                                  : QStringLiteral("Try again in a moment.");
    case Kind::Unavailable:
        return QStringLiteral("Check that the cloud runs and can be reached, then try again.");
    case Kind::Internal:
        return QStringLiteral("Check that --api leads to the cloud that is meant.");
    case Kind::Invalid:
    case Kind::NotFound:
    case Kind::Conflict:
    case Kind::Cancelled:
        break;
    }
    return {};
}

} // namespace touchstone::ctl
