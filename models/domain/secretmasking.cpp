// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/secretmasking.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace touchstone {
namespace {

const QString mask = QStringLiteral("***");

bool soundsSecret(const QString &member)
{
    static const QRegularExpression secret(
        QStringLiteral("secret|password|token|key\\b|key$"), QRegularExpression::CaseInsensitiveOption);
    return secret.match(member).hasMatch();
}

QJsonValue masked(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray result;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &element : array)
            result.append(masked(element));
        return result;
    }
    return value.isObject() ? QJsonValue(secretsMasked(value.toObject())) : value;
}

} // namespace

QJsonObject secretsMasked(const QJsonObject &members)
{
    QJsonObject result = members;
    for (auto member = result.begin(); member != result.end(); ++member)
        member.value() = soundsSecret(member.key()) ? QJsonValue(mask) : masked(member.value());
    return result;
}

DataConnector secretsMasked(const DataConnector &connector)
{
    DataConnector shown = connector;
    shown.unknownMembers = secretsMasked(connector.unknownMembers);
    if (HttpConfig *const http = shown.httpConfig ? &*shown.httpConfig : nullptr) {
        http->url = maskedUrl(http->url);
        http->signatureSecret = http->signatureSecret.isEmpty() ? QString() : mask;
        for (QString &value : http->headers)
            value = mask;
        http->unknownMembers = secretsMasked(http->unknownMembers);
    }
    return shown;
}

} // namespace touchstone
