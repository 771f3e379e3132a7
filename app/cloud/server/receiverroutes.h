// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace touchstone::cloud {

class Api;
class ReceiverControl;
class Registry;

/// /local/v1/receiver: what the demo's receiver has seen and how it misbehaves. `receiver` may be null: then there is
/// none, and the routes say so.
void addReceiverRoutes(Api &api, const Registry &registry, ReceiverControl *receiver);

} // namespace touchstone::cloud
