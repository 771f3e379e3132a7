// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/desktop.h"
#include "tests/support/cloudclient.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace touchstone::test {

/// The desktop's window on a local cloud of its own with its demo building, and somebody who talks to that cloud
/// besides. Ends both.
class RunningDesktop
{
public:
    static constexpr int patience =
        60'000; ///< two programs start, and the machine may be busy; else far less is waited

    /// Until the stream is open and the demo's connectors and sensors are listed.
    bool start()
    {
        // The desktop looks for the cloud's program beside its own first, then here.
        qputenv("PATH", PROGRAM_DIR ":" + qgetenv("PATH"));
        desktop::Options options;
        options.dataFolder = m_folder.path();
        m_desktop = std::make_unique<desktop::Desktop>(options, m_clock);
        m_desktop->start();
        const auto isReady = [this] {
            return isLive() && session().connectors().rowCount() > 0 && session().devices().sensorCount() > 0;
        };
        return QTest::qWaitForWindowExposed(&window()) && QTest::qWaitFor(isReady, patience) &&
               m_cloud.connectTo(QDir(cloudFolder()).filePath(QStringLiteral("credentials.json")));
    }
    void end() { m_desktop.reset(); }

    QString cloudFolder() const { return m_folder.filePath(QStringLiteral("local-cloud")); }
    QString folder() const { return m_folder.path(); }
    desktop::Desktop &desktop() { return *m_desktop; }
    session::Session &session() { return m_desktop->session(); }
    ui::MainWindow &window() { return m_desktop->window(); }
    CloudClient &cloud() { return m_cloud; }
    bool isLive() { return session().link().kind == LinkState::Kind::Live; }

private:
    QTemporaryDir m_folder;
    SystemClock m_clock;
    std::unique_ptr<desktop::Desktop> m_desktop;
    CloudClient m_cloud;
};

} // namespace touchstone::test
