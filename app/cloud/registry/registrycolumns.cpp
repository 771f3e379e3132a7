// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/registry/registrycolumns.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace touchstone::cloud::column {

QVariant text(const QString &value)
{
    return value.isNull() ? QVariant(QStringLiteral("")) : QVariant(value);
}

QVariant time(Timestamp value)
{
    return QVariant::fromValue<qint64>(value.time_since_epoch().count());
}

QVariant number(const std::optional<double> &value)
{
    return value ? QVariant(*value) : QVariant();
}

QVariant list(const QStringList &value)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(value)).toJson(QJsonDocument::Compact));
}

QVariant map(const QMap<QString, QString> &value)
{
    QJsonObject object;
    for (auto entry = value.begin(); entry != value.end(); ++entry)
        object.insert(entry.key(), entry.value());
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QVariant payload(const EventPayload &value)
{
    JsonWriter writer;
    writePayload(writer, value);
    return QString::fromUtf8(writer.bytes());
}

Timestamp readTime(const QVariant &value)
{
    return Timestamp(std::chrono::microseconds(value.toLongLong()));
}

std::optional<double> readNumber(const QVariant &value)
{
    return value.isNull() ? std::optional<double>() : value.toDouble();
}

std::optional<QStringList> readList(const QVariant &value)
{
    const auto document = QJsonDocument::fromJson(value.toString().toUtf8());
    if (!document.isArray())
        return {};
    QStringList result;
    const QJsonArray array = document.array();
    for (const QJsonValue &item : array)
        result.append(item.toString());
    return result;
}

std::optional<QMap<QString, QString>> readMap(const QVariant &value)
{
    const auto document = QJsonDocument::fromJson(value.toString().toUtf8());
    if (!document.isObject())
        return {};
    QMap<QString, QString> result;
    const QJsonObject object = document.object();
    for (auto entry = object.begin(); entry != object.end(); ++entry)
        result.insert(entry.key(), entry.value().toString());
    return result;
}

std::optional<EventPayload> readPayload(const QString &type, const QVariant &value)
{
    const auto document = QJsonDocument::fromJson(value.toString().toUtf8());
    if (!document.isObject())
        return {};
    return payloadFromJson(EventType::fromText(type), document.object());
}

} // namespace touchstone::cloud::column
