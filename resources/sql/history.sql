-- SPDX-FileCopyrightText: 2026 The Touchstone developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- history.sqlite, schema version 1: what the desktop has seen of connectors. Columns ending in _at are microseconds since
-- 1970 in UTC. There are no secrets in it; it has mode 0600 all the same, since it names endpoints.
-- Each statement ends with a semicolon at the end of a line; there is none anywhere else.

CREATE TABLE account (
    id INTEGER PRIMARY KEY,
    api TEXT NOT NULL,
    name TEXT NOT NULL,
    UNIQUE (api, name)
) STRICT;

CREATE TABLE project (
    id INTEGER PRIMARY KEY,
    account INTEGER NOT NULL REFERENCES account (id),
    name TEXT NOT NULL,
    display_name TEXT NOT NULL,
    listed_at INTEGER NOT NULL,
    UNIQUE (account, name)
) STRICT;

-- is_listed: whether the last list of the project had it. resource: as on the wire, without secrets.
CREATE TABLE connector (
    id INTEGER PRIMARY KEY,
    project INTEGER NOT NULL REFERENCES project (id),
    name TEXT NOT NULL,
    is_listed INTEGER NOT NULL,
    status TEXT NOT NULL,
    resource TEXT NOT NULL,
    UNIQUE (project, name)
) STRICT;

-- One sample for each step of the clock's grid: step counts steps since 1970, taken is the number of seconds into the
-- step, span the number of seconds that the counts are of, latency microseconds.
CREATE TABLE minute_sample (
    connector INTEGER NOT NULL,
    step INTEGER NOT NULL,
    taken INTEGER NOT NULL,
    span INTEGER NOT NULL,
    success INTEGER NOT NULL,
    errors INTEGER NOT NULL,
    latency INTEGER NOT NULL,
    PRIMARY KEY (connector, step)
) STRICT, WITHOUT ROWID;

CREATE TABLE five_minute_sample (
    connector INTEGER NOT NULL,
    step INTEGER NOT NULL,
    taken INTEGER NOT NULL,
    span INTEGER NOT NULL,
    success INTEGER NOT NULL,
    errors INTEGER NOT NULL,
    latency INTEGER NOT NULL,
    PRIMARY KEY (connector, step)
) STRICT, WITHOUT ROWID;

CREATE TABLE hour_sample (
    connector INTEGER NOT NULL,
    step INTEGER NOT NULL,
    taken INTEGER NOT NULL,
    span INTEGER NOT NULL,
    success INTEGER NOT NULL,
    errors INTEGER NOT NULL,
    latency INTEGER NOT NULL,
    PRIMARY KEY (connector, step)
) STRICT, WITHOUT ROWID;

-- The change happened after unchanged_at, when the former status was last seen, and not after seen_at.
CREATE TABLE status_change (
    connector INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    unchanged_at INTEGER NOT NULL,
    was TEXT NOT NULL,
    became TEXT NOT NULL,
    PRIMARY KEY (connector, seen_at)
) STRICT, WITHOUT ROWID;

-- Of the live stream. ended_at 0: it lasts, or the program ended meanwhile. filling as StreamGap::Filling.
CREATE TABLE stream_gap (
    project INTEGER NOT NULL,
    begun_at INTEGER NOT NULL,
    ended_at INTEGER NOT NULL,
    reason TEXT NOT NULL,
    filling INTEGER NOT NULL,
    filled_in INTEGER NOT NULL,
    not_filled_because TEXT NOT NULL,
    PRIMARY KEY (project, begun_at)
) STRICT, WITHOUT ROWID;
