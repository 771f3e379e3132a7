// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/queue/queuerecords.h"

#include "models/domain/jsonwriter.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlQuery>
#include <QVariant>

namespace touchstone::cloud::queuerecords {

namespace {

QByteArray labelsToJson(const QMap<QString, QString> &labels)
{
    JsonWriter writer;
    writer.beginObject();
    for (auto label = labels.begin(); label != labels.end(); ++label)
        writer.member(label.key(), label.value());
    writer.endObject();
    return writer.take();
}

QMap<QString, QString> labelsFromJson(const QByteArray &json)
{
    QMap<QString, QString> labels;
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    for (auto member = object.begin(); member != object.end(); ++member)
        labels.insert(member.key(), member.value().toString());
    return labels;
}

/// An empty text, not NULL, for a QString that was never set.
QString notNull(const QString &text)
{
    return text.isNull() ? QLatin1String("") : text;
}

} // namespace

void bindEvent(QSqlQuery &query, const QueuedEvent &event)
{
    query.bindValue(0, event.sequence);
    query.bindValue(1, notNull(event.eventId));
    query.bindValue(2, notNull(laneOf(event.project, event.addressee)));
    query.bindValue(3, notNull(event.device));
    query.bindValue(4, notNull(event.type));
    query.bindValue(5, notNull(event.deviceType));
    query.bindValue(6, notNull(event.productNumber));
    query.bindValue(7, labelsToJson(event.labels));
    query.bindValue(8, event.json.isNull() ? QByteArray("") : event.json);
    query.bindValue(9, toNumber(event.acceptedAt));
}

QueuedEventPointer readEvent(const QSqlQuery &query)
{
    auto event = std::make_shared<QueuedEvent>();
    event->sequence = query.value(0).toLongLong();
    event->eventId = query.value(1).toString();
    const QString lane = query.value(2).toString();
    event->addressee = addresseeOf(lane);
    event->project = event->addressee == 0 ? lane : lane.left(lane.lastIndexOf(QLatin1Char('/')));
    event->device = query.value(3).toString();
    event->type = query.value(4).toString();
    event->deviceType = query.value(5).toString();
    event->productNumber = query.value(6).toString();
    event->labels = labelsFromJson(query.value(7).toByteArray());
    event->json = query.value(8).toByteArray();
    event->acceptedAt = toTimestamp(query.value(9).toLongLong());
    return event;
}

qint64 addresseeOf(const QString &lane)
{
    const qsizetype slash = lane.lastIndexOf(QLatin1Char('/'));
    return slash < 0 ? 0 : QStringView(lane).mid(slash + 1).toLongLong();
}

qint64 toNumber(Timestamp time)
{
    return time.time_since_epoch().count();
}

Timestamp toTimestamp(qint64 microseconds)
{
    return Timestamp(std::chrono::microseconds(microseconds));
}

} // namespace touchstone::cloud::queuerecords
