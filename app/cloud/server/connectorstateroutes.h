// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace touchstone::cloud {

class Api;
class DeliveryEngine;
class Registry;

/// /local/v1/projects/{p}/dataconnectors/{c}: how a connector does over time, what waits for it, its last attempts, and
/// sending again by hand. All must outlive the routes.
void addConnectorStateRoutes(Api &api, const Registry &registry, DeliveryEngine &engine);

} // namespace touchstone::cloud
