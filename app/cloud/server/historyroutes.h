// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace touchstone {
class Clock;
}

namespace touchstone::cloud {

class Api;
class EventHistory;
class Registry;

/// Event history (dt-api.md 10): .../devices/{d}/events. All must outlive the API.
void addHistoryRoutes(Api &api, const Registry &registry, EventHistory &history, const Clock &clock);

} // namespace touchstone::cloud
