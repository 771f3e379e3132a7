// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/credentials.h"
#include "models/domain/result.h"

#include <QObject>
#include <QProcess>

namespace touchstone::session {

/// The desktop's own local cloud: touchstone-cloud as a child process. Started with --demo and --exit-with-stdin, so
/// that it ends with the desktop, whatever happens to it. A crash is reported and the child is started again, with
/// growing pauses. GUI thread; never waits for the process.
class LocalCloud : public QObject
{
    Q_OBJECT

public:
    /// `program` is the path of touchstone-cloud, `folder` its data folder.
    LocalCloud(QString program, QString folder, QObject *parent = nullptr);
    ~LocalCloud() override; ///< closes the child's standard input; kills it if it is still there after 5 s

    void start();

Q_SIGNALS:
    /// The child printed its ready line and the credentials file was read.
    void ready(const touchstone::CloudAddresses &addresses, const touchstone::Credentials &credentials);
    /// The child could not be started, ended by itself or said something else than a ready line.
    void failed(const touchstone::Failure &failure);

private:
    QProcess m_process;
    QString m_program;
    QString m_folder;
    QByteArray m_output;
    int m_failures = 0;
};

} // namespace touchstone::session
