// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/requestbody.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace touchstone::cloud {

namespace {

/// A key comes from outside; an error need not send all of it back.
constexpr qsizetype longestShownKey = 100;

/// NUL ends a text early in many a program that it is handed on to, and half a surrogate pair has no form in UTF-8.
bool isSound(const QString &text)
{
    return text.isValidUtf16() && !text.contains(QChar::Null);
}

/// All texts within, names included. No deeper than the parser lets it be.
bool isSound(const QJsonValue &value)
{
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        return std::all_of(array.begin(), array.end(), [](const QJsonValue &element) { return isSound(element); });
    }
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (!isSound(it.key()) || !isSound(it.value()))
                return false;
        }
        return true;
    }
    return !value.isString() || isSound(value.toString());
}

QString typeName(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return QStringLiteral("a truth value");
    case QJsonValue::Double:
        return QStringLiteral("a number");
    case QJsonValue::String:
        return QStringLiteral("a text");
    case QJsonValue::Array:
        return QStringLiteral("a list");
    case QJsonValue::Object:
        return QStringLiteral("an object");
    default:
        return QStringLiteral("nothing");
    }
}

Failure wrongType(const QString &field, const QString &wanted, const QJsonValue &value)
{
    return invalid(QStringLiteral("%1 must be %2, not %3").arg(field, wanted, typeName(value)));
}

} // namespace

Failure invalid(const QString &message)
{
    return {Failure::Kind::Invalid, message};
}

bool isGiven(const QJsonValue &value)
{
    return !value.isUndefined() && !value.isNull();
}

Result<QJsonObject> parseBody(const QByteArray &body)
{
    if (body.trimmed().isEmpty())
        return QJsonObject();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError) {
        return invalid(
            QStringLiteral("the body is not valid JSON: %1 at byte %2").arg(error.errorString()).arg(error.offset));
    }
    if (!document.isObject())
        return invalid(QStringLiteral("the body must be a JSON object"));
    // Only an escape or a bare NUL can bring such a text in: the parser refuses wrong UTF-8.
    if ((body.contains("\\u") || body.contains('\0')) && !isSound(QJsonValue(document.object())))
        return invalid(QStringLiteral("the body holds a text with a NUL character or with half a surrogate pair"));
    return document.object();
}

Result<QString> readText(const QJsonValue &value, const QString &field)
{
    if (isGiven(value) && !value.isString())
        return wrongType(field, QStringLiteral("a text"), value);
    return value.toString();
}

Result<bool> readTruth(const QJsonValue &value, const QString &field)
{
    if (isGiven(value) && !value.isBool())
        return wrongType(field, QStringLiteral("true or false"), value);
    return value.toBool();
}

Result<double> readNumber(const QJsonValue &value, const QString &field)
{
    if (!value.isDouble())
        return wrongType(field, QStringLiteral("a number"), value);
    return value.toDouble();
}

Result<QStringList> readTextList(const QJsonValue &value, const QString &field)
{
    if (!isGiven(value))
        return QStringList();
    if (!value.isArray())
        return wrongType(field, QStringLiteral("a list of texts"), value);
    QStringList result;
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (!array[i].isString())
            return wrongType(QStringLiteral("%1[%2]").arg(field).arg(i), QStringLiteral("a text"), array[i]);
        result.append(array[i].toString());
    }
    return result;
}

Result<QMap<QString, QString>> readTextMap(const QJsonValue &value, const QString &field)
{
    QMap<QString, QString> result;
    if (!isGiven(value))
        return result;
    if (!value.isObject())
        return wrongType(field, QStringLiteral("an object of texts"), value);
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!it->isString())
            return wrongType(field + QLatin1Char('.') + it.key().left(longestShownKey), QStringLiteral("a text"), *it);
        result.insert(it.key(), it->toString());
    }
    return result;
}

Result<QJsonObject> readObject(const QJsonValue &value, const QString &field)
{
    if (isGiven(value) && !value.isObject())
        return wrongType(field, QStringLiteral("an object"), value);
    return value.toObject();
}

QJsonValue valueAt(const QJsonObject &object, const QString &path)
{
    QJsonValue value = object;
    const QStringList parts = path.split(QLatin1Char('.'));
    for (const QString &part : parts) {
        if (!value.isObject())
            return QJsonValue(QJsonValue::Undefined);
        value = value.toObject().value(part);
    }
    return value;
}

} // namespace touchstone::cloud
