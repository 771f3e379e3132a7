// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace touchstone::desktop {

/// What the session asked for (Session::refreshFailed), in the language of the window: "connectors". What it does not
/// know stays as it is.
QString subjectWords(const QString &subject);

} // namespace touchstone::desktop
