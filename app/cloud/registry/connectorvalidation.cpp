// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/registry/connectorvalidation.h"

#include "app/cloud/registry/labelrules.h"

#include <QHostAddress>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include <algorithm>

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

bool isReserved(const QString &header)
{
    static const QSet<QString> reserved{QStringLiteral("host"), QStringLiteral("content-length"),
        QStringLiteral("content-type"), QStringLiteral("transfer-encoding"), QStringLiteral("connection"),
        QStringLiteral("x-dt-signature"), QStringLiteral("dt-asymmetric-signature")};
    return reserved.contains(header.toLower());
}

bool isToken(const QString &name)
{
    static const QRegularExpression token(QStringLiteral("\\A[!#$%&'*+.^_`|~0-9A-Za-z-]+\\z")); // RFC 9110, 5.6.2
    return token.match(name).hasMatch();
}

bool isLoopback(const QString &host)
{
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

bool holdsControlCharacter(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c < QChar(0x20) || c == QChar(0x7f); });
}

Result<void> checkHeader(const QString &name, const QString &value)
{
    const QString field = QStringLiteral("httpConfig.headers");
    if (name.size() > ConnectorValidation::maxHeaderNameLength)
        return invalid(field, QStringLiteral("has the name %1, which is too long").arg(shown(name)),
            QStringLiteral("use at most %1 characters").arg(ConnectorValidation::maxHeaderNameLength));
    if (!isToken(name))
        return invalid(field, QStringLiteral("has the name %1, which is no HTTP header name").arg(shown(name)),
            QStringLiteral("use letters, digits and hyphens"));
    if (isReserved(name))
        return invalid(field, QStringLiteral("has the reserved name %1").arg(shown(name)),
            QStringLiteral("remove it, the delivery sets this header itself"));
    if (value.size() > ConnectorValidation::maxHeaderValueLength)
        return invalid(field, QStringLiteral("has a value of %1 characters for %2").arg(value.size()).arg(shown(name)),
            QStringLiteral("use at most %1").arg(ConnectorValidation::maxHeaderValueLength));
    const bool breaksLine = std::any_of(value.begin(), value.end(),
        [](QChar c) { return c == QLatin1Char('\r') || c == QLatin1Char('\n') || c.isNull(); });
    if (breaksLine)
        return invalid(field, QStringLiteral("has a line break or a NUL in the value of %1").arg(shown(name)),
            QStringLiteral("write the value on one line"));
    return {};
}

Result<void> checkHeaders(const QMap<QString, QString> &headers)
{
    if (headers.size() > ConnectorValidation::maxHeaders)
        return invalid(QStringLiteral("httpConfig.headers"), QStringLiteral("has %1 entries").arg(headers.size()),
            QStringLiteral("use at most %1").arg(ConnectorValidation::maxHeaders));
    QSet<QString> seen;
    for (auto header = headers.begin(); header != headers.end(); ++header) {
        if (const auto checked = checkHeader(header.key(), header.value()); !checked)
            return checked;
        if (seen.contains(header.key().toLower()))
            return invalid(QStringLiteral("httpConfig.headers"),
                QStringLiteral("has %1 twice, in different case").arg(shown(header.key())),
                QStringLiteral("keep one, header names ignore case"));
        seen.insert(header.key().toLower());
    }
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
    if (connector.displayName.size() > maxDisplayNameLength)
        return invalid(QStringLiteral("displayName"),
            QStringLiteral("is %1 characters long (%2)")
                .arg(connector.displayName.size())
                .arg(shown(connector.displayName)),
            QStringLiteral("use at most %1").arg(maxDisplayNameLength));
    if (!connector.httpConfig)
        return invalid(QStringLiteral("httpConfig"), QStringLiteral("is missing"),
            QStringLiteral("give it with at least httpConfig.url"));
    if (connector.httpConfig->url != acceptedUrl) {
        if (const auto checked = checkUrl(connector.httpConfig->url); !checked)
            return checked.failure();
    }
    if (connector.httpConfig->signatureSecret.size() > maxSecretLength)
        return invalid(QStringLiteral("httpConfig.signatureSecret"),
            QStringLiteral("is %1 characters long").arg(connector.httpConfig->signatureSecret.size()),
            QStringLiteral("use at most %1").arg(maxSecretLength));
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
    const QString field = QStringLiteral("httpConfig.url");
    if (url.isEmpty())
        return invalid(
            field, QStringLiteral("is empty"), QStringLiteral("give the address to post to, https://host/path"));
    if (url.size() > maxUrlLength)
        return invalid(field, QStringLiteral("is %1 characters long (%2)").arg(url.size()).arg(shownUrl(url)),
            QStringLiteral("use at most %1").arg(maxUrlLength));
    const QUrl parsed(url, QUrl::StrictMode);
    if (holdsControlCharacter(url) || url.contains(QLatin1Char(' ')) || !parsed.isValid() || parsed.isRelative())
        return invalid(field, QStringLiteral("is %1, which is no URL").arg(shownUrl(url)),
            QStringLiteral("write it as https://host/path, with special characters percent-encoded"));
    if (parsed.host().isEmpty())
        return invalid(field, QStringLiteral("is %1, which names no host").arg(shownUrl(url)),
            QStringLiteral("write it as https://host/path"));
    if (parsed.port() == 0)
        return invalid(field, QStringLiteral("is %1, with port 0").arg(shownUrl(url)),
            QStringLiteral("name the receiver's port, or leave it out for 443"));
    if (parsed.scheme() == QLatin1String("http") && m_rules.allowHttpOnLoopback && isLoopback(parsed.host()))
        return {};
    if (parsed.scheme() != QLatin1String("https"))
        return invalid(field, QStringLiteral("is %1").arg(shownUrl(url)),
            QStringLiteral("use an https address, deliveries are sent encrypted only"));
    return {};
}

} // namespace touchstone::cloud
