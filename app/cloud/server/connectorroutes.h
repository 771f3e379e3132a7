// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace touchstone::cloud {

class Api;
class DeliveryEngine;
class Registry;

/// Management of Data Connectors (dt-api.md 12.3) and :sync (12.5). Both must outlive the routes.
void addConnectorRoutes(Api &api, Registry &registry, DeliveryEngine &engine);

} // namespace touchstone::cloud
