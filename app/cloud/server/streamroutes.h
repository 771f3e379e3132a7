// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace touchstone::cloud {

class Api;
class EventStreams;
class Registry;

/// How long a stream may last (dt-api.md 19 no. 12).
enum class StreamLifetime {
    Unlimited, ///< as long as the reader may read the project and its key exists
    OfToken,   ///< until the token it was opened with expires
};

/// The Stream API (dt-api.md 11.1). All must outlive the routes.
void addStreamRoutes(Api &api, const Registry &registry, EventStreams &streams, StreamLifetime lifetime);

} // namespace touchstone::cloud
