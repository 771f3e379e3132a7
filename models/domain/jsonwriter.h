// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/timestamp.h"

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QMap>
#include <QStringList>
#include <QStringView>

namespace touchstone {

/// Writes compact UTF-8 JSON with the members in the order of the calls. QJsonObject sorts its keys, and the wire has a
/// documented order (interfaces.md 12). Non-ASCII text is written as UTF-8, doubles with the fewest digits that read
/// back the same. Commas are the writer's business; balanced begin/end calls are the caller's.
class JsonWriter
{
public:
    JsonWriter &beginObject();
    JsonWriter &endObject();
    JsonWriter &beginArray();
    JsonWriter &endArray();
    JsonWriter &key(QStringView name);

    JsonWriter &value(QStringView text);
    JsonWriter &value(const QString &text) { return value(QStringView(text)); }
    JsonWriter &value(const char16_t *text) { return value(QStringView(text)); } // or it would be taken for a bool
    JsonWriter &value(const char *text) = delete;
    JsonWriter &value(double number); ///< null when not finite
    JsonWriter &value(qint64 number);
    JsonWriter &value(int number) { return value(qint64(number)); }
    JsonWriter &value(bool truth);
    JsonWriter &value(Timestamp time); ///< six digits and 'Z'
    JsonWriter &value(const QStringList &texts);
    JsonWriter &value(const QMap<QString, QString> &texts);
    JsonWriter &value(const QJsonValue &json); ///< members in QJsonObject's own order
    JsonWriter &value(const QJsonObject &json) { return value(QJsonValue(json)); }
    JsonWriter &null();
    /// A piece that is JSON already, taken as it is.
    JsonWriter &raw(const QByteArray &json);

    /// All members of `object` into the object that is being written: what a codec does not know.
    JsonWriter &members(const QJsonObject &object);

    template <typename T>
    JsonWriter &member(QStringView name, const T &memberValue)
    {
        return key(name).value(memberValue);
    }

    const QByteArray &bytes() const { return m_bytes; }
    QByteArray take() { return std::move(m_bytes); }

private:
    void separate();

    QByteArray m_bytes;
};

/// The same JSON with line breaks and four spaces per level, for people. Keeps the order of the members, as
/// QJsonDocument would not. `json` must be compact and well formed.
QByteArray indentedJson(const QByteArray &json);

} // namespace touchstone
