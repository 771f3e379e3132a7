// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/jsonwriter.h"
#include "models/domain/result.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

namespace touchstone::test {

/// Reads `json` with one codec, writes the value with the other; equal when nothing was lost or added.
template <typename T>
QJsonObject throughCodec(
    const QJsonObject &json, Result<T> (*read)(const QJsonObject &), void (*write)(JsonWriter &, const T &))
{
    const Result<T> value = read(json);
    if (!value)
        return {{QStringLiteral("failure"), value.failure().message}};
    JsonWriter writer;
    write(writer, *value);
    return QJsonDocument::fromJson(writer.bytes()).object();
}

} // namespace touchstone::test
