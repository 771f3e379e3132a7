// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>
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
    JsonWriter &value(double number); ///< null when not finite
    JsonWriter &value(qint64 number);
    JsonWriter &value(int number) { return value(qint64(number)); }
    JsonWriter &value(bool truth);
    JsonWriter &value(const QJsonValue &json); ///< members in QJsonObject's own order
    JsonWriter &null();
    /// A piece that is JSON already, taken as it is.
    JsonWriter &raw(const QByteArray &json);

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

} // namespace touchstone
