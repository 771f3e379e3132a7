// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The calls of ApiClient about single deliveries: what was tried, sending again, test events.
#include "app/api/apiclient.h"
#include "app/api/networkrequest.h"
#include "app/api/valuecall.h"
#include "models/domain/jsonwriter.h"

#include <QCoreApplication>
#include <QUrlQuery>

namespace touchstone::api {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ApiClient)
};

using Effect = RetryRule::Effect;

/// For answers that say no more than that it was done.
Result<void> nothingFrom(const QByteArray & /*body*/)
{
    return {};
}

void addTime(QUrlQuery &query, const QString &name, Timestamp time)
{
    query.addQueryItem(name, QString::fromLatin1(formatTimestamp(time)));
}

QByteArray publishBody(const Event &event)
{
    JsonWriter writer;
    writer.beginObject();
    writePayload(writer.key(event.type.text()), event.payload);
    writer.endObject();
    return writer.take();
}

QByteArray deviceBody(const DeviceType &type, const QString &displayName)
{
    JsonWriter writer;
    writer.beginObject().member(u"type", type.text()).key(u"labels").beginObject();
    writer.member(u"name", displayName).endObject().endObject();
    return writer.take();
}

QByteArray resendBody(const QString &eventId)
{
    JsonWriter writer;
    writer.beginObject();
    if (!eventId.isEmpty())
        writer.member(u"eventId", eventId);
    writer.endObject();
    return writer.take();
}

ApiCall::Request post(const QUrl &url, const QByteArray &body, const QString &purpose, Effect effect)
{
    return {{"POST", url, body, "application/json"}, purpose, effect};
}

} // namespace

Operation *ApiClient::attempts(
    QObject *owner, const ConnectorName &name, const QString &eventId, int most, Done<DeliveryAttempts> done) const
{
    ApiCall::Request request =
        get(m_local, name.path() + QStringLiteral("/attempts"), Texts::tr("read the connector's deliveries"));
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("pageSize"), QString::number(most));
    if (!eventId.isEmpty())
        query.addQueryItem(QStringLiteral("event"), QString::fromLatin1(QUrl::toPercentEncoding(eventId)));
    request.http.url.setQuery(query);
    return valueCall<DeliveryAttempts>(m_context, request, attemptsFromReply, std::move(done), owner);
}

Operation *ApiClient::resend(QObject *owner, const ConnectorName &name, const QString &eventId, Done<qint64> done) const
{
    const QUrl url = urlBelow(m_local, name.path() + QStringLiteral(":resend"));
    const auto request = post(url, resendBody(eventId), Texts::tr("send again"), Effect::OnceOnly);
    return valueCall<qint64>(m_context, request, sendingFromReply, std::move(done), owner);
}

Operation *ApiClient::synchronize(QObject *owner, const ConnectorName &name, Done<void> done) const
{
    const QUrl url = urlBelow(m_api, name.path() + QStringLiteral(":sync"));
    const auto request = post(url, "{}", Texts::tr("synchronise the connector"), Effect::OnceOnly);
    return valueCall<void>(m_context, request, nothingFrom, std::move(done), owner);
}

Operation *ApiClient::createEmulatedDevice(QObject *owner, const ProjectName &project, const DeviceType &type,
    const QString &displayName, Done<Device> done) const
{
    const QUrl url = urlBelow(m_emulator, project.path() + QStringLiteral("/devices"));
    const auto request =
        post(url, deviceBody(type, displayName), Texts::tr("create an emulated sensor"), Effect::OnceOnly);
    return valueCall<Device>(m_context, request, deviceFromReply, std::move(done), owner);
}

Operation *ApiClient::publish(QObject *owner, const Event &event, Done<void> done) const
{
    const QUrl url = urlBelow(m_emulator, event.targetName + QStringLiteral(":publish"));
    const auto request = post(url, publishBody(event), Texts::tr("publish the event"), Effect::OnceOnly);
    return valueCall<void>(m_context, request, nothingFrom, std::move(done), owner);
}

Operation *ApiClient::eventAt(QObject *owner, const DeviceName &device, const EventType &type, Timestamp time,
    Done<std::optional<Event>> done) const
{
    ApiCall::Request request =
        get(m_api, device.path() + QStringLiteral("/events"), Texts::tr("read the event history"));
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("eventTypes"), type.text());
    addTime(query, QStringLiteral("startTime"), time);
    addTime(query, QStringLiteral("endTime"), time + std::chrono::microseconds(1)); // which is exclusive
    request.http.url.setQuery(query);
    return valueCall<std::optional<Event>>(m_context, request, firstEventFromReply, std::move(done), owner);
}

Operation *ApiClient::history(
    QObject *owner, const HistoryQuery &wanted, const QString &pageToken, Done<Page<Event>> done) const
{
    ApiCall::Request request =
        get(m_api, wanted.device.path() + QStringLiteral("/events"), Texts::tr("read the event history"));
    QUrlQuery query;
    for (const EventType &type : wanted.types)
        query.addQueryItem(QStringLiteral("eventTypes"), type.text());
    addTime(query, QStringLiteral("startTime"), wanted.begin);
    addTime(query, QStringLiteral("endTime"), wanted.end);
    query.addQueryItem(QStringLiteral("pageSize"), QString::number(historyPage));
    if (!pageToken.isEmpty())
        query.addQueryItem(QStringLiteral("pageToken"), QString::fromLatin1(QUrl::toPercentEncoding(pageToken)));
    request.http.url.setQuery(query);
    return valueCall<Page<Event>>(m_context, request, eventsPageFromJson, std::move(done), owner);
}

} // namespace touchstone::api
