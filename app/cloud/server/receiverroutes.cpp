// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/receiverroutes.h"

#include "app/cloud/server/api.h"
#include "app/cloud/server/errorreply.h"
#include "app/cloud/server/receivercontrol.h"
#include "app/cloud/server/requestbody.h"
#include "models/domain/jsonwriter.h"

namespace touchstone::cloud {

namespace {

void writeEndpoint(JsonWriter &writer, const ReceiverEndpoint &endpoint)
{
    writer.beginObject().member(u"name", endpoint.name).member(u"url", endpoint.url.toString());
    writer.key(u"faults").beginObject();
    writer.member(u"delayMs", qint64(endpoint.faults.delay.count()))
        .member(u"failShare", endpoint.faults.failShare)
        .member(u"failStatus", endpoint.faults.failStatus)
        .member(u"hang", endpoint.faults.hang);
    writer.endObject().key(u"counts").beginObject();
    writer.member(u"received", endpoint.received)
        .member(u"stored", endpoint.stored)
        .member(u"repeats", endpoint.repeats)
        .member(u"refused", endpoint.refused);
    writer.endObject().endObject();
}

Failure noReceiver()
{
    return {Failure::Kind::NotFound, QStringLiteral("no receiver runs here; start touchstone-cloud with --demo")};
}

void send(const ReplyPointer &reply, JsonWriter &writer)
{
    HttpResponse response;
    response.body = writer.take();
    reply->send(response);
}

Result<ReceiverFaults> readFaults(const QByteArray &bytes)
{
    const auto body = parseBody(bytes);
    if (!body)
        return body.failure();
    ReceiverFaults faults;
    if (const QJsonValue value = body->value(QLatin1String("delayMs")); isGiven(value)) {
        const auto delay = readNumber(value, QStringLiteral("delayMs"));
        if (!delay)
            return delay.failure();
        if (*delay < 0 || *delay > 3'600'000)
            return invalid(QStringLiteral("delayMs must lie between 0 and 3600000"));
        faults.delay = std::chrono::milliseconds(qint64(*delay));
    }
    if (const QJsonValue value = body->value(QLatin1String("failShare")); isGiven(value)) {
        const auto share = readNumber(value, QStringLiteral("failShare"));
        if (!share)
            return share.failure();
        faults.failShare = *share;
    }
    if (const QJsonValue value = body->value(QLatin1String("failStatus")); isGiven(value)) {
        const auto status = readNumber(value, QStringLiteral("failStatus"));
        if (!status)
            return status.failure();
        faults.failStatus = int(qBound(0.0, *status, 1000.0));
    }
    const auto hang = readTruth(body->value(QLatin1String("hang")), QStringLiteral("hang"));
    if (!hang)
        return hang.failure();
    faults.hang = *hang;
    return faults;
}

void listEndpoints(const ReplyPointer &reply, ReceiverControl &receiver)
{
    receiver.endpoints([reply](const QList<ReceiverEndpoint> &endpoints) {
        JsonWriter writer;
        writer.beginObject().key(u"endpoints").beginArray();
        for (const ReceiverEndpoint &endpoint : endpoints)
            writeEndpoint(writer, endpoint);
        writer.endArray().endObject();
        send(reply, writer);
    });
}

void getEndpoint(const Api &api, const QString &name, const ReplyPointer &reply, ReceiverControl &receiver)
{
    receiver.endpoints([reply, name, &api](const QList<ReceiverEndpoint> &endpoints) {
        for (const ReceiverEndpoint &endpoint : endpoints) {
            if (endpoint.name != name)
                continue;
            JsonWriter writer;
            writeEndpoint(writer, endpoint);
            send(reply, writer);
            return;
        }
        reply->send(
            api.errors().from({Failure::Kind::NotFound, QStringLiteral("the receiver has no endpoint %1").arg(name)}));
    });
}

void setFaults(const Api &api, const ApiCall &call, const ReplyPointer &reply, ReceiverControl &receiver)
{
    const auto faults = readFaults(call.request.body);
    if (!faults) {
        reply->send(api.errors().from(faults.failure()));
        return;
    }
    receiver.setFaults(call.parameter("name"), *faults, [reply, &api](const Result<ReceiverEndpoint> &endpoint) {
        if (!endpoint) {
            reply->send(api.errors().from(endpoint.failure()));
            return;
        }
        JsonWriter writer;
        writeEndpoint(writer, *endpoint);
        send(reply, writer);
    });
}

} // namespace

void addReceiverRoutes(Api &api, const Registry &registry, ReceiverControl *receiver)
{
    const QString all = QStringLiteral("/local/v1/receiver/endpoints");
    const QString one = all + QStringLiteral("/{name}");
    const auto guarded = [&api, receiver](auto handler) {
        return [&api, receiver, handler](const ApiCall &call, const ReplyPointer &reply) {
            if (receiver)
                handler(call, reply, *receiver);
            else
                reply->send(api.errors().from(noReceiver()));
        };
    };
    api.own(HttpMethod::Get, all, Access::signedIn(),
        guarded([](const ApiCall &, const ReplyPointer &reply, ReceiverControl &control) {
            listEndpoints(reply, control);
        }));
    api.own(HttpMethod::Get, one, Access::signedIn(),
        guarded([&api](const ApiCall &call, const ReplyPointer &reply, ReceiverControl &control) {
            getEndpoint(api, call.parameter("name"), reply, control);
        }));
    api.own(HttpMethod::Put, one, Access::signedIn(),
        guarded([&api, &registry](const ApiCall &call, const ReplyPointer &reply, ReceiverControl &control) {
            if (registry.isOrganizationAdministrator(call.who)) {
                setFaults(api, call, reply, control);
                return;
            }
            reply->send(api.errors().from({Failure::Kind::Forbidden,
                QStringLiteral("permission denied: only an organization administrator sets the receiver's faults")}));
        }));
}

} // namespace touchstone::cloud
