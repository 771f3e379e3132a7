// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace touchstone::cloud {

class Api;
class Registry;
struct DeliveryPolicy;

/// dt-api.md 5.2. All references must outlive the gate's routes.
void addProjectRoutes(Api &api, Registry &registry, const DeliveryPolicy &policy);

} // namespace touchstone::cloud
