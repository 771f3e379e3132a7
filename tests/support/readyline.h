// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

namespace touchstone::test {

/// Starts a program and waits for the first line that it writes; empty when it ends or `patienceMs` is over before.
inline QByteArray startForLine(QProcess &process, const QString &program, const QStringList &arguments, int patienceMs)
{
    process.setReadChannel(QProcess::StandardOutput);
    process.start(program, arguments);
    while (!process.canReadLine()) {
        if (!process.waitForReadyRead(patienceMs))
            return {};
    }
    return process.readLine().trimmed();
}

} // namespace touchstone::test
