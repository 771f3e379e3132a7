// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event.h"

#include <QString>
#include <QUrl>

namespace touchstone::ui {

/// The request that reads this very event from the history (dt-api.md 10), as a command for a POSIX shell. The token is
/// a variable of the shell that the person sets; nothing secret is in the text. Empty for an event of no device, or
/// without the API's address.
QString eventCurl(const QUrl &api, const Event &event);
/// The request that reads the device.
QString deviceCurl(const QUrl &api, const Event &event);

} // namespace touchstone::ui
