// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/dataconnector.h"

#include "models/domain/jsonmembers.h"
#include "models/domain/jsonreader.h"
#include "models/domain/secretmasking.h"

#include <QJsonDocument>

namespace touchstone {

namespace {

HttpConfig httpConfigFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    HttpConfig config;
    config.url = reader.text(QLatin1String("url"));
    config.signatureSecret = reader.text(QLatin1String("signatureSecret"));
    config.headers = reader.textMap(QLatin1String("headers"));
    config.unknownMembers = reader.unknownMembers();
    return config;
}

void writeHttpConfig(JsonWriter &writer, const HttpConfig &config)
{
    writer.beginObject();
    writer.member(u"url", config.url);
    writer.member(u"signatureSecret", config.signatureSecret);
    writeTextMap(writer, u"headers", config.headers);
    writeUnknownMembers(writer, config.unknownMembers);
    writer.endObject();
}

} // namespace

bool DataConnector::forwards(const EventType &eventType) const
{
    return isActive() && (events.isEmpty() || events.contains(eventType));
}

QString maskedUrl(const QString &url)
{
    // By hand and not with QUrl: text that QUrl cannot parse may hold a password all the same.
    const qsizetype scheme = url.indexOf(QLatin1String("//"));
    const qsizetype begin = scheme < 0 ? 0 : scheme + 2;
    qsizetype end = begin;
    while (end < url.size() && url[end] != u'/' && url[end] != u'?' && url[end] != u'#')
        ++end;
    const qsizetype at = QStringView(url).mid(begin, end - begin).lastIndexOf(u'@');
    if (at < 0)
        return url;
    return url.left(begin) + QLatin1String("***") + url.mid(begin + at);
}

QString configurationText(const DataConnector &connector)
{
    constexpr qsizetype longest = qsizetype(16) * 1024;
    const QJsonObject shown = secretsMasked(connector.unknownMembers);
    return QString::fromUtf8(QJsonDocument(shown).toJson(QJsonDocument::Indented)).left(longest);
}

Result<DataConnector> connectorFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    const QString path = reader.text(QLatin1String("name"));
    const std::optional<ConnectorName> name = ConnectorName::parse(path);
    if (!name)
        return Failure{Failure::Kind::Invalid, QStringLiteral("\"%1\" is no connector name").arg(path.left(100))};
    DataConnector connector;
    connector.name = *name;
    connector.displayName = reader.text(QLatin1String("displayName"));
    connector.type = ConnectorType::fromText(reader.text(QLatin1String("type"), connector.type.text()));
    connector.status = ConnectorStatus::fromText(reader.text(QLatin1String("status"), connector.status.text()));
    const QStringList events = reader.texts(QLatin1String("events"));
    for (const QString &event : events)
        connector.events.append(EventType::fromText(event));
    connector.labels = reader.texts(QLatin1String("labels"));
    if (const QJsonValue config = reader.value(QLatin1String("httpConfig")); config.isObject())
        connector.httpConfig = httpConfigFromJson(config.toObject());
    connector.unknownMembers = reader.unknownMembers();
    return connector;
}

void writeConnector(JsonWriter &writer, const DataConnector &connector)
{
    writer.beginObject();
    writer.member(u"name", connector.name.path());
    writer.member(u"displayName", connector.displayName);
    writer.member(u"type", connector.type.text());
    writer.member(u"status", connector.status.text());
    writer.key(u"events").beginArray();
    for (const EventType &event : connector.events)
        writer.value(event.text());
    writer.endArray();
    writeTexts(writer, u"labels", connector.labels);
    if (connector.httpConfig) {
        writer.key(u"httpConfig");
        writeHttpConfig(writer, *connector.httpConfig);
    }
    writeUnknownMembers(writer, connector.unknownMembers);
    writer.endObject();
}

} // namespace touchstone
