// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/instance/startrequest.h"

#include <QLocalSocket>
#include <QObject>
#include <QTimer>

namespace touchstone::instance {

/// Takes the request of a second start to the first one. Ends exactly once with finished(), at the latest after
/// `patience`; until then it tries again, since the first one may only just be starting.
class StartMessenger : public QObject
{
    Q_OBJECT

public:
    StartMessenger(QString serverName, const StartRequest &request, QObject *parent = nullptr);

    void start();

    static constexpr std::chrono::seconds patience{5};

Q_SIGNALS:
    void finished(const touchstone::Result<void> &outcome);

private:
    void connectToFirst();
    void read();
    void finish(const Result<void> &outcome);

    QString m_serverName;
    QByteArray m_line;
    QLocalSocket m_socket;
    QTimer m_again;
    QTimer m_limit;
    bool m_isFinished = false;
};

} // namespace touchstone::instance
