-- SPDX-FileCopyrightText: 2026 The Touchstone developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- registry.sqlite, from schema version 1 to 2: which event a reported value came with. Unknown for what is there.

ALTER TABLE reported ADD COLUMN event_id TEXT;
ALTER TABLE reported ADD COLUMN event_time INTEGER;
