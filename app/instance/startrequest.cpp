// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/instance/startrequest.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace touchstone::instance {

namespace {

constexpr qsizetype longestPart = 1000; ///< as UTF-8 and with everything escaped, two of them fit into a request
const QString linkKey = QStringLiteral("link");
const QString tokenKey = QStringLiteral("activationToken");

QString bounded(const QString &text)
{
    return text.toUtf8().size() <= longestPart ? text : QString();
}

} // namespace

QByteArray startRequestToLine(const StartRequest &request)
{
    const QJsonObject json{{linkKey, bounded(request.link)}, {tokenKey, bounded(request.activationToken)}};
    const QByteArray line = QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
    return line.size() <= longestRequest ? line : QByteArrayLiteral("{}\n");
}

Result<StartRequest> startRequestFromLine(const QByteArray &line)
{
    const QJsonDocument document = QJsonDocument::fromJson(line);
    if (line.size() > longestRequest || !document.isObject())
        return Failure{Failure::Kind::Invalid, QStringLiteral("the request of a second start is no short JSON object")};
    const QJsonObject json = document.object();
    for (const QString &key : {linkKey, tokenKey}) {
        if (const QJsonValue value = json.value(key); !value.isUndefined() && !value.isString())
            return Failure{
                Failure::Kind::Invalid, QStringLiteral("%1 of a second start's request is no text").arg(key)};
    }
    return StartRequest{json.value(linkKey).toString(), json.value(tokenKey).toString()};
}

} // namespace touchstone::instance
