// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jwt/claims.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <limits>

namespace touchstone::jwt {

QByteArray quoted(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

std::optional<NumericDate> dateClaim(const QJsonObject &claims, const QString &name)
{
    const auto found = claims.constFind(name);
    if (found == claims.constEnd())
        return std::nullopt;
    return found->toDouble(std::numeric_limits<NumericDate>::quiet_NaN());
}

} // namespace touchstone::jwt
