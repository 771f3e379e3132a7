// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/apierror.h"

#include "models/domain/jsonmembers.h"
#include "models/domain/jsonreader.h"

#include <QJsonArray>

namespace touchstone {

namespace {

/// gRPC numbers appear where HTTP codes belong (dt-api.md 11.5). 1 and 4 mean that the server ended the stream on time;
/// 408 is what the older form of that error says beside them.
int httpCodeOf(qint64 code)
{
    switch (code) {
    case 1:
    case 4:
        return 408;
    case 3:
    case 9:
    case 11:
        return 400;
    case 5:
        return 404;
    case 6:
    case 10:
        return 409;
    case 7:
        return 403;
    case 8:
        return 429;
    case 2:
    case 12:
    case 13:
    case 15:
        return 500;
    case 14:
        return 503;
    case 16:
        return 401;
    default:
        return code >= 100 && code <= 599 ? int(code) : 0;
    }
}

QString firstHelp(const QJsonArray &details)
{
    for (const auto &detail : details) {
        const QString help = detail.toObject().value(QLatin1String("help")).toString();
        if (!help.isEmpty())
            return help;
    }
    return {};
}

/// dt-api.md 11.5, the newer form and the older one with httpCode and grpcCode.
ApiError streamErrorFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    ApiError error;
    error.error = reader.text(QLatin1String("message"));
    const qint64 httpCode = reader.integer(QLatin1String("httpCode"));
    const qint64 grpcCode = reader.integer(QLatin1String("grpcCode"));
    error.code = httpCodeOf(reader.integer(QLatin1String("code"), httpCode != 0 ? httpCode : grpcCode));
    error.help = firstHelp(reader.value(QLatin1String("details")).toArray());
    return error;
}

} // namespace

Result<ApiError> apiErrorFromJson(const QJsonObject &json)
{
    const QJsonValue content = json.value(QLatin1String("error"));
    if (content.isObject())
        return streamErrorFromJson(content.toObject());
    if (json.contains(QLatin1String("message")))
        return streamErrorFromJson(json);
    if (!content.isString() && !json.contains(QLatin1String("code")))
        return Failure{Failure::Kind::Invalid, QStringLiteral("an answer that is no error body")};

    JsonReader reader(json);
    ApiError error;
    error.error = reader.text(QLatin1String("error"));
    error.code = httpCodeOf(reader.integer(QLatin1String("code")));
    error.help = reader.text(QLatin1String("help"), reader.text(QLatin1String("error_uri")));
    const QString description = reader.text(QLatin1String("error_description"));
    if (!description.isEmpty())
        error.error += (error.error.isEmpty() ? QString() : QStringLiteral(": ")) + description;
    return error;
}

QByteArray apiErrorToJson(const ApiError &error)
{
    JsonWriter writer;
    writer.beginObject();
    writer.member(u"error", error.error);
    writer.member(u"code", error.code);
    writer.member(u"help", error.help);
    writer.endObject();
    return writer.take();
}

QByteArray streamErrorToJson(const ApiError &error)
{
    JsonWriter writer;
    writer.beginObject().key(u"error").beginObject();
    writer.member(u"code", error.code);
    writer.member(u"message", error.error);
    writer.key(u"details").beginArray().beginObject();
    writer.member(u"help", error.help);
    writer.endObject().endArray();
    writer.endObject().endObject();
    return writer.take();
}

Failure::Kind failureKindOf(int httpStatus)
{
    switch (httpStatus) {
    case 401:
        return Failure::Kind::Unauthorized;
    case 403:
        return Failure::Kind::Forbidden;
    case 404:
        return Failure::Kind::NotFound;
    case 408:
        return Failure::Kind::Unavailable;
    case 409:
        return Failure::Kind::Conflict;
    case 429:
        return Failure::Kind::Busy;
    default:
        break;
    }
    if (httpStatus >= 400 && httpStatus < 500)
        return Failure::Kind::Invalid;
    if (httpStatus >= 500 && httpStatus < 600)
        return Failure::Kind::Unavailable;
    return Failure::Kind::Internal; // a success or a redirect where none belongs
}

int httpStatusOf(Failure::Kind kind)
{
    switch (kind) {
    case Failure::Kind::Invalid:
        return 400;
    case Failure::Kind::Unauthorized:
        return 401;
    case Failure::Kind::Forbidden:
        return 403;
    case Failure::Kind::NotFound:
        return 404;
    case Failure::Kind::Conflict:
        return 409;
    case Failure::Kind::Busy:
        return 429;
    case Failure::Kind::Unavailable:
    case Failure::Kind::Cancelled:
        return 503;
    case Failure::Kind::Internal:
        break;
    }
    return 500;
}

} // namespace touchstone
