// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/eventrows.h"

#include "app/ctl/words.h"

namespace touchstone::ctl {

QList<Column> eventColumns()
{
    return {{QStringLiteral("TIME"), false, true}, {QStringLiteral("SENSOR")}, {QStringLiteral("TYPE"), false, true},
        {QStringLiteral("VALUE")}};
}

QList<Cell> eventCells(const Event &event, const QString &sensor, const QString &time)
{
    return {{time}, {sensor}, {event.type.text()}, {valueText(event)}};
}

QByteArray eventLine(const Event &event)
{
    return eventToJson(event) + '\n';
}

Option eventTypeOption()
{
    QStringList words;
    const QList<EventType> types = forwardableEventTypes();
    for (const EventType &type : types)
        words.append(type.text());
    return {QStringLiteral("type"), Option::Kind::Word, QStringLiteral("TYPE"),
        QStringLiteral("only events of these types"), words, true};
}

QList<EventType> parseEventTypes(const QStringList &words)
{
    QList<EventType> types;
    for (const QString &word : words)
        types.append(EventType::fromText(word));
    return types;
}

} // namespace touchstone::ctl
