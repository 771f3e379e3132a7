// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/instance/startmessenger.h"

namespace touchstone::instance {

namespace {
constexpr std::chrono::milliseconds pause{100};
constexpr qint64 longestAnswer = 16;
} // namespace

StartMessenger::StartMessenger(QString serverName, const StartRequest &request, QObject *parent)
    : QObject(parent)
    , m_serverName(std::move(serverName))
    , m_line(startRequestToLine(request))
{
    m_again.setSingleShot(true);
    m_limit.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &StartMessenger::connectToFirst);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        finish(Failure{Failure::Kind::Unavailable, QStringLiteral("it runs already, but does not answer")});
    });
    connect(&m_socket, &QLocalSocket::connected, this, [this] { m_socket.write(m_line); });
    connect(&m_socket, &QLocalSocket::readyRead, this, &StartMessenger::read);
    connect(&m_socket, &QLocalSocket::errorOccurred, this, [this] { m_again.start(pause); });
}

void StartMessenger::start()
{
    m_limit.start(patience);
    connectToFirst();
}

void StartMessenger::connectToFirst()
{
    if (m_isFinished)
        return;
    m_socket.abort();
    m_socket.connectToServer(m_serverName);
}

void StartMessenger::read()
{
    if (!m_socket.canReadLine()) {
        if (m_socket.bytesAvailable() > longestAnswer)
            finish(Failure{Failure::Kind::Internal, QStringLiteral("what runs there is no Touchstone")});
        return;
    }
    if (m_socket.readLine(longestAnswer) == "ok\n")
        finish({});
    else
        finish(Failure{Failure::Kind::Invalid, QStringLiteral("the running one did not understand this start")});
}

void StartMessenger::finish(const Result<void> &outcome)
{
    if (std::exchange(m_isFinished, true))
        return;
    m_again.stop();
    m_limit.stop();
    Q_EMIT finished(outcome);
}

} // namespace touchstone::instance
