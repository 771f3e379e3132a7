// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/folderinventory.h"
#include "models/settings/settingsproblem.h"

#include <QLocale>
#include <QString>

namespace touchstone::ui {

/// Settings and their files in words. Pure functions.

enum class SettingsUse {
    AtStart, ///< the program's own file
    Import
};

/// Why `file` could not be read, or not all of it, what that means, and what to do.
QString settingsProblemWords(const QString &file, const QList<SettingsProblem> &problems, SettingsUse use);

/// "412 bytes", "8.8 kB", "1.2 GB", in thousands.
QString sizeWords(qint64 bytes, const QLocale &locale = QLocale());

/// What files of this kind are.
QString inventoryWord(FolderInventory::Kind kind);

} // namespace touchstone::ui
