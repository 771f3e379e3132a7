// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QMap>
#include <QStringList>

namespace touchstone::cloud {

/// Reads request bodies strictly: what is there must have the right type, else the failure names the field. Null stands
/// for "not given" (dt-api.md 3.2).

/// The body as an object. An empty body is an empty object; anything else that is no JSON object is Invalid, and so are
/// texts with NUL or half a surrogate pair.
Result<QJsonObject> parseBody(const QByteArray &body);

bool isGiven(const QJsonValue &value); ///< neither missing nor null

/// `field` is the path that the message names. Not given: the type's empty value.
Result<QString> readText(const QJsonValue &value, const QString &field);
Result<bool> readTruth(const QJsonValue &value, const QString &field);
Result<QStringList> readTextList(const QJsonValue &value, const QString &field);
Result<QMap<QString, QString>> readTextMap(const QJsonValue &value, const QString &field);
Result<QJsonObject> readObject(const QJsonValue &value, const QString &field);
Result<double> readNumber(const QJsonValue &value, const QString &field);

/// Walks "httpConfig.url" into nested objects; undefined where a part is missing or no object.
QJsonValue valueAt(const QJsonObject &object, const QString &path);

Failure invalid(const QString &message);

} // namespace touchstone::cloud
