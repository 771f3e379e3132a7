// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QString>
#include <QStringList>

namespace touchstone::desktop {

/// Whether the program is started when the person signs in: a desktop entry in the folder "autostart" of the user's
/// configuration (XDG Autostart Specification 0.5). The file is the truth, since other programs switch it as well.
/// Windows (registry) and macOS (launch agent) have their own ways, which are not built: isSupported() says so.
class Autostart
{
public:
    /// `command`: the program with its whole path, and its arguments.
    Autostart(QString configurationFolder, QStringList command);

    static bool isSupported();

    bool isOn() const;
    /// Writes the file as a whole, or takes it away.
    Result<void> setOn(bool on) const;

    QString file() const;

private:
    QByteArray entry() const;

    QString m_folder;
    QStringList m_command;
};

/// One argument of an Exec line, quoted as the Desktop Entry Specification 1.5 demands.
QString execArgument(const QString &argument);

} // namespace touchstone::desktop
