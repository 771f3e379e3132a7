// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace touchstone::ui {

/// In single quotes, where nothing is special to a POSIX shell but the quote itself.
QString shellQuoted(QString text);

} // namespace touchstone::ui
