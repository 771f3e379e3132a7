// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/delivery/deliverytarget.h"

#include <QHostAddress>
#include <QUrl>

#include <algorithm>

namespace touchstone::cloud {

namespace {

bool names(const QString &header, const char *known)
{
    return header.compare(QLatin1String(known), Qt::CaseInsensitive) == 0;
}

/// Percent-decoded bytes (interfaces.md 14); a '+' is a plus.
QByteArray decoded(const QString &encoded)
{
    return QByteArray::fromPercentEncoding(encoded.toUtf8());
}

QByteArray basicAuthorization(const QUrl &url)
{
    const QByteArray user = decoded(url.userName(QUrl::FullyEncoded));
    const QByteArray password = decoded(url.password(QUrl::FullyEncoded));
    return "Authorization: Basic " + (user + ':' + password).toBase64();
}

/// A header must not be able to smuggle a further line in, wherever it came from.
bool isOneLine(const QString &text)
{
    return std::none_of(text.begin(), text.end(),
        [](QChar c) { return c == QLatin1Char('\r') || c == QLatin1Char('\n') || c.isNull(); });
}

QList<QByteArray> fixedHeaders(const HttpConfig &config, const QUrl &url)
{
    QList<QByteArray> headers{"Content-Type: application/json", "User-Agent: touchstone-cloud/" TOUCHSTONE_VERSION};
    bool ownAuthorization = false;
    for (auto header = config.headers.begin(); header != config.headers.end(); ++header) {
        if (!isOneLine(header.key()) || !isOneLine(header.value()))
            continue; // refused when the connector was made
        if (names(header.key(), "User-Agent"))
            headers.removeAt(1);
        ownAuthorization = ownAuthorization || names(header.key(), "Authorization");
        // libcurl's notation for a header without a value ends in a semicolon.
        headers.append(header.value().isEmpty() ? header.key().toUtf8() + ';'
                                                : header.key().toUtf8() + ": " + header.value().toUtf8());
    }
    if (!url.userInfo().isEmpty() && !ownAuthorization)
        headers.append(basicAuthorization(url));
    return headers;
}

} // namespace

Result<DeliveryTarget> targetOf(const DataConnector &connector, bool allowHttpOnLoopback)
{
    const QString name = connector.name.path();
    if (connector.type != ConnectorTypeTraits::Enum::HttpPush || !connector.httpConfig)
        return Failure{Failure::Kind::Invalid, QStringLiteral("%1 is not an HTTP_PUSH connector").arg(name)};
    const QUrl url(connector.httpConfig->url, QUrl::StrictMode);
    const bool isOnThisMachine = isLoopback(url.host());
    const bool isEncrypted = url.scheme() == QLatin1String("https");
    const bool mayBePlain = isOnThisMachine && url.scheme() == QLatin1String("http");
    if (!url.isValid() || url.host().isEmpty() || !(isEncrypted || mayBePlain))
        return Failure{Failure::Kind::Invalid, QStringLiteral("%1 has no https URL").arg(name)};
    DeliveryTarget target;
    target.url = url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment).toEncoded();
    target.host = url.host();
    target.secret = connector.httpConfig->signatureSecret.toUtf8();
    target.headers = fixedHeaders(*connector.httpConfig, url);
    target.labels = connector.labels;
    target.isTrial = allowHttpOnLoopback && isOnThisMachine;
    return target;
}

bool isLoopback(const QString &host)
{
    if (host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0)
        return true;
    const QHostAddress address(host);
    return !address.isNull() && address.isLoopback();
}

} // namespace touchstone::cloud
