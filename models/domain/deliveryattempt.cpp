// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/deliveryattempt.h"

#include "models/domain/jsonmembers.h"
#include "models/domain/jsonreader.h"
#include "models/domain/metrics.h"

namespace touchstone {

namespace {

DeliveryAttempt readAttempt(JsonReader &reader)
{
    DeliveryAttempt attempt;
    attempt.eventId = reader.text(QLatin1String("eventId"));
    if (attempt.eventId.isEmpty())
        reader.complain(QLatin1String("eventId"), QStringLiteral("write the id of the event"));
    attempt.eventType = reader.text(QLatin1String("eventType"));
    attempt.number = reader.integer<int>(QLatin1String("attempt"));
    attempt.time = reader.time(QLatin1String("time"));
    attempt.duration = parseDuration(reader.text(QLatin1String("duration"))).value_or(std::chrono::microseconds(0));
    attempt.acknowledged = reader.truth(QLatin1String("acknowledged"));
    attempt.status = reader.integer<int>(QLatin1String("status"));
    attempt.error = reader.text(QLatin1String("error"));
    attempt.answer = reader.text(QLatin1String("answer"));
    return attempt;
}

} // namespace

Result<DeliveryAttempts> attemptsFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    DeliveryAttempts attempts;
    attempts.attempts = reader.list<DeliveryAttempt>(QLatin1String("attempts"), readAttempt);
    attempts.attemptCount = reader.integer(QLatin1String("attemptCount"));
    attempts.nextPageToken = reader.text(QLatin1String("nextPageToken"));
    if (!reader.ok())
        return reader.failure();
    return attempts;
}

void writeAttempt(JsonWriter &writer, const DeliveryAttempt &attempt)
{
    writer.beginObject()
        .member(u"eventId", attempt.eventId)
        .member(u"eventType", attempt.eventType)
        .member(u"attempt", attempt.number);
    writeTime(writer, u"time", attempt.time);
    writer.member(u"duration", QString::fromLatin1(formatDuration(attempt.duration)))
        .member(u"acknowledged", attempt.acknowledged)
        .member(u"status", attempt.status)
        .member(u"error", attempt.error)
        .member(u"answer", attempt.answer)
        .endObject();
}

} // namespace touchstone
