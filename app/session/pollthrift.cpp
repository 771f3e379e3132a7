// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/pollthrift.h"

#include <QDir>
#include <QFile>

namespace touchstone::session {

namespace {

/// The first word of a short file; empty when there is none.
QByteArray word(const QDir &supply, const QString &name)
{
    constexpr qint64 longest = 64;
    QFile file(supply.filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.read(longest).trimmed() : QByteArray();
}

} // namespace

bool runsOnBattery(const QString &powerSupplies)
{
    const QDir folder(powerSupplies);
    bool isDischarging = false;
    for (const QString &name : folder.entryList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
        const QDir supply(folder.filePath(name));
        const QByteArray type = word(supply, QStringLiteral("type"));
        if (type == "Battery") {
            // The battery of a mouse is one of a device, the machine's own is one of the system.
            isDischarging = isDischarging || (word(supply, QStringLiteral("scope")) != "Device" &&
                                                 word(supply, QStringLiteral("status")) == "Discharging");
        } else if (word(supply, QStringLiteral("online")) == "1") {
            return false;
        }
    }
    return isDischarging;
}

} // namespace touchstone::session
