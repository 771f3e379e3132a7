// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/jsonwriter.h"
#include "models/domain/result.h"

#include <QJsonObject>

namespace touchstone {

/// The error body of dt-api.md 4.1.
struct ApiError
{
    QString error;
    int code = 0; ///< equal to the HTTP status
    QString help; ///< link
    bool operator==(const ApiError &) const = default;
};

/// Lenient: missing members stay empty. Also reads the token endpoint's form (RFC 6749: error, error_description) and
/// the in-stream form of dt-api.md 11.5 (code, message, details[].help), with gRPC numbers mapped to HTTP codes.
Result<ApiError> apiErrorFromJson(const QJsonObject &json);
QByteArray apiErrorToJson(const ApiError &error);
/// {"error":{"code":..,"message":..,"details":[{"help":..}]}}: the last object of a stream (dt-api.md 11.5).
QByteArray streamErrorToJson(const ApiError &error);

/// The kind that an HTTP status stands for (dt-api.md 4.2).
Failure::Kind failureKindOf(int httpStatus);
int httpStatusOf(Failure::Kind kind);

} // namespace touchstone
