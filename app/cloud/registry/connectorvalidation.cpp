// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/registry/connectorvalidation.h"

#include "app/cloud/registry/labelrules.h"
#include "models/domain/connectorrules.h"

namespace touchstone::cloud {

namespace {

Failure invalid(const QString &field, const QString &problem, const QString &remedy)
{
    return {Failure::Kind::Invalid, QStringLiteral("%1 %2: %3").arg(field, problem, remedy)};
}

/// A value as an error text may show it: not endless, and on one line.
QString shown(const QString &value)
{
    constexpr int longest = 100;
    const QString line = value.simplified();
    return QLatin1Char('\'') + (line.size() > longest ? line.left(longest) + QStringLiteral("...") : line) +
           QLatin1Char('\'');
}

/// Also for text that is no URL at all: everything up to the last '@' may be a password.
QString shownUrl(const QString &url)
{
    const qsizetype at = url.lastIndexOf(QLatin1Char('@'));
    if (at < 0)
        return shown(url);
    const QString scheme = url.left(at).section(QStringLiteral("://"), 0, 0);
    const bool hasScheme = url.left(at).contains(QStringLiteral("://"));
    return shown((hasScheme ? scheme + QStringLiteral("://") : QString()) + QStringLiteral("***") + url.mid(at));
}

Result<void> checkHeader(const QString &name, const QString &value)
{
    using connectorrules::HeaderFault;
    const QString field = QStringLiteral("httpConfig.headers");
    switch (connectorrules::headerFault(name, value)) {
    case HeaderFault::None:
        break;
    case HeaderFault::NameTooLong:
        return invalid(field, QStringLiteral("has the name %1, which is too long").arg(shown(name)),
            QStringLiteral("use at most %1 characters").arg(connectorrules::maxHeaderNameLength));
    case HeaderFault::NoToken:
        return invalid(field, QStringLiteral("has the name %1, which is no HTTP header name").arg(shown(name)),
            QStringLiteral("use letters, digits and hyphens"));
    case HeaderFault::Reserved:
        return invalid(field, QStringLiteral("has the reserved name %1").arg(shown(name)),
            QStringLiteral("remove it, the delivery sets this header itself"));
    case HeaderFault::ValueTooLong:
        return invalid(field, QStringLiteral("has a value of %1 characters for %2").arg(value.size()).arg(shown(name)),
            QStringLiteral("use at most %1").arg(connectorrules::maxHeaderValueLength));
    case HeaderFault::LineBreak:
        return invalid(field, QStringLiteral("has a line break or a NUL in the value of %1").arg(shown(name)),
            QStringLiteral("write the value on one line"));
    }
    return {};
}

Result<void> checkHeaders(const QMap<QString, QString> &headers)
{
    const QString field = QStringLiteral("httpConfig.headers");
    if (headers.size() > connectorrules::maxHeaders)
        return invalid(field, QStringLiteral("has %1 entries").arg(headers.size()),
            QStringLiteral("use at most %1").arg(connectorrules::maxHeaders));
    for (auto header = headers.begin(); header != headers.end(); ++header) {
        if (const auto checked = checkHeader(header.key(), header.value()); !checked)
            return checked;
    }
    if (const QString repeated = connectorrules::repeatedHeader(headers); !repeated.isEmpty())
        return invalid(field, QStringLiteral("has %1 twice, in different case").arg(shown(repeated)),
            QStringLiteral("keep one, header names ignore case"));
    return {};
}

Result<QList<EventType>> checkEvents(const QList<EventType> &events)
{
    const QList<EventType> forwardable = forwardableEventTypes();
    QList<EventType> result;
    for (const EventType &event : events) {
        if (!forwardable.contains(event)) {
            QStringList known;
            for (const EventType &type : forwardable)
                known.append(type.text());
            return invalid(QStringLiteral("events"),
                QStringLiteral("holds %1, which is no event type that can be forwarded").arg(shown(event.text())),
                QStringLiteral("use some of %1, or none for all").arg(known.join(QStringLiteral(", "))));
        }
        if (!result.contains(event))
            result.append(event);
    }
    return result;
}

Result<QStringList> checkLabels(QStringList labels)
{
    for (const QString &label : labels) {
        if (label.isEmpty() || label.size() > LabelRules::maxKeyLength)
            return invalid(QStringLiteral("labels"),
                label.isEmpty() ? QStringLiteral("holds an empty key")
                                : QStringLiteral("holds the key %1, which is too long").arg(shown(label)),
                QStringLiteral("use label keys of 1 to %1 characters").arg(LabelRules::maxKeyLength));
    }
    labels.removeDuplicates();
    return labels;
}

} // namespace

Result<DataConnector> ConnectorValidation::checkNew(DataConnector draft) const
{
    if (draft.status != ConnectorStatusTraits::Enum::Active &&
        draft.status != ConnectorStatusTraits::Enum::UserDisabled)
        return invalid(QStringLiteral("status"), QStringLiteral("is %1").arg(shown(draft.status.text())),
            QStringLiteral("use ACTIVE or USER_DISABLED"));
    return checkFields(std::move(draft), {});
}

Result<DataConnector> ConnectorValidation::checkUpdate(const DataConnector &current, DataConnector changed) const
{
    if (changed.type != current.type)
        return invalid(QStringLiteral("type"), QStringLiteral("is %1").arg(shown(changed.type.text())),
            QStringLiteral("leave it %1, the type is fixed at creation").arg(current.type.text()));
    if (changed.status != current.status && changed.status != ConnectorStatusTraits::Enum::Active &&
        changed.status != ConnectorStatusTraits::Enum::UserDisabled)
        return invalid(QStringLiteral("status"), QStringLiteral("is %1").arg(shown(changed.status.text())),
            QStringLiteral("use ACTIVE or USER_DISABLED, only the system sets SYSTEM_DISABLED"));
    const auto acceptedUrl = current.httpConfig ? std::optional(current.httpConfig->url) : std::nullopt;
    return checkFields(std::move(changed), acceptedUrl);
}

Result<DataConnector> ConnectorValidation::checkFields(
    DataConnector connector, const std::optional<QString> &acceptedUrl) const
{
    if (connector.type != ConnectorTypeTraits::Enum::HttpPush)
        return invalid(QStringLiteral("type"), QStringLiteral("is %1").arg(shown(connector.type.text())),
            QStringLiteral("use HTTP_PUSH, the local cloud delivers over HTTPS only"));
    if (connector.displayName.size() > connectorrules::maxDisplayNameLength)
        return invalid(QStringLiteral("displayName"),
            QStringLiteral("is %1 characters long (%2)")
                .arg(connector.displayName.size())
                .arg(shown(connector.displayName)),
            QStringLiteral("use at most %1").arg(connectorrules::maxDisplayNameLength));
    if (!connector.httpConfig)
        return invalid(QStringLiteral("httpConfig"), QStringLiteral("is missing"),
            QStringLiteral("give it with at least httpConfig.url"));
    if (connector.httpConfig->url != acceptedUrl) {
        if (const auto checked = checkUrl(connector.httpConfig->url); !checked)
            return checked.failure();
    }
    if (connector.httpConfig->signatureSecret.size() > connectorrules::maxSecretLength)
        return invalid(QStringLiteral("httpConfig.signatureSecret"),
            QStringLiteral("is %1 characters long").arg(connector.httpConfig->signatureSecret.size()),
            QStringLiteral("use at most %1").arg(connectorrules::maxSecretLength));
    if (const auto checked = checkHeaders(connector.httpConfig->headers); !checked)
        return checked.failure();
    auto events = checkEvents(connector.events);
    if (!events)
        return events.failure();
    auto labels = checkLabels(connector.labels);
    if (!labels)
        return labels.failure();

    connector.events = *std::move(events);
    connector.labels = *std::move(labels);
    connector.unknownMembers = {};
    connector.httpConfig->unknownMembers = {};
    return connector;
}

Result<void> ConnectorValidation::checkUrl(const QString &url) const
{
    using connectorrules::UrlFault;
    const QString field = QStringLiteral("httpConfig.url");
    switch (connectorrules::urlFault(url, m_rules.allowHttpOnLoopback)) {
    case UrlFault::None:
        break;
    case UrlFault::Empty:
        return invalid(
            field, QStringLiteral("is empty"), QStringLiteral("give the address to post to, https://host/path"));
    case UrlFault::TooLong:
        return invalid(field, QStringLiteral("is %1 characters long (%2)").arg(url.size()).arg(shownUrl(url)),
            QStringLiteral("use at most %1").arg(connectorrules::maxUrlLength));
    case UrlFault::Malformed:
        return invalid(field, QStringLiteral("is %1, which is no URL").arg(shownUrl(url)),
            QStringLiteral("write it as https://host/path, with special characters percent-encoded"));
    case UrlFault::NoHost:
        return invalid(field, QStringLiteral("is %1, which names no host").arg(shownUrl(url)),
            QStringLiteral("write it as https://host/path"));
    case UrlFault::PortZero:
        return invalid(field, QStringLiteral("is %1, with port 0").arg(shownUrl(url)),
            QStringLiteral("name the receiver's port, or leave it out for 443"));
    case UrlFault::NotHttps:
        return invalid(field, QStringLiteral("is %1").arg(shownUrl(url)),
            QStringLiteral("use an https address, deliveries are sent encrypted only"));
    }
    return {};
}

} // namespace touchstone::cloud
