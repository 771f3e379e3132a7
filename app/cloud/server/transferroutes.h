// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace touchstone::cloud {

class Api;
class Registry;

/// Moving devices to another project (dt-api.md 8.7). The registry must outlive the routes.
void addTransferRoutes(Api &api, Registry &registry);

} // namespace touchstone::cloud
