// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/delivery/deliveryrequest.h"

#include "app/jwt/deliverysignature.h"
#include "models/domain/jsonwriter.h"
#include "models/domain/xid.h"

namespace touchstone::cloud {

QByteArray deliveryBody(const QueuedEvent &event, const QStringList &labelKeys)
{
    JsonWriter writer;
    writer.beginObject();
    writer.key(u"event").raw(event.json);
    writer.key(u"labels").beginObject();
    for (const QString &key : labelKeys) {
        const auto label = event.labels.constFind(key);
        if (label != event.labels.constEnd())
            writer.member(key, *label);
    }
    writer.endObject();
    writer.key(u"metadata").beginObject();
    if (!event.device.isEmpty())
        writer.member(u"deviceId", event.device);
    writer.member(u"projectId", event.project);
    if (!event.device.isEmpty()) {
        writer.member(u"deviceType", event.deviceType);
        writer.member(u"productNumber", event.productNumber);
    }
    writer.endObject();
    writer.endObject();
    return writer.take();
}

PostRequest deliveryRequest(
    const QueuedEvent &event, const DeliveryTarget &target, Timestamp now, std::chrono::milliseconds timeout)
{
    PostRequest request;
    request.url = target.url;
    request.useProxy = !isLoopback(target.host);
    request.isTrial = target.isTrial;
    request.headers = target.headers;
    request.body = deliveryBody(event, target.labels);
    request.timeout = timeout;
    if (!target.secret.isEmpty()) {
        const auto issuedAt = std::chrono::floor<std::chrono::seconds>(now);
        const QByteArray token = jwt::signDelivery(request.body, target.secret, issuedAt, newXid(now).toLatin1());
        request.headers.insert(1, "X-Dt-Signature: " + token);
    }
    return request;
}

} // namespace touchstone::cloud
