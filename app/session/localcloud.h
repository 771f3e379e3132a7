// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/backoff.h"
#include "models/domain/credentials.h"

#include "models/domain/result.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QProcess>
#include <QTimer>

#include <memory>

namespace touchstone::session {

class BoundedLog;

/// The desktop's own local cloud: touchstone-cloud as a child process. Started with --demo and --exit-with-stdin, so
/// that it ends with the desktop, whatever happens to it. A crash is reported and the child is started again, with
/// growing pauses. What the child logs goes to a file of bounded size in its data folder. GUI thread; never waits for
/// the process.
class LocalCloud : public QObject
{
    Q_OBJECT

public:
    /// `program` is the path of touchstone-cloud, `folder` its data folder, made when it is missing.
    LocalCloud(QString program, QString folder, QObject *parent = nullptr);
    /// Closes the child's standard input; a child that is still there after 5 s is killed. Where event loops still run
    /// that happens behind the scenes; after the last of them the program waits here, for nobody else is left to see
    /// to the child.
    ~LocalCloud() override;

    void start();
    /// The pauses between an end of the child and the next start.
    void setRestartPauses(const Backoff &pauses) { m_pauses = pauses; }
    /// Where the child's standard error is kept.
    QString logFile() const;

Q_SIGNALS:
    /// The child printed its ready line and the credentials file was read. Comes again after a restart, with other
    /// ports.
    void ready(const touchstone::CloudAddresses &addresses, const touchstone::Credentials &credentials);
    /// The child could not be started, ended by itself or said something else than a ready line.
    void failed(const touchstone::Failure &failure);

private:
    void launch();
    void readOutput();
    void takeReadyLine(const QByteArray &line);
    void onFinished();
    void giveUpChild(const Failure &failure);
    void startAgainLater();
    void reportStartFailure(QProcess::ProcessError error);

    QString m_program;
    QString m_folder;
    QPointer<QProcess> m_process; ///< ours until the destructor hands it over
    std::unique_ptr<BoundedLog> m_log;
    QByteArray m_output;
    QTimer m_readyTimer;
    QTimer m_restartTimer;
    QElapsedTimer m_upTime;
    Backoff m_pauses{std::chrono::seconds(1), 2.0, std::chrono::seconds(60), 0.2};
    int m_failures = 0; ///< in a row
    bool m_isReady = false;
    bool m_failureTold = false; ///< the present child's end needs no further report
};

} // namespace touchstone::session
