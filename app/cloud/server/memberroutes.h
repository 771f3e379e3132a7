// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace touchstone::cloud {

class Api;
class Registry;

/// Members of projects and of the organization (dt-api.md 6.1). The registry must outlive the routes.
void addMemberRoutes(Api &api, Registry &registry);

} // namespace touchstone::cloud
