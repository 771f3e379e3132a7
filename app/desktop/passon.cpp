// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/passon.h"

#include "app/desktop/options.h"
#include "app/instance/singleinstance.h"
#include "app/instance/startmessenger.h"

#include <QCoreApplication>

#include <cstdio>

namespace touchstone::desktop {

int passOn(const Options &options)
{
    // What the desktop gave us for our window is passed on, so that the other window may come to the front.
    const QString token = qEnvironmentVariable("XDG_ACTIVATION_TOKEN", qEnvironmentVariable("DESKTOP_STARTUP_ID"));
    instance::StartMessenger messenger(instance::SingleInstance::serverName(options.dataFolder), {options.link, token});
    QObject::connect(&messenger, &instance::StartMessenger::finished, qApp, [](const Result<void> &outcome) {
        if (!outcome)
            std::fprintf(stderr, "touchstone: %s\n", qPrintable(outcome.failure().message));
        QCoreApplication::exit(outcome ? 0 : 1);
    });
    messenger.start();
    return QCoreApplication::exec();
}

} // namespace touchstone::desktop
