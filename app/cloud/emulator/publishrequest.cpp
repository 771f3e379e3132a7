// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/emulator/publishrequest.h"

namespace touchstone::cloud {

namespace {

QString possibleTypes(const DeviceType &device)
{
    QStringList types;
    for (const EventType &type : eventTypesOf(device))
        types.append(type.text());
    return types.join(QStringLiteral(", "));
}

Failure invalid(const QString &problem, const QString &remedy)
{
    return {Failure::Kind::Invalid, problem + QStringLiteral(": ") + remedy};
}

Result<void> checkType(const DeviceType &device, const EventType &type)
{
    if (type == EventTypeTraits::Enum::LabelsChanged)
        return invalid(QStringLiteral("labelsChanged cannot be published"),
            QStringLiteral("change the device's labels, the event follows"));
    if (eventTypesOf(device).contains(type))
        return {};
    return invalid(type.isKnown() ? QStringLiteral("A %1 device sends no %2").arg(device.text(), type.text())
                                  : QStringLiteral("'%1' is no event type").arg(type.text().left(100)),
        QStringLiteral("publish one of %1").arg(possibleTypes(device)));
}

} // namespace

Result<Event> PublishRequest::read(const DeviceType &device, const QJsonObject &body, Timestamp now)
{
    if (body.size() != 1)
        return invalid(body.isEmpty() ? QStringLiteral("The body names no event type")
                                      : QStringLiteral("The body has %1 members").arg(body.size()),
            QStringLiteral("send exactly one of %1, as in {\"touch\":{}}").arg(possibleTypes(device)));
    const EventType type = EventType::fromText(body.begin().key());
    if (const auto checked = checkType(device, type); !checked)
        return checked.failure();
    if (!body.begin().value().isObject())
        return invalid(QStringLiteral("%1 is no object").arg(type.text()),
            QStringLiteral("send its payload as in {\"%1\":{}}").arg(type.text()));
    const auto payload = payloadFromRequest(type, body.begin().value().toObject(), now);
    if (!payload)
        return payload.failure();
    Event event;
    event.type = type;
    event.payload = *payload;
    event.timestamp = payloadUpdateTime(*payload).value_or(now);
    return event;
}

} // namespace touchstone::cloud
