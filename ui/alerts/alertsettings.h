// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/alertrules.h"

#include <QString>

namespace touchstone::ui {

/// What closing the window does, where there is a tray.
enum class Closing {
    Ask, ///< nobody has said yet
    Hide,
    Quit,
};

/// What the person chose about alerts: group "alerts" of the settings file, which is replaced as a whole. A value.
struct AlertSettings
{
    AlertRules rules;
    Closing closing = Closing::Ask;

    /// Whatever the file holds: what is not understood keeps its default, limits are brought into their ranges.
    /// Without a file name: the defaults.
    static AlertSettings read(const QString &file);
    void write(const QString &file) const;

    bool operator==(const AlertSettings &) const = default;
};

} // namespace touchstone::ui
