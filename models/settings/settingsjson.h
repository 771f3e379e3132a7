// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/settings.h"
#include "models/settings/settingsproblem.h"

#include <QJsonObject>
#include <QList>

namespace touchstone {

/// What was understood of a file with settings.
struct SettingsReading
{
    Settings settings;               ///< with `base`'s value for whatever is missing or wrong
    QList<SettingsProblem> problems; ///< none: all is well
    QJsonObject source;              ///< as it was read, with the members that this version does not know
};

/// Bytes; a file with settings has less than a thousand.
inline constexpr qint64 largestSettings = 65'536;

/// The version that is written. It grows when a member changes its meaning, not when one is added.
inline constexpr int settingsVersion = 1;

/// Reads `json`. A value that is wrong costs that value alone; of a file that is no JSON or was written by a later
/// version nothing is taken.
SettingsReading readSettings(const QByteArray &json, const Settings &base = {});

/// `settings` over `source`: members that this version does not know stay.
QByteArray settingsToJson(const Settings &settings, const QJsonObject &source = {});

} // namespace touchstone
