// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/instance/startrequest.h"

#include <QLocalServer>
#include <QLockFile>
#include <QObject>

namespace touchstone::instance {

/// One running program for each data folder: whoever holds the lock in it is the first and hears what later starts ask.
/// The lock is the operating system's word, so a program that was killed does not keep the next one out. Requests come
/// through a local socket that only the same user may open; each has a bound on size and time.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    enum class Claim { First, Second };

    explicit SingleInstance(const QString &dataFolder, QObject *parent = nullptr);
    ~SingleInstance() override;

    /// Fails when the folder cannot hold a lock; then nobody knows of anybody.
    Result<Claim> claim();

    /// Where the first one of this data folder listens: a path in the user's own runtime folder, or a pipe on Windows.
    static QString serverName(const QString &dataFolder);

    static constexpr int mostConnections = 8;
    static constexpr std::chrono::seconds patience{5};

Q_SIGNALS:
    void startRequested(const touchstone::instance::StartRequest &request);

private:
    void listen();
    void take();

    QString m_folder;
    QLockFile m_lock;
    QLocalServer m_server;
    int m_connections = 0;
};

} // namespace touchstone::instance
