// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>

namespace touchstone::ui {

/// Writes the whole file or leaves what was there. The failure names the file and what prevented it. Any thread; it
/// waits for the disk.
Result<void> replaceFile(const QString &file, const QByteArray &content);

} // namespace touchstone::ui
