// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/httpmessage.h"

namespace touchstone::cloud {

namespace {

QByteArray reasonPhrase(int status)
{
    switch (status) {
    case 200:
        return QByteArrayLiteral("OK");
    case 400:
        return QByteArrayLiteral("Bad Request");
    case 401:
        return QByteArrayLiteral("Unauthorized");
    case 403:
        return QByteArrayLiteral("Forbidden");
    case 404:
        return QByteArrayLiteral("Not Found");
    case 405:
        return QByteArrayLiteral("Method Not Allowed");
    case 409:
        return QByteArrayLiteral("Conflict");
    case 413:
        return QByteArrayLiteral("Content Too Large");
    case 429:
        return QByteArrayLiteral("Too Many Requests");
    case 500:
        return QByteArrayLiteral("Internal Server Error");
    case 503:
        return QByteArrayLiteral("Service Unavailable");
    case 504:
        return QByteArrayLiteral("Gateway Timeout");
    default:
        return status < 400 ? QByteArrayLiteral("OK") : QByteArrayLiteral("Error");
    }
}

} // namespace

QByteArray methodName(HttpMethod method)
{
    switch (method) {
    case HttpMethod::Get:
        return QByteArrayLiteral("GET");
    case HttpMethod::Post:
        return QByteArrayLiteral("POST");
    case HttpMethod::Put:
        return QByteArrayLiteral("PUT");
    case HttpMethod::Patch:
        return QByteArrayLiteral("PATCH");
    case HttpMethod::Delete:
        return QByteArrayLiteral("DELETE");
    case HttpMethod::Head:
        return QByteArrayLiteral("HEAD");
    case HttpMethod::Other:
        break;
    }
    return {};
}

QByteArray HttpRequest::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (name.compare(key, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QStringList pathSegments(QByteArrayView encodedPath)
{
    QStringList segments;
    const QList<QByteArray> pieces = encodedPath.toByteArray().split('/');
    for (qsizetype i = pieces.first().isEmpty() ? 1 : 0; i < pieces.size(); ++i)
        segments.append(QString::fromUtf8(QByteArray::fromPercentEncoding(pieces[i])));
    return segments;
}

QByteArray toWire(const HttpResponse &response, bool keepAlive)
{
    QByteArray wire;
    wire.reserve(256 + response.body.size());
    wire += "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reasonPhrase(response.status) + "\r\n";
    if (!response.contentType.isEmpty())
        wire += "Content-Type: " + response.contentType + "\r\n";
    wire += "Content-Length: " + QByteArray::number(response.body.size()) + "\r\n";
    // Replies may hold secrets (a connector's signatureSecret, tokens): no cache may keep them.
    wire += "Cache-Control: no-store\r\n";
    for (const auto &[name, value] : response.headers)
        wire += name + ": " + value + "\r\n";
    if (!keepAlive)
        wire += "Connection: close\r\n";
    wire += "\r\n";
    wire += response.body;
    return wire;
}

} // namespace touchstone::cloud
