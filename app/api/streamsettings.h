// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/credentials.h"
#include "models/domain/eventtype.h"
#include "models/domain/names.h"
#include "models/domain/networksettings.h"

#include <QMetaType>
#include <QUrl>

#include <chrono>

namespace touchstone::api {

/// Which stream to open, as whom, and how patient to be.
struct StreamSettings
{
    QUrl api;
    QUrl tokenEndpoint;
    Credentials credentials;
    ProjectName project;
    std::chrono::milliseconds pingInterval{10'000}; ///< asked of the server
    std::chrono::milliseconds pingGrace{2'000};     ///< how late a ping may be
    QList<EventType> eventTypes = {};               ///< only these are asked for; empty: all
    NetworkRoute route = {};
    QStringList deviceIds = {}; ///< only events of these are asked for; empty: all
};

/// devices:stream of the project, with pings asked for (dt-api.md 11.1).
QUrl streamUrl(const StreamSettings &settings);

} // namespace touchstone::api

Q_DECLARE_METATYPE(touchstone::api::StreamSettings)
