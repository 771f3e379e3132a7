// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connections/defaultcollection.h"

namespace touchstone::connections {

void askDefaultCollection(QObject *owner, std::chrono::milliseconds, std::function<void(DefaultCollection)> done)
{
    QMetaObject::invokeMethod(
        owner, [done = std::move(done)] { done(DefaultCollection::Unknown); }, Qt::QueuedConnection);
}

} // namespace touchstone::connections
