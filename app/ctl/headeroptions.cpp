// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/headeroptions.h"

#include "app/ctl/secretinput.h"
#include "models/domain/connectorrules.h"

#include <algorithm>

namespace touchstone::ctl {
namespace {

using connectorrules::HeaderFault;

Failure invalid(const QString &message)
{
    return {Failure::Kind::Invalid, message};
}

bool isSame(const QString &one, const QString &other)
{
    return one.compare(other, Qt::CaseInsensitive) == 0;
}

/// What is wrong, without the value; empty for nothing.
QString problemOf(const QString &name, const QString &value)
{
    switch (connectorrules::headerFault(name, value)) {
    case HeaderFault::None:
        return {};
    case HeaderFault::NameTooLong:
        return QStringLiteral("The name of a header is longer than %1 characters.")
            .arg(connectorrules::maxHeaderNameLength);
    case HeaderFault::NoToken:
        return QStringLiteral("A header is given as NAME=VALUE, with a name of letters, digits and hyphens.");
    case HeaderFault::Reserved:
        return QStringLiteral("The header %1 is set by the delivery itself.").arg(name);
    case HeaderFault::ValueTooLong:
        return QStringLiteral("The value of the header %1 is longer than %2 characters.")
            .arg(name)
            .arg(connectorrules::maxHeaderValueLength);
    case HeaderFault::LineBreak:
        break;
    }
    return QStringLiteral("The value of the header %1 is more than one line.").arg(name);
}

void removeFrom(QMap<QString, QString> &headers, const QString &name)
{
    const QStringList names = headers.keys();
    for (const QString &known : names) {
        if (isSame(known, name))
            headers.remove(known);
    }
}

/// "NAME" and what stands behind the first "=".
std::pair<QString, QString> parted(const QString &text)
{
    return {text.section(QLatin1Char('='), 0, 0), text.section(QLatin1Char('='), 1)};
}

} // namespace

bool isSecretHeader(const QString &name)
{
    static const QStringList words{QStringLiteral("auth"), QStringLiteral("cookie"), QStringLiteral("key"),
        QStringLiteral("token"), QStringLiteral("secret"), QStringLiteral("passw"), QStringLiteral("credential"),
        QStringLiteral("session"), QStringLiteral("signature")};
    return std::any_of(words.cbegin(), words.cend(),
        [&name](const QString &word) { return name.contains(word, Qt::CaseInsensitive); });
}

QList<Option> HeaderOptions::setting()
{
    Option header{QStringLiteral("header"), Option::Kind::Text, QStringLiteral("NAME=VALUE"),
        QStringLiteral("an HTTP header of its own that every POST carries; a secret is given with --header-from")};
    Option from{QStringLiteral("header-from"), Option::Kind::Text, QStringLiteral("NAME=FILE"),
        QStringLiteral("the same, its value") + hiddenPlaces};
    header.isRepeated = true;
    from.isRepeated = true;
    return {header, from};
}

Option HeaderOptions::removing()
{
    return {QStringLiteral("no-header"), Option::Kind::Text, QStringLiteral("NAME"),
        QStringLiteral("do not send that header any more"), {}, true};
}

Result<HeaderOptions> HeaderOptions::read(const Request &request, Terminal &terminal)
{
    HeaderOptions options;
    options.m_removed = request.values("no-header");
    for (const QString &text : request.values("header")) {
        const auto &[name, value] = parted(text);
        // First of all whether it is a name: a whole line of a request would bring its value along into the sentence.
        if (const QString problem = problemOf(name, {}); !problem.isEmpty())
            return invalid(problem);
        if (isSecretHeader(name)) {
            return invalid(QStringLiteral("What the header %1 holds may be a secret, which does not belong among the "
                                          "arguments, where others can read it; give it with --header-from.")
                               .arg(name));
        }
        if (const Result<void> added = options.add(name, value); !added)
            return added.failure();
    }
    for (const QString &text : request.values("header-from")) {
        const auto &[name, place] = parted(text);
        if (const QString problem = problemOf(name, {}); !problem.isEmpty() || place.isEmpty())
            return invalid(problem.isEmpty() ? QStringLiteral("--header-from is given as NAME=FILE.") : problem);
        const Result<QString> value = readSecret(place, QStringLiteral("header ") + name, terminal);
        if (!value)
            return value.failure();
        if (const Result<void> added = options.add(name, *value); !added)
            return added.failure();
    }
    return options;
}

bool HeaderOptions::isNamed(const QString &name) const
{
    const auto isIt = [&name](const QString &known) { return isSame(known, name); };
    const QStringList names = m_set.keys();
    return std::any_of(names.cbegin(), names.cend(), isIt) || std::any_of(m_removed.cbegin(), m_removed.cend(), isIt);
}

Result<void> HeaderOptions::add(const QString &name, const QString &value)
{
    if (const QString problem = problemOf(name, value); !problem.isEmpty())
        return invalid(problem);
    if (isNamed(name))
        return invalid(QStringLiteral("The header %1 is said twice; upper and lower case do not matter.").arg(name));
    m_set.insert(name, value);
    return {};
}

Result<QMap<QString, QString>> HeaderOptions::appliedTo(QMap<QString, QString> headers) const
{
    for (const QString &name : m_removed)
        removeFrom(headers, name);
    for (auto header = m_set.cbegin(); header != m_set.cend(); ++header) {
        removeFrom(headers, header.key());
        headers.insert(header.key(), header.value());
    }
    if (headers.size() > connectorrules::maxHeaders)
        return invalid(QStringLiteral("A connector has at most %1 headers.").arg(connectorrules::maxHeaders));
    return headers;
}

} // namespace touchstone::ctl
