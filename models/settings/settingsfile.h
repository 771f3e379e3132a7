// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/settings/formersettings.h"
#include "models/settings/settingsjson.h"

#include <optional>

namespace touchstone {

/// settings.json in the data folder. It is replaced as a whole, so that a crash leaves the old one or the new one.
/// Waits for the disk. Not for several threads at once, but each call may come from another.
class SettingsFile
{
public:
    explicit SettingsFile(const QString &folder);

    QString path() const { return m_path; }

    /// Reads the file, and takes over what earlier versions kept in touchstone.ini. A file that is no JSON is kept
    /// aside as "settings.json.damaged-TIME"; one of a later version, or one that may not be read, is left alone, and
    /// nothing is written over it.
    SettingsReading load();

    /// Members that this version does not know stay. Fails when the disk does, with the file and the reason, and with
    /// Conflict when the file is of a later version.
    Result<void> save(const Settings &settings) const;

    /// Reads a file that the person chose, as changes to `base`. Nothing of it is stored.
    static SettingsReading readFrom(const QString &path, const Settings &base);
    /// Writes known members alone. Settings hold no secrets.
    static Result<void> writeTo(const QString &path, const Settings &settings);

private:
    void takeOverFormer(SettingsReading &reading) const;
    void keepAside() const;

    QString m_path;
    FormerSettings m_former;
    QJsonObject m_source;
    std::optional<Failure> m_refusal; ///< why nothing may be written over what is there
};

} // namespace touchstone
