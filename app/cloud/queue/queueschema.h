// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace touchstone::cloud::queueschema {

constexpr int version = 1;

/// Times are microseconds since 1970, UTC.
inline QStringList statements()
{
    return {
        // project: the event's lane, laneOf(); "<project>" or, for an event to one connector, "<project>/<its number>".
        QStringLiteral("CREATE TABLE events(seq INTEGER PRIMARY KEY, event_id TEXT NOT NULL, project TEXT NOT NULL,"
                       " device TEXT NOT NULL, type TEXT NOT NULL, device_type TEXT NOT NULL,"
                       " product_number TEXT NOT NULL, labels BLOB NOT NULL, envelope BLOB NOT NULL,"
                       " accepted_at INTEGER NOT NULL)"),
        // Pages of one project in order, and counts by type, without touching the envelopes.
        QStringLiteral("CREATE INDEX events_of_project ON events(project, seq, type)"),
        QStringLiteral("CREATE TABLE connectors(id INTEGER PRIMARY KEY, project TEXT NOT NULL, connector TEXT NOT NULL,"
                       " epoch INTEGER NOT NULL, low_water INTEGER NOT NULL)"),
        // From which sequence on which event types the connector took: '*' all, '-' none, else a list with commas.
        QStringLiteral("CREATE TABLE filters(connector INTEGER NOT NULL, from_seq INTEGER NOT NULL,"
                       " types TEXT NOT NULL, PRIMARY KEY(connector, from_seq)) WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE exceptions(seq INTEGER NOT NULL, connector INTEGER NOT NULL,"
                       " epoch INTEGER NOT NULL, failures INTEGER NOT NULL, next_attempt INTEGER NOT NULL,"
                       " accepted_at INTEGER NOT NULL, PRIMARY KEY(seq, connector)) WITHOUT ROWID"),
    };
}

} // namespace touchstone::cloud::queueschema
