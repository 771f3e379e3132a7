// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/historyroutes.h"

#include "app/cloud/history/eventhistory.h"
#include "app/cloud/server/api.h"
#include "app/cloud/server/errorreply.h"
#include "app/cloud/server/historyrequest.h"
#include "models/domain/jsonwriter.h"

namespace touchstone::cloud {

namespace {

QByteArray toJson(const HistoryRequest &request, const HistoryPage &page)
{
    JsonWriter writer;
    writer.beginObject().key(u"events").beginArray();
    for (const QByteArray &event : page.events)
        writer.raw(event);
    writer.endArray().member(u"nextPageToken", request.nextPageToken(page)).endObject();
    return writer.take();
}

Result<HistoryRequest> readRequest(const Registry &registry, const Clock &clock, const ApiCall &call)
{
    const auto device = registry.device({call.project(), call.parameter("d")});
    if (!device)
        return device.failure();
    return HistoryRequest::fromQuery(device->name, call.request.query, clock.now());
}

} // namespace

void addHistoryRoutes(Api &api, const Registry &registry, EventHistory &history, const Clock &clock)
{
    api.own(HttpMethod::Get, QStringLiteral("/v2/projects/{p}/devices/{d}/events"), Access::inProject("device.read"),
        [&api, &registry, &history, &clock](const ApiCall &call, const ReplyPointer &reply) {
            const auto request = readRequest(registry, clock, call);
            if (!request) {
                reply->send(api.errors().from(request.failure()));
                return;
            }
            history.read(request->query(), [&api, reply, request = *request](const Result<HistoryPage> &page) {
                if (!page) {
                    reply->send(api.errors().from(page.failure()));
                    return;
                }
                HttpResponse response;
                response.body = toJson(request, *page);
                reply->send(response);
            });
        });
}

} // namespace touchstone::cloud
