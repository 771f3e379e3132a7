-- SPDX-FileCopyrightText: 2026 The Touchstone developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- registry.sqlite, schema version 2: everything the local cloud knows by name. Times are microseconds since 1970 in
-- UTC; lists and maps are JSON text. The file holds secrets and has mode 0600.
-- Each statement ends with a semicolon at the end of a line; there is none anywhere else.

CREATE TABLE organization (
    id TEXT NOT NULL PRIMARY KEY,
    display_name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A location without time_location is no location.
CREATE TABLE project (
    id TEXT NOT NULL PRIMARY KEY,
    organization TEXT NOT NULL REFERENCES organization (id),
    display_name TEXT NOT NULL,
    inventory INTEGER NOT NULL,
    latitude REAL,
    longitude REAL,
    time_location TEXT,
    labels TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE service_account (
    id TEXT NOT NULL PRIMARY KEY,
    project TEXT NOT NULL REFERENCES project (id),
    email TEXT NOT NULL UNIQUE,
    display_name TEXT NOT NULL,
    basic_auth INTEGER NOT NULL,
    create_time INTEGER NOT NULL,
    update_time INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The secret in clear: it is the HMAC key that assertions are checked with.
CREATE TABLE service_account_key (
    id TEXT NOT NULL PRIMARY KEY,
    service_account TEXT NOT NULL REFERENCES service_account (id) ON DELETE CASCADE,
    secret TEXT NOT NULL,
    create_time INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- parent is projects/{p} or organizations/{o}. The id of a service account's membership is the account's id.
CREATE TABLE member (
    parent TEXT NOT NULL,
    id TEXT NOT NULL,
    display_name TEXT NOT NULL,
    roles TEXT NOT NULL,
    status TEXT NOT NULL,
    email TEXT NOT NULL,
    account_type TEXT NOT NULL,
    create_time INTEGER NOT NULL,
    PRIMARY KEY (parent, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE device (
    id TEXT NOT NULL PRIMARY KEY,
    project TEXT NOT NULL REFERENCES project (id),
    type TEXT NOT NULL,
    product_number TEXT NOT NULL,
    labels TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The latest event of each type. Its id and time are NULL where nothing but the payload is known.
CREATE TABLE reported (
    device TEXT NOT NULL REFERENCES device (id) ON DELETE CASCADE,
    type TEXT NOT NULL,
    payload TEXT NOT NULL,
    event_id TEXT,
    event_time INTEGER,
    PRIMARY KEY (device, type)
) STRICT, WITHOUT ROWID;

-- disabled_reason and disabled_at are set while the status is SYSTEM_DISABLED.
CREATE TABLE connector (
    id TEXT NOT NULL PRIMARY KEY,
    project TEXT NOT NULL REFERENCES project (id),
    display_name TEXT NOT NULL,
    status TEXT NOT NULL,
    events TEXT NOT NULL,
    labels TEXT NOT NULL,
    url TEXT NOT NULL,
    signature_secret TEXT NOT NULL,
    headers TEXT NOT NULL,
    disabled_reason TEXT,
    disabled_at INTEGER
) STRICT, WITHOUT ROWID;

-- Facts that outlive a run and belong to no resource, such as which key was the first.
CREATE TABLE note (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
