// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notify/notifier.h"

#ifdef TOUCHSTONE_HAS_DBUS
#include "app/notify/dbusnotifier.h"
#endif

namespace touchstone::notify {

std::unique_ptr<Notifier> makeSessionBusNotifier()
{
#ifdef TOUCHSTONE_HAS_DBUS
    return std::make_unique<DBusNotifier>(QDBusConnection::sessionBus());
#else
    return nullptr;
#endif
}

} // namespace touchstone::notify
