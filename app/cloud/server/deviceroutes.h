// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace touchstone::cloud {

class Api;
class Registry;

/// Devices: list, get, also across projects (dt-api.md 8.4). The registry must outlive the routes.
void addDeviceRoutes(Api &api, Registry &registry);

} // namespace touchstone::cloud
