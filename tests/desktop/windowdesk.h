// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/sessiondesk.h"
#include "ui/mainwindow.h"

#include <QTemporaryDir>

namespace touchstone::test {

/// A session on a scripted cloud, with its window.
struct WindowDesk : SessionDesk
{
    QTemporaryDir folder;
    ui::MainWindow window{{session.connectors(), session.devices(), session.feed(), session.touches(), session.rates(),
                              session.deliveries(), session.changes(), clock},
        ui::WindowMemory(folder.filePath(QStringLiteral("touchstone.ini")), QStringLiteral("scripted"))};
};

} // namespace touchstone::test
