// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/query.h"

#include <QCryptographicHash>

#include <algorithm>

namespace touchstone::cloud {

namespace {

QString decode(QByteArrayView text)
{
    QByteArray bytes = text.toByteArray();
    bytes.replace('+', ' ');
    return QString::fromUtf8(QByteArray::fromPercentEncoding(bytes));
}

} // namespace

QString toSnakeCase(QStringView name)
{
    QString result;
    result.reserve(name.size() + 4);
    for (const QChar letter : name) {
        if (letter.isUpper()) {
            result += QLatin1Char('_');
            result += letter.toLower();
        } else {
            result += letter;
        }
    }
    return result;
}

QString toCamelCase(QStringView name)
{
    QString result;
    result.reserve(name.size());
    bool raise = false;
    for (const QChar letter : name) {
        if (letter == QLatin1Char('_')) {
            raise = true;
        } else {
            result += raise ? letter.toUpper() : letter;
            raise = false;
        }
    }
    return result;
}

Query Query::parse(QByteArrayView encoded)
{
    Query query;
    while (!encoded.isEmpty()) {
        const auto end = encoded.indexOf('&');
        const QByteArrayView item = end < 0 ? encoded : encoded.first(end);
        encoded = end < 0 ? QByteArrayView() : encoded.sliced(end + 1);
        if (item.isEmpty())
            continue;
        const auto equals = item.indexOf('=');
        const QByteArrayView name = equals < 0 ? item : item.first(equals);
        const QByteArrayView value = equals < 0 ? QByteArrayView() : item.sliced(equals + 1);
        query.m_items.append({toSnakeCase(decode(name)), decode(value)});
    }
    return query;
}

bool Query::has(QStringView name) const
{
    return std::any_of(m_items.cbegin(), m_items.cend(), [name](const auto &item) { return item.first == name; });
}

QString Query::value(QStringView name) const
{
    const auto found =
        std::find_if(m_items.crbegin(), m_items.crend(), [name](const auto &item) { return item.first == name; });
    return found == m_items.crend() ? QString() : found->second;
}

QStringList Query::values(QStringView name) const
{
    QStringList result;
    for (const auto &[itemName, value] : m_items) {
        if (itemName == name && !value.isEmpty())
            result.append(value);
    }
    return result;
}

QByteArray Query::fingerprint(const QStringList &except) const
{
    QList<QPair<QString, QString>> items;
    for (const auto &item : m_items) {
        if (!except.contains(item.first))
            items.append(item);
    }
    std::sort(items.begin(), items.end());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const auto &[name, value] : items) {
        hash.addData(name.toUtf8() + '\0');
        hash.addData(value.toUtf8() + '\0');
    }
    return hash.result().left(6).toHex();
}

} // namespace touchstone::cloud
