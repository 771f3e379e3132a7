// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/fieldwords.h"

#include "models/domain/connectorrules.h"
#include "ui/common/formats.h"

#include <QCoreApplication>
#include <QUrl>

namespace touchstone::ui {

namespace {

using namespace connectorrules;

constexpr qsizetype shortSecret = 16; ///< characters; fewer can be guessed

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(FieldWords)
};

QString tooLong(qsizetype length, qsizetype most)
{
    return Texts::tr("%1 characters are too many; use at most %2.").arg(formatCount(length), formatCount(most));
}

} // namespace

QString displayNameProblem(const QString &name)
{
    if (name.trimmed().isEmpty())
        return Texts::tr("Give it a name by which people know it.");
    return name.size() > maxDisplayNameLength ? tooLong(name.size(), maxDisplayNameLength) : QString();
}

QString endpointProblem(const QString &url, const QString &current)
{
    if (!current.isEmpty() && url == current)
        return {};
    switch (urlFault(url, true)) { // whether a cloud takes http on this machine is its own business: it answers
    case UrlFault::None:
        return {};
    case UrlFault::Empty:
        return Texts::tr("Give the address to post to, as https://host/path.");
    case UrlFault::TooLong:
        return tooLong(url.size(), maxUrlLength);
    case UrlFault::Malformed:
        return Texts::tr("This is no address. Write it as https://host/path, with special characters percent-encoded.");
    case UrlFault::NoHost:
        return Texts::tr("The address names no host. Write it as https://host/path.");
    case UrlFault::PortZero:
        return Texts::tr("There is no port 0. Name the receiver's port, or leave it out for 443.");
    case UrlFault::NotHttps:
        return Texts::tr("Use an https address: deliveries are sent encrypted only.");
    }
    return {};
}

QString secretProblem(const QString &secret)
{
    return secret.size() > maxSecretLength ? tooLong(secret.size(), maxSecretLength) : QString();
}

QString headerProblem(const QString &name, const QString &value)
{
    switch (headerFault(name, value)) {
    case HeaderFault::None:
        return {};
    case HeaderFault::NameTooLong:
        return tooLong(name.size(), maxHeaderNameLength);
    case HeaderFault::NoToken:
        return name.isEmpty() ? Texts::tr("Give the header a name, as X-Site.")
                              : Texts::tr("A header's name consists of letters, digits and hyphens.");
    case HeaderFault::Reserved:
        return Texts::tr("%1 is set by the delivery itself; choose another name.").arg(name);
    case HeaderFault::ValueTooLong:
        return tooLong(value.size(), maxHeaderValueLength);
    case HeaderFault::LineBreak:
        return Texts::tr("Write the value of %1 on one line.").arg(name);
    }
    return {};
}

QString headersProblem(const QMap<QString, QString> &headers)
{
    if (headers.size() > maxHeaders)
        return Texts::tr("%1 headers are too many; use at most %2.").arg(headers.size()).arg(maxHeaders);
    const QString repeated = repeatedHeader(headers);
    return repeated.isEmpty() ? QString()
                              : Texts::tr("%1 is there twice; upper and lower case do not matter.").arg(repeated);
}

QString endpointHint(const QString &url)
{
    const QUrl parsed(url, QUrl::StrictMode);
    if (!parsed.userInfo().isEmpty())
        return Texts::tr(
            "User and password are sent as basic authentication and are not part of the request's address.");
    if (parsed.scheme() == QLatin1String("http"))
        return Texts::tr("Without https only on this machine, and only where the local cloud was started with "
                         "--allow-http-on-loopback.");
    return {};
}

QString secretHint(const QString &secret)
{
    if (secret.isEmpty())
        return Texts::tr("Without a secret, deliveries are not signed: the receiver cannot tell who sent them.");
    return secret.size() < shortSecret ? Texts::tr("A short secret can be guessed; let one be generated.") : QString();
}

} // namespace touchstone::ui
