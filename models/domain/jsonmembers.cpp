// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/jsonmembers.h"

namespace touchstone {

void writeTexts(JsonWriter &writer, QStringView key, const QStringList &texts)
{
    writer.key(key).beginArray();
    for (const QString &text : texts)
        writer.value(text);
    writer.endArray();
}

void writeTextMap(JsonWriter &writer, QStringView key, const QMap<QString, QString> &map)
{
    writer.key(key).beginObject();
    for (auto it = map.begin(); it != map.end(); ++it)
        writer.member(it.key(), it.value());
    writer.endObject();
}

void writeTime(JsonWriter &writer, QStringView key, Timestamp time)
{
    writer.member(key, QString::fromLatin1(formatTimestamp(time)));
}

void writeTime(JsonWriter &writer, QStringView key, const std::optional<Timestamp> &time)
{
    if (time)
        writeTime(writer, key, *time);
    else
        writer.key(key).null();
}

void writeUnknownMembers(JsonWriter &writer, const QJsonObject &unknown)
{
    for (auto it = unknown.begin(); it != unknown.end(); ++it)
        writer.member(it.key(), QJsonValue(it.value()));
}

} // namespace touchstone
