// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace touchstone::cloud {

class Api;
class Registry;

/// Service accounts and their keys (dt-api.md 7). The registry must outlive the routes.
void addServiceAccountRoutes(Api &api, Registry &registry);

} // namespace touchstone::cloud
