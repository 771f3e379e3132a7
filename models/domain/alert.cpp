// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/alert.h"

#include "models/domain/jsonmembers.h"
#include "models/domain/jsonreader.h"

#include <QJsonDocument>

#include <algorithm>

namespace touchstone {

namespace {

constexpr int version = 1; ///< of the file
constexpr qsizetype longestText = 1000;

constexpr std::pair<AlertKind, const char *> kinds[] = {
    {AlertKind::DisabledBySystem, "disabledBySystem"},
    {AlertKind::NotDelivering, "notDelivering"},
    {AlertKind::ErrorRate, "errorRate"},
    {AlertKind::Latency, "latency"},
    {AlertKind::DisablingNear, "disablingNear"},
    {AlertKind::ApiUnreachable, "apiUnreachable"},
    {AlertKind::ChangedBySomebody, "changedBySomebody"},
};

constexpr std::pair<ConnectorField, const char *> fieldNames[] = {
    {ConnectorField::Status, "status"},
    {ConnectorField::DisplayName, "displayName"},
    {ConnectorField::Events, "events"},
    {ConnectorField::Labels, "labels"},
    {ConnectorField::Endpoint, "endpoint"},
    {ConnectorField::SignatureSecret, "signatureSecret"},
    {ConnectorField::Headers, "headers"},
    {ConnectorField::OtherSettings, "otherSettings"},
};

QStringList fieldsToTexts(const QList<ConnectorField> &fields)
{
    QStringList texts;
    for (const auto &[field, name] : fieldNames) {
        if (fields.contains(field))
            texts.append(QString::fromLatin1(name));
    }
    return texts;
}

QList<ConnectorField> fieldsOfTexts(const QStringList &texts)
{
    QList<ConnectorField> fields;
    for (const auto &[field, name] : fieldNames) {
        if (texts.contains(QLatin1String(name)))
            fields.append(field);
    }
    return fields;
}

QString boundedText(JsonReader &reader, QLatin1String name)
{
    return reader.text(name).left(longestText);
}

/// Nothing when the key makes no sense: a kind of the future, or one that lacks its connector.
std::optional<AlertKey> readKey(JsonReader &reader)
{
    const std::optional<AlertKind> kind = alertKindOf(reader.text(QLatin1String("kind")));
    const QString path = boundedText(reader, QLatin1String("connector"));
    const std::optional<ConnectorName> connector = ConnectorName::parse(path);
    const bool isAboutApi = kind == AlertKind::ApiUnreachable;
    if (!kind || isAboutApi != path.isEmpty() || (!isAboutApi && !connector))
        return std::nullopt;
    return AlertKey{*kind, connector.value_or(ConnectorName())};
}

AlertFacts readFacts(JsonReader &reader)
{
    AlertFacts facts;
    facts.health = reader.truth(QLatin1String("stalled")) ? Health::Stalled : Health::Failing;
    facts.share = std::clamp(reader.number(QLatin1String("share")), 0.0, 1.0);
    facts.latency =
        std::chrono::microseconds(std::max<qint64>(0, reader.integer<qint64>(QLatin1String("latencyMicroseconds"))));
    if (reader.has(QLatin1String("disabling")))
        facts.disabling = reader.time(QLatin1String("disabling"));
    facts.reason = boundedText(reader, QLatin1String("reason"));
    facts.fields = fieldsOfTexts(reader.texts(QLatin1String("fields")));
    facts.changes = std::max(0, reader.integer<int>(QLatin1String("changes")));
    return facts;
}

std::optional<Alert> readAlert(const QJsonObject &json)
{
    JsonReader reader(json);
    const std::optional<AlertKey> key = readKey(reader);
    if (!key)
        return std::nullopt;
    Alert alert;
    alert.key = *key;
    alert.title = boundedText(reader, QLatin1String("title"));
    alert.facts = readFacts(reader);
    if (alert.key.kind != AlertKind::NotDelivering)
        alert.facts.health = Health::Unknown;
    alert.began = reader.time(QLatin1String("began"));
    if (reader.has(QLatin1String("ended")))
        alert.ended = reader.time(QLatin1String("ended"));
    alert.isTold = reader.truth(QLatin1String("told"));
    alert.isDismissed = reader.truth(QLatin1String("dismissed"));
    if (!reader.ok() || alert.began == Timestamp())
        return std::nullopt;
    return alert;
}

std::optional<AlertSnooze> readSnooze(const QJsonObject &json)
{
    JsonReader reader(json);
    AlertSnooze snooze;
    const QString path = boundedText(reader, QLatin1String("connector"));
    snooze.connector = ConnectorName::parse(path).value_or(ConnectorName());
    if (reader.has(QLatin1String("kind"))) {
        snooze.kind = alertKindOf(reader.text(QLatin1String("kind")));
        if (!snooze.kind) // else it would cover everything
            return std::nullopt;
    }
    snooze.until = reader.time(QLatin1String("until"));
    const bool isOfNobody = snooze.connector == ConnectorName() && !path.isEmpty();
    return reader.ok() && !isOfNobody ? std::optional(snooze) : std::nullopt;
}

template <typename T, typename Read>
QList<T> readList(const QJsonArray &array, int most, Read read)
{
    QList<T> result;
    for (const QJsonValue &element : array) {
        const std::optional<T> value = element.isObject() ? read(element.toObject()) : std::nullopt;
        if (value && result.size() < most)
            result.append(*value);
    }
    return result;
}

QString pathOf(const ConnectorName &connector)
{
    return connector == ConnectorName() ? QString() : connector.path();
}

void writeFacts(JsonWriter &writer, const Alert &alert)
{
    const AlertFacts &facts = alert.facts;
    if (alert.key.kind == AlertKind::NotDelivering)
        writer.member(u"stalled", facts.health == Health::Stalled);
    if (facts.share > 0)
        writer.member(u"share", facts.share);
    if (facts.latency.count() > 0)
        writer.member(u"latencyMicroseconds", qint64(facts.latency.count()));
    if (facts.disabling)
        writer.member(u"disabling", *facts.disabling);
    if (!facts.reason.isEmpty())
        writer.member(u"reason", facts.reason.left(longestText));
    if (!facts.fields.isEmpty())
        writer.member(u"fields", fieldsToTexts(facts.fields));
    if (facts.changes > 0)
        writer.member(u"changes", facts.changes);
}

void writeAlert(JsonWriter &writer, const Alert &alert)
{
    writer.beginObject()
        .member(u"kind", alertKindText(alert.key.kind))
        .member(u"connector", pathOf(alert.key.connector))
        .member(u"title", alert.title.left(longestText))
        .member(u"began", alert.began);
    writeTime(writer, u"ended", alert.ended);
    writer.member(u"told", alert.isTold).member(u"dismissed", alert.isDismissed);
    writeFacts(writer, alert);
    writer.endObject();
}

} // namespace

QString alertKindText(AlertKind kind)
{
    for (const auto &[known, text] : kinds) {
        if (known == kind)
            return QString::fromLatin1(text);
    }
    return {};
}

std::optional<AlertKind> alertKindOf(QStringView text)
{
    for (const auto &[known, word] : kinds) {
        if (text == QLatin1String(word))
            return known;
    }
    return std::nullopt;
}

bool AlertSnooze::covers(const AlertKey &key, Timestamp now) const
{
    return key.connector == connector && (!kind || *kind == key.kind) && now < until && until - now <= longest;
}

Result<AlertRecords> alertRecordsFromJson(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return Failure{
            Failure::Kind::Invalid, QStringLiteral("the alerts are no JSON object: %1").arg(error.errorString())};
    JsonReader reader(document.object());
    if (const int found = reader.integer<int>(QLatin1String("version")); reader.ok() && found > version)
        return Failure{
            Failure::Kind::Invalid, QStringLiteral("the alerts were written by a later version (%1)").arg(found)};
    AlertRecords records;
    constexpr int mostAlerts = 4 * AlertRecords::mostPast; // current ones have no bound but that of the connectors
    records.alerts = readList<Alert>(reader.array(QLatin1String("alerts")), mostAlerts, readAlert);
    records.snoozes =
        readList<AlertSnooze>(reader.array(QLatin1String("snoozes")), AlertRecords::mostSnoozes, readSnooze);
    if (!reader.ok())
        return reader.failure();
    return records;
}

QByteArray alertRecordsToJson(const AlertRecords &records)
{
    JsonWriter writer;
    writer.beginObject().member(u"version", version).key(u"alerts").beginArray();
    for (const Alert &alert : records.alerts)
        writeAlert(writer, alert);
    writer.endArray().key(u"snoozes").beginArray();
    for (const AlertSnooze &snooze : records.snoozes) {
        writer.beginObject().member(u"connector", pathOf(snooze.connector));
        if (snooze.kind)
            writer.member(u"kind", alertKindText(*snooze.kind));
        writer.member(u"until", snooze.until).endObject();
    }
    return writer.endArray().endObject().take();
}

} // namespace touchstone
