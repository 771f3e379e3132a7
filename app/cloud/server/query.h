// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>
#include <QStringList>

#include <optional>

namespace touchstone::cloud {

/// The parameters of a request (dt-api.md 3.4), from an URL's query or a form body. Each parameter may be spelled in
/// snake_case or in camelCase, mixed within one request; it is always asked for in snake_case. Lists are repeated
/// parameters and never split at commas, since label values may hold some.
class Query
{
public:
    Query() = default;
    /// `encoded` as it stood on the wire: a=b&c=d, percent-encoded, '+' for a space.
    static Query parse(QByteArrayView encoded);

    bool has(QStringView name) const;
    /// The last value given; empty where there is none.
    QString value(QStringView name) const;
    QStringList values(QStringView name) const; ///< in the order given, empty texts left out

    /// Identifies a set of parameters: the same text for the same parameters, those named in `except` left out.
    QByteArray fingerprint(const QStringList &except) const;

private:
    QList<QPair<QString, QString>> m_items;
};

/// pageToken -> page_token; what is in snake_case already stays. Also used for the paths of an update mask.
QString toSnakeCase(QStringView name);
/// page_token -> pageToken.
QString toCamelCase(QStringView name);

} // namespace touchstone::cloud
