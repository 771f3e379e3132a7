// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/httpexchange.h"
#include "models/domain/timestamp.h"

#include <QStringList>

#include <optional>

namespace touchstone::api {

/// The header's value: whole seconds or an HTTP date (dt-api.md 4.3). Never negative, at most a day.
std::optional<std::chrono::seconds> parseRetryAfter(const QByteArray &value, Timestamp now);

/// What an answer other than 2xx means. `purpose` completes "Could not ...". The server's own words are quoted, cut to
/// a sane length and freed of `secrets`, in case it repeats what we sent.
Failure failureOfReply(const HttpReply &reply, const QString &purpose, Timestamp now, const QList<QByteArray> &secrets);

/// Replaces every occurrence of each secret by "***".
QString withoutSecrets(QString text, const QList<QByteArray> &secrets);

} // namespace touchstone::api
