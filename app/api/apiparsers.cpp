// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/apiparsers.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace touchstone::api {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ApiCalls)
};

constexpr qsizetype longestMessage = 300; ///< of what a server says, in characters

Result<QJsonObject> objectFrom(const QByteArray &body)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (document.isObject())
        return document.object();
    const QString why = document.isNull() ? error.errorString() : Texts::tr("it is a list");
    return Failure{Failure::Kind::Internal, Texts::tr("The server's answer is no JSON object (%1).").arg(why)};
}

Result<QString> readText(const QJsonValue &entry)
{
    if (entry.isString())
        return entry.toString();
    return Failure{Failure::Kind::Invalid, Texts::tr("An entry of the list is no text.")};
}

template <typename T>
auto objectReader(Result<T> (*read)(const QJsonObject &))
{
    return [read](const QJsonValue &entry) { return read(entry.toObject()); };
}

/// `read` makes an item of an entry.
template <typename T, typename Read>
Result<Page<T>> pageFrom(const QByteArray &body, QLatin1String listName, Read read)
{
    const Result<QJsonObject> object = objectFrom(body);
    if (!object)
        return object.failure();
    const QJsonValue list = object->value(listName);
    if (!list.isArray() && !list.isNull() && !list.isUndefined())
        return Failure{Failure::Kind::Internal, Texts::tr("\"%1\" of the answer is no list.").arg(listName)};
    Page<T> page;
    page.nextPageToken = object->value(QLatin1String("nextPageToken")).toString();
    const QJsonArray entries = list.toArray();
    page.items.reserve(entries.size());
    for (const QJsonValue &entry : entries) {
        Result<T> item = read(entry);
        if (item)
            page.items.append(*std::move(item));
        else
            ++page.unreadable;
    }
    return page;
}

template <typename T>
Result<T> valueFrom(const QByteArray &body, Result<T> (*read)(const QJsonObject &))
{
    const Result<QJsonObject> object = objectFrom(body);
    if (!object)
        return object.failure();
    Result<T> value = read(*object);
    if (value)
        return value;
    // A reader of requests calls it Invalid; in an answer it is the server's mistake.
    Failure failure = value.failure();
    failure.kind = Failure::Kind::Internal;
    failure.message = Texts::tr("The server's answer cannot be read: %1").arg(failure.message);
    return failure;
}

} // namespace

Result<Page<QString>> permissionsPageFromJson(const QByteArray &body)
{
    return pageFrom<QString>(body, QLatin1String("permissions"), readText);
}

Result<Page<Project>> projectsPageFromJson(const QByteArray &body)
{
    return pageFrom<Project>(body, QLatin1String("projects"), objectReader(projectFromJson));
}

Result<Page<Device>> devicesPageFromJson(const QByteArray &body)
{
    return pageFrom<Device>(body, QLatin1String("devices"), objectReader(deviceFromJson));
}

Result<Page<DataConnector>> connectorsPageFromJson(const QByteArray &body)
{
    return pageFrom<DataConnector>(body, QLatin1String("dataConnectors"), objectReader(connectorFromJson));
}

Result<DataConnector> connectorFromReply(const QByteArray &body)
{
    return valueFrom<DataConnector>(body, connectorFromJson);
}

Result<ConnectorMetrics> metricsFromReply(const QByteArray &body)
{
    return valueFrom<ConnectorMetrics>(body, metricsFromJson);
}

Result<ConnectorSeries> seriesFromReply(const QByteArray &body)
{
    return valueFrom<ConnectorSeries>(body, seriesFromJson);
}

Result<QueueState> queueStateFromReply(const QByteArray &body)
{
    return valueFrom<QueueState>(body, queueStateFromJson);
}

Result<DeliveryAttempts> attemptsFromReply(const QByteArray &body)
{
    return valueFrom<DeliveryAttempts>(body, attemptsFromJson);
}

Result<Device> deviceFromReply(const QByteArray &body)
{
    return valueFrom<Device>(body, deviceFromJson);
}

Result<qint64> sendingFromReply(const QByteArray &body)
{
    const Result<QJsonObject> object = objectFrom(body);
    if (!object)
        return object.failure();
    return object->value(QLatin1String("sending")).toInteger();
}

Result<Page<Event>> eventsPageFromJson(const QByteArray &body)
{
    return pageFrom<Event>(body, QLatin1String("events"), objectReader<Event>(eventFromJson));
}

Result<std::optional<Event>> firstEventFromReply(const QByteArray &body)
{
    const auto page = eventsPageFromJson(body);
    if (!page)
        return page.failure();
    return page->items.isEmpty() ? std::optional<Event>() : page->items.first();
}

Result<void> batchOutcomeFromReply(const QByteArray &body)
{
    const Result<QJsonObject> object = objectFrom(body);
    if (!object)
        return object.failure();
    const QJsonArray errors = object->value(QLatin1String("batchErrors")).toArray();
    if (errors.isEmpty())
        return {};
    const QJsonObject status = errors.at(0).toObject().value(QLatin1String("status")).toObject();
    const QString code = status.value(QLatin1String("code")).toString();
    QString message = status.value(QLatin1String("message")).toString().left(longestMessage);
    if (message.isEmpty())
        message = Texts::tr("The cloud refused it without a reason.");
    // Its internal errors ask for another try ("Operation timed out. Retry again in a few seconds.").
    Failure::Kind kind = Failure::Kind::Unavailable;
    if (code == QLatin1String("INVALID_ARGUMENT"))
        kind = Failure::Kind::Invalid;
    else if (code == QLatin1String("NOT_FOUND"))
        kind = Failure::Kind::NotFound;
    return Failure{kind, message};
}

} // namespace touchstone::api
