// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/eventpayload.h"
#include "models/domain/timestamp.h"

#include <QJsonDocument>
#include <QMap>
#include <QStringList>
#include <QVariant>

#include <optional>

/// How values stand in the columns of registry.sqlite.
namespace touchstone::cloud::column {

/// SQLite stores a null QString as NULL; the columns are NOT NULL.
QVariant text(const QString &value);
QVariant time(Timestamp value);
QVariant number(const std::optional<double> &value); ///< NULL for none
QVariant list(const QStringList &value);
QVariant map(const QMap<QString, QString> &value);
QVariant payload(const EventPayload &value);

Timestamp readTime(const QVariant &value);
std::optional<double> readNumber(const QVariant &value);
/// Nothing when the column does not hold what the writer above writes.
std::optional<QStringList> readList(const QVariant &value);
std::optional<QMap<QString, QString>> readMap(const QVariant &value);
std::optional<EventPayload> readPayload(const QString &type, const QVariant &value);

} // namespace touchstone::cloud::column
