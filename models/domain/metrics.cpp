// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/metrics.h"

#include "models/domain/jsonmembers.h"
#include "models/domain/jsonreader.h"

#include <algorithm>

namespace touchstone {

namespace {

/// The range of a protobuf Duration, some ten thousand years.
constexpr qint64 longestSeconds = 315'576'000'000;
constexpr qint64 microsecondsPerSecond = 1'000'000;

bool isDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// A counter: missing is zero, less than zero is a mistake.
qint64 counter(JsonReader &reader, QLatin1String key)
{
    const qint64 count = reader.integer(key);
    if (count < 0)
        reader.complain(key, QStringLiteral("write zero or more"));
    return std::max<qint64>(count, 0);
}

std::optional<std::chrono::microseconds> duration(JsonReader &reader, QLatin1String key)
{
    const QString text = reader.text(key);
    if (!reader.has(key))
        return std::nullopt;
    const std::optional<std::chrono::microseconds> parsed = parseDuration(text);
    if (!parsed)
        reader.complain(key, QStringLiteral("write seconds such as 0.411s"));
    return parsed;
}

std::optional<Timestamp> moment(JsonReader &reader, QLatin1String key)
{
    const Timestamp time = reader.time(key);
    return reader.has(key) ? std::optional(time) : std::nullopt;
}

ConnectorMetrics readTotals(JsonReader &reader)
{
    ConnectorMetrics totals;
    totals.successCount = counter(reader, QLatin1String("successCount"));
    totals.errorCount = counter(reader, QLatin1String("errorCount"));
    totals.latency99p = duration(reader, QLatin1String("latency99p")).value_or(std::chrono::microseconds(0));
    return totals;
}

void writeTotals(JsonWriter &writer, const ConnectorMetrics &metrics)
{
    writer.beginObject();
    writer.member(u"successCount", metrics.successCount);
    writer.member(u"errorCount", metrics.errorCount);
    writer.member(u"latency99p", QString::fromLatin1(formatDuration(metrics.latency99p)));
    writer.endObject();
}

SeriesSlot readSlot(JsonReader &reader)
{
    SeriesSlot slot;
    slot.start = reader.time(QLatin1String("start"));
    if (!reader.has(QLatin1String("start")))
        reader.complain(QLatin1String("start"), QStringLiteral("write the time when the step begins"));
    slot.successCount = counter(reader, QLatin1String("successCount"));
    slot.errorCount = counter(reader, QLatin1String("errorCount"));
    slot.latency50p = duration(reader, QLatin1String("latency50p"));
    slot.latency99p = duration(reader, QLatin1String("latency99p"));
    return slot;
}

std::optional<qint64> optionalCounter(JsonReader &reader, QLatin1String key)
{
    return reader.has(key) ? std::optional(counter(reader, key)) : std::nullopt;
}

DisablingOutlook readOutlook(JsonReader &reader)
{
    DisablingOutlook outlook;
    outlook.failingSince = moment(reader, QLatin1String("failingSince"));
    outlook.deadline = moment(reader, QLatin1String("deadline"));
    outlook.failuresLastHour = counter(reader, QLatin1String("failuresLastHour"));
    outlook.maxFailuresPerHour = optionalCounter(reader, QLatin1String("maxFailuresPerHour"));
    outlook.limitForecast = moment(reader, QLatin1String("limitForecast"));
    return outlook;
}

void writeCounterOrNull(JsonWriter &writer, QStringView key, std::optional<qint64> count)
{
    writer.key(key);
    if (count)
        writer.value(*count);
    else
        writer.null();
}

void writeOutlook(JsonWriter &writer, const DisablingOutlook &outlook)
{
    writer.beginObject();
    writeTime(writer, u"failingSince", outlook.failingSince);
    writeTime(writer, u"deadline", outlook.deadline);
    writer.member(u"failuresLastHour", outlook.failuresLastHour);
    writeCounterOrNull(writer, u"maxFailuresPerHour", outlook.maxFailuresPerHour);
    writeCounterOrNull(writer, u"failuresLeft", outlook.failuresLeft());
    writeTime(writer, u"limitForecast", outlook.limitForecast);
    writer.endObject();
}

void writeDurationOrNull(JsonWriter &writer, QStringView key, std::optional<std::chrono::microseconds> duration)
{
    writer.key(key);
    if (duration)
        writer.value(QString::fromLatin1(formatDuration(*duration)));
    else
        writer.null();
}

void writeSlot(JsonWriter &writer, const SeriesSlot &slot)
{
    writer.beginObject();
    writeTime(writer, u"start", slot.start);
    writer.member(u"successCount", slot.successCount);
    writer.member(u"errorCount", slot.errorCount);
    writeDurationOrNull(writer, u"latency50p", slot.latency50p);
    writeDurationOrNull(writer, u"latency99p", slot.latency99p);
    writer.endObject();
}

} // namespace

Result<ConnectorMetrics> metricsFromJson(const QJsonObject &json)
{
    const QJsonValue content = json.value(QLatin1String("metrics"));
    if (!content.isObject())
        return Failure{Failure::Kind::Invalid, QStringLiteral("an answer without metrics")};
    JsonReader reader(content.toObject());
    const ConnectorMetrics metrics = readTotals(reader);
    if (!reader.ok())
        return reader.failure(u"metrics");
    return metrics;
}

QByteArray metricsToJson(const ConnectorMetrics &metrics)
{
    JsonWriter writer;
    writer.beginObject().key(u"metrics");
    writeTotals(writer, metrics);
    writer.endObject();
    return writer.take();
}

QByteArray formatDuration(std::chrono::microseconds duration)
{
    const qint64 total = std::max<qint64>(duration.count(), 0);
    QByteArray text = QByteArray::number(total / microsecondsPerSecond);
    if (const qint64 fraction = total % microsecondsPerSecond; fraction != 0) {
        const bool wholeMilliseconds = fraction % 1000 == 0;
        const QByteArray digits = QByteArray::number(wholeMilliseconds ? fraction / 1000 : fraction);
        text += '.' + digits.rightJustified(wholeMilliseconds ? 3 : 6, '0');
    }
    return text + 's';
}

std::optional<std::chrono::microseconds> parseDuration(QStringView text)
{
    if (!text.endsWith(u's'))
        return std::nullopt;
    text.chop(1);
    const qsizetype point = text.indexOf(u'.');
    const QStringView whole = point < 0 ? text : text.left(point);
    const QStringView decimals = point < 0 ? QStringView() : text.mid(point + 1);
    if (whole.isEmpty() || (point >= 0 && decimals.isEmpty()) || !isDigits(whole) || !isDigits(decimals))
        return std::nullopt;
    bool fits = false;
    const qint64 seconds = whole.toLongLong(&fits);
    if (!fits || seconds > longestSeconds)
        return std::nullopt;
    qint64 fraction = 0;
    for (qsizetype i = 0; i < 6; ++i)
        fraction = fraction * 10 + (i < decimals.size() ? decimals[i].unicode() - u'0' : 0);
    return std::chrono::microseconds(seconds * microsecondsPerSecond + fraction);
}

Result<ConnectorSeries> seriesFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    JsonReader totals(reader.object(QLatin1String("totals")));
    ConnectorSeries series;
    series.step = std::chrono::duration_cast<std::chrono::seconds>(
        duration(reader, QLatin1String("step")).value_or(std::chrono::microseconds(0)));
    if (series.step.count() < 1)
        reader.complain(QLatin1String("step"), QStringLiteral("write a second or more"));
    series.totals = readTotals(totals);
    series.demoUntil = moment(reader, QLatin1String("demoUntil"));
    series.steps = reader.list<SeriesSlot>(QLatin1String("steps"), readSlot);
    if (!reader.ok())
        return reader.failure();
    if (!totals.ok())
        return totals.failure(u"totals");
    std::stable_sort(series.steps.begin(), series.steps.end(),
        [](const SeriesSlot &left, const SeriesSlot &right) { return left.start < right.start; });
    return series;
}

QByteArray seriesToJson(const ConnectorSeries &series)
{
    JsonWriter writer;
    writer.beginObject();
    writer.member(u"step", QString::fromLatin1(formatDuration(series.step)));
    writer.key(u"totals");
    writeTotals(writer, series.totals);
    writeTime(writer, u"demoUntil", series.demoUntil);
    writer.key(u"steps").beginArray();
    for (const SeriesSlot &slot : series.steps)
        writeSlot(writer, slot);
    writer.endArray().endObject();
    return writer.take();
}

std::optional<qint64> DisablingOutlook::failuresLeft() const
{
    if (!maxFailuresPerHour)
        return std::nullopt;
    return std::max<qint64>(*maxFailuresPerHour - failuresLastHour, 0);
}

Result<QueueState> queueStateFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    QueueState state;
    state.depth = counter(reader, QLatin1String("depth"));
    state.inFlight = counter(reader, QLatin1String("inFlight"));
    state.oldest = moment(reader, QLatin1String("oldest"));
    state.nextAttempt = moment(reader, QLatin1String("nextAttempt"));
    state.dropped = optionalCounter(reader, QLatin1String("dropped"));
    JsonReader outlook(reader.object(QLatin1String("outlook")));
    if (reader.has(QLatin1String("outlook")))
        state.outlook = readOutlook(outlook);
    JsonReader disabled(reader.object(QLatin1String("disabled")));
    if (reader.has(QLatin1String("disabled")))
        state.disabled = {disabled.text(QLatin1String("reason")), disabled.time(QLatin1String("at"))};
    if (!reader.ok())
        return reader.failure();
    if (!outlook.ok())
        return outlook.failure(u"outlook");
    if (!disabled.ok())
        return disabled.failure(u"disabled");
    return state;
}

QByteArray queueStateToJson(const QueueState &state)
{
    JsonWriter writer;
    writer.beginObject();
    writer.member(u"depth", state.depth);
    writer.member(u"inFlight", state.inFlight);
    writeTime(writer, u"oldest", state.oldest);
    writeTime(writer, u"nextAttempt", state.nextAttempt);
    // The rest is seldom there, and then worth a look.
    if (state.outlook)
        writeOutlook(writer.key(u"outlook"), *state.outlook);
    if (state.disabled) {
        writer.key(u"disabled").beginObject().member(u"reason", state.disabled->reason);
        writeTime(writer, u"at", state.disabled->at);
        writer.endObject();
    }
    if (state.dropped)
        writer.member(u"dropped", *state.dropped);
    writer.endObject();
    return writer.take();
}

} // namespace touchstone
