// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace touchstone::cloud {

class Api;
class Registry;

/// Labels of devices, many at once and one by one (dt-api.md 8.5, 8.6). The registry must outlive the routes.
void addLabelRoutes(Api &api, Registry &registry);

} // namespace touchstone::cloud
