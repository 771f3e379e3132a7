// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/delivery/deliveryengine.h"
#include "app/cloud/emulator/emulator.h"
#include "app/cloud/eventintake.h"
#include "app/cloud/history/eventhistory.h"
#include "app/cloud/server/cloudserver.h"

#include <QStringList>
#include <QTemporaryDir>

namespace touchstone::test {

/// Every route of the local cloud as "GET /v2/projects/{p}", in the order of the router's own list: what tests compare
/// their tables with. Builds a server that never listens, over stores that are never opened.
inline QStringList servedRoutes()
{
    using namespace touchstone::cloud;
    const QTemporaryDir folder;
    const SystemClock clock;
    Registry registry(folder.filePath(QStringLiteral("registry.sqlite")), clock);
    DeliveryEngine engine(DeliveryPolicy::classic(), {folder.path(), {}}, clock);
    EventIntake intake(registry, engine, clock);
    EventHistory history(folder.filePath(QStringLiteral("history.sqlite")), clock);
    Emulator emulator(registry, intake, clock);
    const CloudServer server({registry, engine, intake, history, emulator, clock, nullptr});
    QStringList routes;
    for (const auto &[method, pattern] : server.router().patterns())
        routes.append(QString::fromLatin1(methodName(method)) + QLatin1Char(' ') + pattern);
    return routes;
}

} // namespace touchstone::test
