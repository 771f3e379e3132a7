// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/secretinput.h"

#include "app/ctl/terminal.h"

#include <QFile>

#include <cstdio>

namespace touchstone::ctl {
namespace {

constexpr qint64 longest = 4096; ///< bytes

Failure invalid(const QString &message)
{
    return {Failure::Kind::Invalid, message};
}

const QString variablePrefix = QStringLiteral("env:");

Result<QString> withoutLineBreak(const QByteArray &bytes, const QString &place, const QString &what)
{
    if (bytes.size() > longest)
        return invalid(QStringLiteral("What %1 holds is too long for the %2.").arg(place, what));
    QString text = QString::fromUtf8(bytes);
    if (text.endsWith(QLatin1Char('\n')))
        text.chop(1);
    if (text.endsWith(QLatin1Char('\r')))
        text.chop(1);
    return text;
}

Result<QString> readVariable(const QString &name, const QString &what)
{
    const QByteArray encoded = name.toLocal8Bit();
    if (!qEnvironmentVariableIsSet(encoded.constData()))
        return invalid(QStringLiteral("The environment variable %1 is not set.").arg(name));
    return withoutLineBreak(qgetenv(encoded.constData()), QStringLiteral("the environment variable ") + name, what);
}

Result<QString> ask(const QString &what, Terminal &terminal)
{
    if (!terminal.canAsk()) {
        return invalid(
            QStringLiteral("Nobody can be asked for the %1 here; name a file, or - for standard input.").arg(what));
    }
    const Result<QString> first = terminal.askSecret(QStringLiteral("The %1 (it is not shown): ").arg(what));
    if (!first)
        return first.failure();
    const Result<QString> again = terminal.askSecret(QStringLiteral("Once more: "));
    if (!again)
        return again.failure();
    if (*first != *again)
        return invalid(QStringLiteral("The two are not the same; nothing was changed."));
    return first;
}

Result<QString> read(const QString &where, const QString &what, Terminal &terminal)
{
    // A person at standard input is asked, lest the secret stand on the screen.
    if (where == QLatin1String("prompt") || (where == QLatin1String("-") && terminal.canAsk()))
        return ask(what, terminal);
    if (where.startsWith(variablePrefix))
        return readVariable(where.sliced(variablePrefix.size()), what);
    QFile file(where);
    const bool isOpen =
        where == QLatin1String("-") ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    const QString place = where == QLatin1String("-") ? QStringLiteral("standard input") : where;
    if (!isOpen)
        return invalid(QStringLiteral("%1 cannot be read: %2.").arg(place, file.errorString()));
    return withoutLineBreak(file.read(longest + 1), place, what);
}

} // namespace

Result<QString> readSecret(const QString &where, const QString &what, Terminal &terminal)
{
    const Result<QString> text = read(where, what, terminal);
    if (text && text->isEmpty())
        return invalid(QStringLiteral("The %1 is empty.").arg(what));
    return text;
}

bool takesInputTwice(const QStringList &places)
{
    return places.count(QStringLiteral("-")) > 1;
}

} // namespace touchstone::ctl
