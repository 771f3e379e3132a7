// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/server/query.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>
#include <QStringList>

namespace touchstone::cloud {

enum class HttpMethod { Get, Post, Put, Patch, Delete, Head, Other };

QByteArray methodName(HttpMethod method); ///< as HTTP writes it; empty for Other

/// One request, read completely. A value, independent of the connection it came from.
struct HttpRequest
{
    HttpMethod method = HttpMethod::Other;
    QStringList segments; ///< of the path, percent-decoded, without the leading slash; "%3A" is ':' here
    Query query;
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;

    /// Matched without regard to case; empty where there is none.
    QByteArray header(QByteArrayView name) const;
};

struct HttpResponse
{
    int status = 200;
    QByteArray body;
    QByteArray contentType = QByteArrayLiteral("application/json"); ///< empty: the header is left out
    QList<QPair<QByteArray, QByteArray>> headers;
};

/// Splits an encoded path at its slashes and decodes the pieces, so that an encoded slash stays within its segment.
QStringList pathSegments(QByteArrayView encodedPath);

/// Status line, headers and body as HTTP/1.1 sends them.
QByteArray toWire(const HttpResponse &response, bool keepAlive);

} // namespace touchstone::cloud
