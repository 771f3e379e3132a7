// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/failurewords.h"

#include "ui/common/formats.h"

#include <QCoreApplication>
#include <QStringList>

namespace touchstone::ui {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(FailureWords)
};

QString asSentence(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return trimmed;
    QString sentence = trimmed.left(1).toUpper() + trimmed.mid(1);
    if (!sentence.endsWith(QLatin1Char('.')) && !sentence.endsWith(QLatin1Char('!')))
        sentence += QLatin1Char('.');
    return sentence;
}

} // namespace

QString failureRemedy(const Failure &failure)
{
    using Kind = Failure::Kind;
    switch (failure.kind) {
    case Kind::Invalid:
        return Texts::tr("Change the input and try again.");
    case Kind::Unauthorized:
        return Texts::tr("The credentials are not accepted; check the service account's key.");
    case Kind::Forbidden:
        return Texts::tr(
            "The account may not do this; ask an administrator of the project for the role Project developer.");
    case Kind::NotFound:
        return Texts::tr("It may have been deleted meanwhile; refresh with F5.");
    case Kind::Conflict:
        return Texts::tr("Somebody else changed it meanwhile; look at it again and repeat the change.");
    case Kind::Busy:
        return failure.retryAfter
                   ? Texts::tr("The cloud is busy; try again in %1.").arg(formatSpan(*failure.retryAfter))
                   : Texts::tr("The cloud is busy; try again in a moment.");
    case Kind::Unavailable:
        return Texts::tr("The cloud cannot be reached at the moment; check the network and try again.");
    case Kind::Cancelled:
        return Texts::tr("It was called off; nothing was changed.");
    case Kind::Internal:
        break;
    }
    return Texts::tr("Try again; if it happens again, the program's log says more.");
}

QString failureWords(const QString &attempt, const Failure &failure)
{
    const QString happened = Texts::tr("Could not %1.").arg(attempt);
    const QString reason = asSentence(failure.message);
    return QStringList({happened, reason, failureRemedy(failure)}).join(QLatin1Char(' ')).simplified();
}

} // namespace touchstone::ui
