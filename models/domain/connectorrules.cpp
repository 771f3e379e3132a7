// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/connectorrules.h"

#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include <algorithm>

namespace touchstone::connectorrules {

namespace {

bool isToken(const QString &name)
{
    static const QRegularExpression token(QStringLiteral("\\A[!#$%&'*+.^_`|~0-9A-Za-z-]+\\z"));
    return token.match(name).hasMatch();
}

bool isReserved(const QString &header)
{
    static const QSet<QString> reserved{QStringLiteral("host"), QStringLiteral("content-length"),
        QStringLiteral("content-type"), QStringLiteral("transfer-encoding"), QStringLiteral("connection"),
        QStringLiteral("x-dt-signature"), QStringLiteral("dt-asymmetric-signature")};
    return reserved.contains(header.toLower());
}

/// Without the address classes of Qt Network: 127.0.0.0/8 and ::1 in the forms that QUrl makes of them.
bool isLoopback(const QString &host)
{
    static const QRegularExpression loopback4(QStringLiteral("\\A127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\z"));
    return host == QLatin1String("localhost") || host == QLatin1String("::1") || loopback4.match(host).hasMatch();
}

bool holdsBlankOrControl(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c <= u' ' || c == QChar(0x7f); });
}

} // namespace

UrlFault urlFault(const QString &url, bool allowHttpOnLoopback)
{
    if (url.isEmpty())
        return UrlFault::Empty;
    if (url.size() > maxUrlLength)
        return UrlFault::TooLong;
    const QUrl parsed(url, QUrl::StrictMode);
    if (holdsBlankOrControl(url) || !parsed.isValid() || parsed.isRelative())
        return UrlFault::Malformed;
    if (parsed.host().isEmpty())
        return UrlFault::NoHost;
    if (parsed.port() == 0)
        return UrlFault::PortZero;
    if (parsed.scheme() == QLatin1String("http") && allowHttpOnLoopback && isLoopback(parsed.host()))
        return UrlFault::None;
    return parsed.scheme() == QLatin1String("https") ? UrlFault::None : UrlFault::NotHttps;
}

HeaderFault headerFault(const QString &name, const QString &value)
{
    if (name.size() > maxHeaderNameLength)
        return HeaderFault::NameTooLong;
    if (!isToken(name))
        return HeaderFault::NoToken;
    if (isReserved(name))
        return HeaderFault::Reserved;
    if (value.size() > maxHeaderValueLength)
        return HeaderFault::ValueTooLong;
    const bool breaksLine =
        std::any_of(value.begin(), value.end(), [](QChar c) { return c == u'\r' || c == u'\n' || c.isNull(); });
    return breaksLine ? HeaderFault::LineBreak : HeaderFault::None;
}

QString repeatedHeader(const QMap<QString, QString> &headers)
{
    QSet<QString> seen;
    for (auto header = headers.begin(); header != headers.end(); ++header) {
        if (seen.contains(header.key().toLower()))
            return header.key();
        seen.insert(header.key().toLower());
    }
    return {};
}

} // namespace touchstone::connectorrules
