// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/changesummary.h"

#include "ui/common/eventwords.h"

#include <QCoreApplication>

namespace touchstone::ui {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ChangeSummary)
};

QString quoted(const QString &text)
{
    return text.isEmpty() ? Texts::tr("nothing") : Texts::tr("\u201c%1\u201d").arg(text);
}

/// "added room, floor; removed name", or that only the order is another.
QString listChange(const QStringList &before, const QStringList &after)
{
    QStringList added;
    QStringList removed;
    for (const QString &item : after) {
        if (!before.contains(item))
            added.append(item);
    }
    for (const QString &item : before) {
        if (!after.contains(item))
            removed.append(item);
    }
    QStringList parts;
    if (!added.isEmpty())
        parts.append(Texts::tr("added %1").arg(added.join(QStringLiteral(", "))));
    if (!removed.isEmpty())
        parts.append(Texts::tr("removed %1").arg(removed.join(QStringLiteral(", "))));
    return parts.isEmpty() ? Texts::tr("in another order") : parts.join(QStringLiteral("; "));
}

QStringList words(const QList<EventType> &events)
{
    QStringList result;
    for (const EventType &event : events)
        result.append(eventTypeWord(event));
    return result;
}

QString eventsChange(const QList<EventType> &before, const QList<EventType> &after)
{
    if (after.isEmpty())
        return Texts::tr("all, instead of only %1").arg(words(before).join(QStringLiteral(", ")));
    if (before.isEmpty())
        return Texts::tr("only %1, instead of all").arg(words(after).join(QStringLiteral(", ")));
    return listChange(words(before), words(after));
}

QString secretChange(const QString &before, const QString &after)
{
    if (before.isEmpty())
        return Texts::tr("set: deliveries will be signed");
    return after.isEmpty() ? Texts::tr("removed: deliveries will not be signed any more")
                           : Texts::tr("replaced: the receiver needs the new one");
}

QString endpointChange(const QString &before, const QString &after)
{
    const QString from = maskedUrl(before);
    const QString to = maskedUrl(after);
    return from == to ? Texts::tr("user or password changed, at %1").arg(to)
                      : Texts::tr("%1 \u2192 %2").arg(from.isEmpty() ? Texts::tr("nothing") : from, to);
}

QString headersChange(const QMap<QString, QString> &before, const QMap<QString, QString> &after)
{
    QStringList parts;
    for (auto header = after.begin(); header != after.end(); ++header) {
        if (!before.contains(header.key()))
            parts.append(Texts::tr("%1 added").arg(header.key()));
        else if (before.value(header.key()) != header.value())
            parts.append(Texts::tr("%1 has another value").arg(header.key()));
    }
    for (auto header = before.begin(); header != before.end(); ++header) {
        if (!after.contains(header.key()))
            parts.append(Texts::tr("%1 removed").arg(header.key()));
    }
    return parts.join(QStringLiteral(", "));
}

QString statusWord(const DataConnector &connector)
{
    return connector.isActive() ? Texts::tr("enabled") : Texts::tr("disabled");
}

} // namespace

QStringList changeSummary(const DataConnector &before, const DataConnector &after)
{
    QStringList lines;
    if (before.displayName != after.displayName)
        lines.append(Texts::tr("Name: %1 \u2192 %2").arg(quoted(before.displayName), quoted(after.displayName)));
    if (before.status != after.status)
        lines.append(Texts::tr("Status: %1 \u2192 %2").arg(statusWord(before), statusWord(after)));
    if (before.httpConfig && after.httpConfig) {
        const HttpConfig &from = *before.httpConfig;
        const HttpConfig &to = *after.httpConfig;
        if (from.url != to.url)
            lines.append(Texts::tr("Endpoint: %1").arg(endpointChange(from.url, to.url)));
        if (from.signatureSecret != to.signatureSecret)
            lines.append(Texts::tr("Signature secret: %1").arg(secretChange(from.signatureSecret, to.signatureSecret)));
        if (from.headers != to.headers)
            lines.append(Texts::tr("Headers: %1").arg(headersChange(from.headers, to.headers)));
    }
    if (before.events != after.events)
        lines.append(Texts::tr("Events: %1").arg(eventsChange(before.events, after.events)));
    if (before.labels != after.labels)
        lines.append(Texts::tr("Labels: %1").arg(listChange(before.labels, after.labels)));
    return lines;
}

DataConnector rebased(const DataConnector &before, const DataConnector &mine, const DataConnector &theirs)
{
    DataConnector result = theirs;
    const auto take = [](auto &target, const auto &from, const auto &to) {
        if (from != to)
            target = to;
    };
    take(result.displayName, before.displayName, mine.displayName);
    take(result.status, before.status, mine.status);
    take(result.events, before.events, mine.events);
    take(result.labels, before.labels, mine.labels);
    if (result.httpConfig && before.httpConfig && mine.httpConfig) {
        take(result.httpConfig->url, before.httpConfig->url, mine.httpConfig->url);
        take(result.httpConfig->signatureSecret, before.httpConfig->signatureSecret, mine.httpConfig->signatureSecret);
        take(result.httpConfig->headers, before.httpConfig->headers, mine.httpConfig->headers);
    }
    return result;
}

} // namespace touchstone::ui
