// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace touchstone::cloud {

class Api;
class Emulator;

/// The emulator's API (dt-api.md 15), under /emulator/v2. Both must outlive the routes.
void addEmulatorRoutes(Api &api, Emulator &emulator);

} // namespace touchstone::cloud
