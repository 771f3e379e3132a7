// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/connectorfields.h"

namespace touchstone::cloud {

namespace {

/// Field setter from a reader and a member.
template <typename Value>
std::function<Result<void>(DataConnector &, const QJsonValue &)> plain(
    const QString &path, Result<Value> (*read)(const QJsonValue &, const QString &), Value &(*member)(DataConnector &))
{
    return [path, read, member](DataConnector &connector, const QJsonValue &json) -> Result<void> {
        auto value = read(json, path);
        if (!value)
            return value.failure();
        member(connector) = std::move(*value);
        return {};
    };
}

HttpConfig &httpConfig(DataConnector &connector)
{
    if (!connector.httpConfig)
        connector.httpConfig.emplace();
    return *connector.httpConfig;
}

Result<void> setStatus(DataConnector &connector, const QJsonValue &json)
{
    const auto text = readText(json, QStringLiteral("status"));
    if (!text)
        return text.failure();
    const auto status =
        text->isEmpty() ? ConnectorStatus(ConnectorStatusTraits::Enum::Active) : ConnectorStatus::fromText(*text);
    if (!(status == ConnectorStatusTraits::Enum::Active || status == ConnectorStatusTraits::Enum::UserDisabled))
        return invalid(QStringLiteral("status must be ACTIVE or USER_DISABLED, not \"%1\"").arg(text->left(40)));
    connector.status = status;
    return {};
}

Result<void> setEvents(DataConnector &connector, const QJsonValue &json)
{
    auto names = readTextList(json, QStringLiteral("events"));
    if (!names)
        return names.failure();
    names->removeDuplicates();
    connector.events.clear();
    for (const QString &name : *names)
        connector.events.append(EventType::fromText(name));
    return {};
}

Result<void> checkType(const ConnectorType &expected, const QJsonObject &body)
{
    const auto type = readText(body.value(QLatin1String("type")), QStringLiteral("type"));
    if (!type)
        return type.failure();
    if (!type->isEmpty() && *type != expected.text()) {
        return invalid(
            QStringLiteral("type must be %1, not \"%2\"; the local cloud has no other, and it cannot be changed")
                .arg(expected.text(), type->left(40)));
    }
    return {};
}

} // namespace

const QList<PatchField<DataConnector>> &connectorFields()
{
    const auto name = [](const char *text) { return QString::fromLatin1(text); };
    static const QList<PatchField<DataConnector>> fields{
        {name("displayName"),
            plain<QString>(name("displayName"), readText, [](DataConnector &c) -> QString & { return c.displayName; })},
        {name("status"), setStatus},
        {name("events"), setEvents},
        {name("labels"), plain<QStringList>(
                             name("labels"), readTextList, [](DataConnector &c) -> QStringList & { return c.labels; })},
        {name("httpConfig.url"), plain<QString>(name("httpConfig.url"), readText,
                                     [](DataConnector &c) -> QString & { return httpConfig(c).url; })},
        {name("httpConfig.signatureSecret"),
            plain<QString>(name("httpConfig.signatureSecret"), readText,
                [](DataConnector &c) -> QString & { return httpConfig(c).signatureSecret; })},
        {name("httpConfig.headers"),
            plain<QMap<QString, QString>>(name("httpConfig.headers"), readTextMap,
                [](DataConnector &c) -> QMap<QString, QString> & { return httpConfig(c).headers; })},
    };
    return fields;
}

Result<DataConnector> connectorDraft(const QJsonObject &body)
{
    DataConnector draft;
    draft.httpConfig.emplace();
    if (const auto type = checkType(draft.type, body); !type)
        return type.failure();
    return patched(draft, connectorFields(), {}, body);
}

Result<DataConnector> changedConnector(const DataConnector &connector, const QStringList &mask, const QJsonObject &body)
{
    if (const auto type = checkType(connector.type, body); !type)
        return type.failure();
    // Both may be named: they are part of the full resource that some clients send back.
    QStringList changing = mask;
    changing.removeAll(QStringLiteral("name"));
    changing.removeAll(QStringLiteral("type"));
    if (changing.isEmpty() && !mask.isEmpty())
        return connector;
    return patched(connector, connectorFields(), changing, body);
}

} // namespace touchstone::cloud
