// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace touchstone::test {

/// A message bus of the test's own with GNOME's keyring on it: the real Secret Service, away from the person's. Make it
/// first thing in initTestCase(): a process keeps its bus, so services may come and go on it but it stays the same.
/// Ends the program when it cannot be had (installer/dependencies test).
class SecretService
{
public:
    SecretService()
    {
        QFile configuration(m_folder.filePath(QStringLiteral("bus.conf")));
        if (!configuration.open(QIODevice::WriteOnly) || configuration.write(busConfiguration()) < 0)
            qFatal("No bus can be configured");
        configuration.close();
        m_bus.start(QStringLiteral("dbus-daemon"), {QStringLiteral("--nofork"), QStringLiteral("--print-address"),
                                                       QStringLiteral("--config-file=") + configuration.fileName()});
        if (!m_bus.waitForReadyRead(patienceMs))
            qFatal("No bus: %s", qPrintable(m_bus.errorString()));
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
        qputenv("XDG_DATA_HOME", m_folder.filePath(QStringLiteral("data")).toLocal8Bit()); // where keyrings lie
        qputenv("XDG_CACHE_HOME", m_folder.filePath(QStringLiteral("cache")).toLocal8Bit());
        qputenv("XDG_RUNTIME_DIR", m_folder.filePath(QStringLiteral("run")).toLocal8Bit());
        QDir(m_folder.path()).mkdir(QStringLiteral("run"));
        QFile::setPermissions(
            m_folder.filePath(QStringLiteral("run")), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        // Else it would first look for the wallet of another desktop.
        qputenv("XDG_CURRENT_DESKTOP", "GNOME");
    }
    ~SecretService()
    {
        m_keyring.kill();
        m_keyring.waitForFinished(patienceMs);
        m_bus.terminate();
        m_bus.waitForFinished(patienceMs);
    }

    /// The keyring, unlocked; returns when it answers. Once only: libsecret does not find a second one in one process.
    void startKeyring()
    {
        if (m_keyring.state() != QProcess::NotRunning)
            return;
        m_keyring.start(QStringLiteral("gnome-keyring-daemon"),
            {QStringLiteral("--foreground"), QStringLiteral("--unlock"), QStringLiteral("--components=secrets")});
        m_keyring.write("the keyring's own password");
        m_keyring.closeWriteChannel();
        // It says where it is when it is ready for nothing yet; the bus knows better.
        for (int tries = 0; tries < 100; ++tries) {
            if (send({QStringLiteral("org.freedesktop.Secret.Service.ReadAlias"), QStringLiteral("string:default")})
                    .contains("/collection/"))
                return;
            m_keyring.waitForFinished(50);
        }
        qFatal("No keyring: %s", m_keyring.readAllStandardError().constData());
    }
    /// A service that has no keyring yet, as on a system where nobody ever kept a secret. Its one user must not be
    /// libsecret in this process, see startKeyring(); stopped with stopService().
    void startWithoutKeyring()
    {
        m_keyring.start(QStringLiteral("gnome-keyring-daemon"),
            {QStringLiteral("--foreground"), QStringLiteral("--components=secrets")});
        for (int attempt = 0; attempt < 200 && defaultCollection().isEmpty(); ++attempt)
            m_keyring.waitForFinished(50);
    }
    void stopService()
    {
        m_keyring.kill();
        m_keyring.waitForFinished(patienceMs);
    }
    /// What the service says of it, "/" for none; empty without a service.
    static QByteArray defaultCollection()
    {
        const QByteArray answer =
            send({QStringLiteral("org.freedesktop.Secret.Service.ReadAlias"), QStringLiteral("string:default")});
        const qsizetype begin = answer.indexOf("object path \"");
        return begin < 0 ? QByteArray() : answer.mid(begin + 13, answer.lastIndexOf('"') - begin - 13);
    }
    /// As when the person leaves the computer alone.
    void lock()
    {
        send({QStringLiteral("org.freedesktop.Secret.Service.Lock"),
            QStringLiteral("array:objpath:/org/freedesktop/secrets/collection/login")});
    }
    /// Answers nothing from now on, without going away.
    void freeze()
    {
        QProcess::execute(QStringLiteral("kill"), {QStringLiteral("-STOP"), QString::number(m_keyring.processId())});
    }
    void thaw()
    {
        QProcess::execute(QStringLiteral("kill"), {QStringLiteral("-CONT"), QString::number(m_keyring.processId())});
    }

    /// What another program finds there, with libsecret's own tool; empty for nothing.
    static QByteArray lookUp(const QString &service, const QString &key)
    {
        return run(QStringLiteral("secret-tool"),
            {QStringLiteral("lookup"), QStringLiteral("server"), service, QStringLiteral("user"), key});
    }

    QString folder() const { return m_folder.path(); }

private:
    static constexpr int patienceMs = 15'000;

    static QByteArray run(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.start(program, arguments);
        process.waitForFinished(patienceMs);
        return process.readAllStandardOutput();
    }

    static QByteArray send(const QStringList &call)
    {
        return run(QStringLiteral("dbus-send"),
            QStringList{QStringLiteral("--session"), QStringLiteral("--print-reply"),
                QStringLiteral("--dest=org.freedesktop.secrets"), QStringLiteral("/org/freedesktop/secrets")} +
                call);
    }

    QByteArray busConfiguration() const
    {
        return "<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN\"\n"
               " \"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd\">\n"
               "<busconfig><type>session</type><listen>unix:dir=" +
               m_folder.path().toLocal8Bit() +
               "</listen><auth>EXTERNAL</auth><policy context=\"default\"><allow send_destination=\"*\" "
               "eavesdrop=\"true\"/><allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>\n";
    }

    QTemporaryDir m_folder;
    QProcess m_bus;
    QProcess m_keyring;
};

} // namespace touchstone::test
