// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/deliveryheaders.h"

#include <QUrl>

#include <algorithm>

namespace touchstone {

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

} // namespace

QList<QByteArray> deliveryHeaders(const HttpConfig &config, const QByteArray &userAgent)
{
    QList<QByteArray> headers{"Content-Type: application/json", "User-Agent: " + userAgent};
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
    const QUrl url(config.url, QUrl::StrictMode);
    if (!url.userInfo().isEmpty() && !ownAuthorization)
        headers.append(basicAuthorization(url));
    return headers;
}

} // namespace touchstone
