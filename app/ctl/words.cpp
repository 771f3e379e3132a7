// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/words.h"

#include "app/ctl/timespan.h"
#include "models/domain/eventform.h"

#include <QJsonDocument>

namespace touchstone::ctl {
namespace {

QString fieldText(const EventField &field, const QJsonValue &value)
{
    const QString text =
        value.isDouble() ? QString::number(value.toDouble(), 'f', field.decimals) : value.toVariant().toString();
    return field.unit.isEmpty() ? text : text + QLatin1Char(' ') + field.unit;
}

QString changeText(const LabelsChangedPayload &payload)
{
    QStringList parts;
    for (const DeviceLabels &labels : {payload.added, payload.modified}) {
        for (auto label = labels.cbegin(); label != labels.cend(); ++label)
            parts.append(label.key() + QLatin1Char('=') + label.value());
    }
    for (const QString &key : payload.removed)
        parts.append(key + QLatin1Char('-'));
    return parts.join(QLatin1Char(' '));
}

} // namespace

QString valueText(const Event &event)
{
    constexpr qsizetype longest = 200;
    if (const auto *change = std::get_if<LabelsChangedPayload>(&event.payload))
        return changeText(*change);
    JsonWriter writer;
    if (const auto *unknown = std::get_if<UnknownPayload>(&event.payload))
        return QString::fromUtf8(writer.value(unknown->data).bytes()).left(longest);
    if (std::holds_alternative<NoPayload>(event.payload))
        return {};
    writePayload(writer, event.payload);
    const QJsonObject payload = QJsonDocument::fromJson(writer.bytes()).object();
    QStringList parts;
    const QList<EventField> fields = eventFieldsOf(event.type);
    for (const EventField &field : fields) {
        if (payload.contains(field.member))
            parts.append(fieldText(field, payload.value(field.member)));
    }
    return parts.join(QLatin1String(", "));
}

QString timeText(Timestamp time)
{
    return toDateTime(time).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QString clockText(Timestamp time)
{
    return toDateTime(time).toString(QStringLiteral("HH:mm:ss.zzz"));
}

QString millisecondsText(std::chrono::microseconds duration)
{
    constexpr double microsecondsPerMillisecond = 1000;
    const double milliseconds = double(duration.count()) / microsecondsPerMillisecond;
    return QString::number(milliseconds, 'f', milliseconds < 10 ? 1 : 0) + QStringLiteral(" ms");
}

QString labelsText(const DeviceLabels &labels)
{
    QStringList parts;
    for (auto label = labels.cbegin(); label != labels.cend(); ++label) {
        if (label.key() != QLatin1String("name"))
            parts.append(label.value().isEmpty() ? label.key() : label.key() + QLatin1Char('=') + label.value());
    }
    return parts.join(QLatin1String(", "));
}

std::optional<Timestamp> parseMoment(const QString &text, Timestamp now)
{
    if (const auto span = parseSpan(text))
        return now - *span;
    return parseTimestamp(text);
}

} // namespace touchstone::ctl
