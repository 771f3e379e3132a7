// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace touchstone::cloud {

class Api;
class EventStreams;
class Registry;

/// The Stream API (dt-api.md 11.1). All must outlive the routes.
void addStreamRoutes(Api &api, const Registry &registry, EventStreams &streams);

} // namespace touchstone::cloud
