// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/localcloud.h"

#include "app/session/boundedlog.h"
#include "app/session/childfarewell.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>

namespace touchstone::session {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(LocalCloud)
};

constexpr std::chrono::seconds readyWithin{15}; ///< interfaces.md 1 promises 10 s; a busy machine gets more
constexpr std::chrono::minutes healthyAfter{1}; ///< a child that lived this long was not failing
constexpr qsizetype readyLineLimit = qsizetype(16) * 1024;
constexpr qint64 credentialsLimit = qint64(64) * 1024;

Failure unavailable(const QString &message)
{
    return {Failure::Kind::Unavailable, message};
}

Result<Credentials> readCredentials(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return unavailable(Texts::tr("The credentials of the local cloud cannot be read: %1.").arg(file.errorString()));
    }
    const QByteArray bytes = file.read(credentialsLimit + 1);
    if (bytes.size() > credentialsLimit)
        return unavailable(Texts::tr("The local cloud's credentials file is too large to be one."));
    return credentialsFromJson(bytes);
}

} // namespace

LocalCloud::LocalCloud(QString program, QString folder, QObject *parent)
    : QObject(parent)
    , m_program(std::move(program))
    , m_folder(std::move(folder))
{
    m_readyTimer.setSingleShot(true);
    m_restartTimer.setSingleShot(true);
    connect(&m_restartTimer, &QTimer::timeout, this, &LocalCloud::launch);
    connect(&m_readyTimer, &QTimer::timeout, this, [this] {
        giveUpChild(unavailable(Texts::tr("The local cloud was not ready within %1 s.").arg(readyWithin.count())));
    });
}

LocalCloud::~LocalCloud()
{
    if (!m_process)
        return;
    m_process->disconnect(this);
    ChildFarewell::bid(m_process);
}

void LocalCloud::start()
{
    if (m_process || m_restartTimer.isActive())
        return;
    QDir().mkpath(m_folder);
    m_log = std::make_unique<BoundedLog>(logFile());
    m_failures = 0;
    launch();
}

QString LocalCloud::logFile() const
{
    return QDir(m_folder).filePath(QStringLiteral("touchstone-cloud.log"));
}

void LocalCloud::launch()
{
    m_output.clear();
    m_isReady = false;
    m_failureTold = false;
    m_process = new QProcess(this);
    connect(m_process, &QProcess::readyReadStandardOutput, this, &LocalCloud::readOutput);
    connect(m_process, &QProcess::readyReadStandardError, this,
        [this] { m_log->write(m_process->readAllStandardError()); });
    connect(m_process, &QProcess::finished, this, &LocalCloud::onFinished);
    connect(m_process, &QProcess::errorOccurred, this, &LocalCloud::reportStartFailure);
    m_readyTimer.start(readyWithin);
    m_upTime.start();
    m_process->start(
        m_program, {QStringLiteral("--data"), m_folder, QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0"),
                       QStringLiteral("--demo"), QStringLiteral("--exit-with-stdin")});
}

void LocalCloud::readOutput()
{
    if (m_isReady || m_failureTold) {
        m_process->readAllStandardOutput(); // drained, so that the child never blocks on a full pipe
        return;
    }
    m_output += m_process->readAllStandardOutput();
    const qsizetype end = m_output.indexOf('\n');
    if (end >= 0)
        takeReadyLine(m_output.first(end));
    else if (m_output.size() > readyLineLimit)
        giveUpChild(unavailable(Texts::tr("The local cloud says something else than where it is.")));
}

void LocalCloud::takeReadyLine(const QByteArray &line)
{
    const Result<CloudAddresses> addresses = cloudAddressesFromJson(line);
    if (!addresses) {
        giveUpChild(
            unavailable(Texts::tr("The local cloud's ready line cannot be read: %1").arg(addresses.failure().message)));
        return;
    }
    const Result<Credentials> credentials = readCredentials(addresses->credentialsFile);
    if (!credentials) {
        giveUpChild(credentials.failure());
        return;
    }
    m_isReady = true;
    m_readyTimer.stop();
    m_output.clear();
    Q_EMIT ready(*addresses, *credentials);
}

void LocalCloud::onFinished()
{
    m_readyTimer.stop();
    const QString how = m_process->exitStatus() == QProcess::CrashExit
                            ? Texts::tr("crashed")
                            : Texts::tr("ended by itself (exit code %1)").arg(m_process->exitCode());
    m_process->disconnect(this);
    m_process->deleteLater();
    m_process = nullptr;
    startAgainLater();
    if (!m_failureTold)
        Q_EMIT failed(unavailable(Texts::tr("The local cloud %1.").arg(how)));
}

/// The child is there, but of no use: reported now, and started again once it is gone.
void LocalCloud::giveUpChild(const Failure &failure)
{
    m_readyTimer.stop();
    m_failureTold = true;
    m_output.clear();
    m_process->kill();
    Q_EMIT failed(failure);
}

void LocalCloud::startAgainLater()
{
    if (m_isReady && std::chrono::milliseconds(m_upTime.elapsed()) >= healthyAfter)
        m_failures = 0;
    ++m_failures;
    m_restartTimer.start(m_pauses.pause(m_failures, QRandomGenerator::global()->generateDouble()));
}

void LocalCloud::reportStartFailure(QProcess::ProcessError error)
{
    if (error != QProcess::FailedToStart) // everything else ends in finished()
        return;
    m_readyTimer.stop();
    const QString why = m_process->errorString();
    m_process->disconnect(this);
    m_process->deleteLater();
    m_process = nullptr;
    // Not tried again by itself: a program that is not there does not come by waiting.
    Q_EMIT failed({Failure::Kind::NotFound, Texts::tr("%1 cannot be started: %2.").arg(m_program, why)});
}

} // namespace touchstone::session
