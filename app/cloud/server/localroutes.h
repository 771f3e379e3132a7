// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace touchstone::cloud {

class Api;
class DeliveryEngine;
class EventStreams;
class Registry;

/// /local/v1: what the vendor does not have (design.md "Addresses of the local cloud"). All must outlive the routes.
void addLocalRoutes(Api &api, const Registry &registry, const DeliveryEngine &engine, const EventStreams &streams);

} // namespace touchstone::cloud
