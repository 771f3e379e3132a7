// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/settings.h"

#include <QJsonObject>

namespace touchstone {

/// What touchstone.ini held of the settings until version 0.1; layouts and filters still lie there. Waits for the disk.
class FormerSettings
{
public:
    explicit FormerSettings(const QString &folder);

    bool isThere() const; ///< any of them
    /// `base` with what was set there, but for what `source`, the members of settings.json, tells already. Whatever is
    /// not understood is left out.
    Settings over(const Settings &base, const QJsonObject &source) const;
    void forget() const; ///< removes these and nothing else

private:
    QString m_path;
};

} // namespace touchstone
