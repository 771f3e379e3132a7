// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace touchstone::cloud {

class Api;
class DeliveryEngine;
class EventStreams;

/// /local/v1: what the vendor does not have and is about no connector (design.md "Addresses of the local cloud"). All
/// must outlive the routes.
void addLocalRoutes(Api &api, const DeliveryEngine &engine, const EventStreams &streams);

} // namespace touchstone::cloud
