// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace touchstone::cloud {

class Api;
class Registry;

/// Organizations and roles, as far as they are read (dt-api.md 5.1, 6.2). The registry must outlive the routes.
void addAccountRoutes(Api &api, const Registry &registry);

} // namespace touchstone::cloud
