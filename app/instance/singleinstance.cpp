// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/instance/singleinstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>
#include <QLoggingCategory>
#include <QStandardPaths>
#include <QTimer>

namespace touchstone::instance {

namespace {

Q_LOGGING_CATEGORY(log, "touchstone.instance")

const QString lockName = QStringLiteral("touchstone.lock");

QString wholePath(const QString &folder)
{
    const QString canonical = QFileInfo(folder).canonicalFilePath(); // two names of one folder are one folder
    return canonical.isEmpty() ? QDir(folder).absolutePath() : canonical;
}

} // namespace

SingleInstance::SingleInstance(const QString &dataFolder, QObject *parent)
    : QObject(parent)
    , m_folder(dataFolder)
    , m_lock(QDir(dataFolder).filePath(lockName))
{
    m_lock.setStaleLockTime(0); // only the death of its holder ends it
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_server.setMaxPendingConnections(mostConnections);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::take);
}

SingleInstance::~SingleInstance() = default;

QString SingleInstance::serverName(const QString &dataFolder)
{
    const QByteArray hash = QCryptographicHash::hash(wholePath(dataFolder).toUtf8(), QCryptographicHash::Sha256);
    const QString name = QStringLiteral("touchstone-%1").arg(QString::fromLatin1(hash.toHex().left(16)));
#ifdef Q_OS_WIN
    return name;
#else
    return QDir(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation)).filePath(name);
#endif
}

Result<SingleInstance::Claim> SingleInstance::claim()
{
    // What is made anew is the user's alone, as the local cloud does it.
    if (QDir folder(m_folder); !folder.exists() && folder.mkpath(QStringLiteral(".")))
        QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (m_lock.tryLock(0)) {
        listen();
        return Claim::First;
    }
    if (m_lock.error() == QLockFile::LockFailedError)
        return Claim::Second;
    return Failure{Failure::Kind::Unavailable, QStringLiteral("%1 cannot be locked").arg(m_folder)};
}

void SingleInstance::listen()
{
    const QString name = serverName(m_folder);
    QLocalServer::removeServer(name); // of a first one that was killed: we hold the lock, so nobody listens there
    if (!m_server.listen(name))
        qCWarning(
            log, "Later starts cannot reach this one at %s: %s", qPrintable(name), qPrintable(m_server.errorString()));
}

void SingleInstance::take()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        if (m_connections >= mostConnections) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        ++m_connections;
        socket->setReadBufferSize(longestRequest + 1);
        connect(socket, &QLocalSocket::disconnected, this, [this, socket] {
            --m_connections;
            socket->deleteLater();
        });
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (!socket->canReadLine()) {
                if (socket->bytesAvailable() > longestRequest)
                    socket->abort();
                return;
            }
            const Result<StartRequest> request = startRequestFromLine(socket->readLine(longestRequest + 1));
            socket->write(request ? "ok\n" : "no\n");
            socket->disconnectFromServer(); // after what was written
            if (request)
                Q_EMIT startRequested(*request);
            else
                qCWarning(log, "%s", qPrintable(request.failure().message));
        });
        QTimer::singleShot(patience, socket, [socket] { socket->abort(); });
    }
}

} // namespace touchstone::instance
