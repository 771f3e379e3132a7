// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/connectorrows.h"

#include "models/domain/connectortitle.h"
#include "models/domain/secretmasking.h"

namespace touchstone::ctl {
namespace {

Cell statusCell(const ConnectorStatus &status)
{
    using enum ConnectorStatusTraits::Enum;
    const Tone tone = status == Active ? Tone::Good : status == UserDisabled ? Tone::Warning : Tone::Bad;
    return {status.text(), tone};
}

QString typesText(const QList<EventType> &types)
{
    QStringList words;
    for (const EventType &type : types)
        words.append(type.text());
    return words.isEmpty() ? QStringLiteral("all") : words.join(QLatin1Char(','));
}

QString endpointOf(const DataConnector &connector)
{
    return connector.httpConfig ? maskedUrl(connector.httpConfig->url) : connector.type.text();
}

} // namespace

Table connectorTable(const QList<DataConnector> &connectors)
{
    Table table({{QStringLiteral("NAME")}, {QStringLiteral("ID"), false, true}, {QStringLiteral("STATUS"), false, true},
        {QStringLiteral("EVENTS")}, {QStringLiteral("ENDPOINT")}});
    for (const DataConnector &connector : connectors)
        table.add({{titleOf(connector)}, {connector.name.connector}, statusCell(connector.status),
            {typesText(connector.events)}, {endpointOf(connector)}});
    return table;
}

QList<QByteArray> connectorsJson(const QList<DataConnector> &connectors)
{
    QList<QByteArray> json;
    for (const DataConnector &connector : connectors)
        json.append(connectorJson(connector));
    return json;
}

QByteArray connectorJson(const DataConnector &connector)
{
    JsonWriter writer;
    writeConnector(writer, secretsMasked(connector));
    return writer.take();
}

QList<std::pair<QString, QString>> connectorFields(const DataConnector &connector)
{
    QList<std::pair<QString, QString>> fields{
        {QStringLiteral("Name"), titleOf(connector)},
        {QStringLiteral("ID"), connector.name.connector},
        {QStringLiteral("Project"), connector.name.project},
        {QStringLiteral("Type"), connector.type.text()},
        {QStringLiteral("Status"), connector.status.text()},
        {QStringLiteral("Events"), typesText(connector.events)},
        {QStringLiteral("Labels"),
            connector.labels.isEmpty() ? QStringLiteral("none") : connector.labels.join(QLatin1Char(','))},
    };
    if (connector.httpConfig) {
        const QStringList headers = connector.httpConfig->headers.keys();
        fields.append({QStringLiteral("Endpoint"), maskedUrl(connector.httpConfig->url)});
        fields.append({QStringLiteral("Signed"),
            connector.httpConfig->signatureSecret.isEmpty() ? QStringLiteral("no") : QStringLiteral("yes")});
        fields.append(
            {QStringLiteral("Headers"), headers.isEmpty() ? QStringLiteral("none") : headers.join(QLatin1Char(','))});
    }
    return fields;
}

} // namespace touchstone::ctl
