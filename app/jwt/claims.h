// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace touchstone::jwt {

/// A text as a JSON string, quotes included: for claims that are written member by member to keep their order.
QByteArray quoted(const QString &text);

/// A NumericDate (RFC 7519 section 2): seconds, perhaps with a fraction. Kept as a double because a stranger may write
/// 1e300, which fits no integer.
using NumericDate = double;

/// Nothing when the claim is missing; not-a-number when it is there but no number.
std::optional<NumericDate> dateClaim(const QJsonObject &claims, const QString &name);

} // namespace touchstone::jwt
