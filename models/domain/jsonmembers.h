// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/jsonwriter.h"
#include "models/domain/timestamp.h"

#include <QJsonObject>
#include <QMap>
#include <QStringList>

#include <optional>

namespace touchstone {

/// Members that several codecs of this folder write alike; internal to them.

void writeTexts(JsonWriter &writer, QStringView key, const QStringList &texts);
void writeTextMap(JsonWriter &writer, QStringView key, const QMap<QString, QString> &map);
void writeTime(JsonWriter &writer, QStringView key, Timestamp time);
void writeTime(JsonWriter &writer, QStringView key, const std::optional<Timestamp> &time); ///< null for nothing
/// Appends the members of `unknown` to the object that is being written.
void writeUnknownMembers(JsonWriter &writer, const QJsonObject &unknown);

} // namespace touchstone
