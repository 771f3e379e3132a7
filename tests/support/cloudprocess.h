// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/cloudclient.h"
#include "tests/support/readyline.h"

#include <QProcess>
#include <QTemporaryDir>

namespace touchstone::test {

/// A real touchstone-cloud on a port of its own, in a data folder that lives as long as this object unless one is
/// given. A test starts it, signs in and asks. Ended with SIGTERM, or killed, at the latest by the destructor.
///
///     CloudProcess cloud;
///     QVERIFY2(cloud.start(), cloud.errors());
///     const HttpAnswer answer = cloud.get("/projects");      // below /v2, signed in
class CloudProcess : public CloudClient
{
public:
    explicit CloudProcess(const QString &dataFolder = {})
        : m_data(dataFolder.isEmpty() ? m_temporary.path() + QStringLiteral("/cloud") : dataFolder)
    {}
    ~CloudProcess() { kill(); }

    /// Starts the program and waits for its ready line, reads the credentials.
    bool start(const QStringList &arguments = {})
    {
        const QStringList where{
            QStringLiteral("--data"), m_data, QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0")};
        m_readyLine =
            startForLine(m_process, QStringLiteral(PROGRAM_DIR "/touchstone-cloud"), where + arguments, patienceMs);
        const auto addresses = cloudAddressesFromJson(m_readyLine);
        return addresses && connectTo(*addresses);
    }

    /// SIGTERM; whether it ended by itself with success.
    bool terminate()
    {
        m_process.terminate();
        return m_process.waitForFinished(patienceMs) && m_process.exitStatus() == QProcess::NormalExit &&
               m_process.exitCode() == 0;
    }
    void kill()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.kill();
        m_process.waitForFinished(patienceMs);
    }

    QProcess &process() { return m_process; }
    /// What it wrote to standard error, for a failing test's message.
    const char *errors()
    {
        m_errors += m_process.readAllStandardError();
        return m_errors.constData();
    }
    QByteArray readyLine() const { return m_readyLine; }
    QString dataFolder() const { return m_data; }

private:
    QTemporaryDir m_temporary;
    QString m_data;
    QProcess m_process;
    QByteArray m_readyLine;
    QByteArray m_errors;
};

} // namespace touchstone::test
