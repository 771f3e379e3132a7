// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/acceptedevent.h"
#include "app/cloud/server/devicefilter.h"
#include "models/domain/result.h"

namespace touchstone::cloud {

/// What a stream's reader asked for (dt-api.md 11.1, 11.4).
struct StreamFilter
{
    QString project;
    QString device;           ///< of a stream of one device; else empty
    QSet<QString> eventTypes; ///< empty: all
    DeviceFilter devices;
    std::optional<std::chrono::milliseconds> pingInterval;

    /// Invalid for a ping_interval that is no duration or is under a second.
    static Result<StreamFilter> fromQuery(const QString &project, const QString &device, const Query &query);

    bool matches(const AcceptedEvent &event) const;
};

} // namespace touchstone::cloud
