// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/health.h"

#include <QIcon>

namespace touchstone::items {
class ConnectorListModel;
}

namespace touchstone::desktop {

/// The worst health among the connectors that are listed. Those that somebody switched off and those that nothing is
/// known of are no bad news: they count only where there is nothing else.
Health worstHealth(const items::ConnectorListModel &connectors);

/// The program's drawing with the mark of a state before it, for a ground that is light or dark: its shape says it
/// without colour. Healthy is the drawing alone.
QIcon trayImage(Health worst, const QPalette &palette);

} // namespace touchstone::desktop
