// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/readyline.h"

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QObject>
#include <QProcess>
#include <QStringList>
#include <QVariantMap>

namespace touchstone::test {

/// A session bus of its own, so that nothing reaches the desktop of whoever runs the tests. Ends with this object.
class PrivateBus
{
public:
    bool start()
    {
        m_address = QString::fromUtf8(startForLine(m_daemon, QStringLiteral("dbus-daemon"),
            {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address=1")}, 20'000));
        return !m_address.isEmpty();
    }
    ~PrivateBus()
    {
        m_daemon.kill();
        m_daemon.waitForFinished();
    }
    QDBusConnection connectAs(const QString &name) { return QDBusConnection::connectToBus(m_address, name); }

private:
    QProcess m_daemon;
    QString m_address;
};

/// Stands in for a desktop's notification service, on a real bus: keeps what it is asked to show.
class NotificationServer : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Shown
    {
        uint id = 0;
        uint replaces = 0;
        QString program;
        QString icon;
        QString title;
        QString text;
        QStringList actions;
        QVariantMap hints;
    };

    explicit NotificationServer(const QDBusConnection &bus)
        : m_bus(bus)
    {}
    ~NotificationServer() override { leave(); }

    bool come()
    {
        return m_bus.registerObject(QStringLiteral("/org/freedesktop/Notifications"), this,
                   QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals) &&
               m_bus.registerService(QStringLiteral("org.freedesktop.Notifications"));
    }
    void leave()
    {
        m_bus.unregisterService(QStringLiteral("org.freedesktop.Notifications"));
        m_bus.unregisterObject(QStringLiteral("/org/freedesktop/Notifications"));
    }

    QStringList capabilities{QStringLiteral("actions"), QStringLiteral("body"), QStringLiteral("body-markup")};
    bool isMute = false;     ///< takes calls and never answers
    bool isRefusing = false; ///< answers Notify with an error
    QList<Shown> shown;
    QList<uint> closed;

    void press(uint id, const QString &action, const QString &token = {})
    {
        if (!token.isEmpty())
            Q_EMIT ActivationToken(id, token);
        Q_EMIT ActionInvoked(id, action);
    }

public Q_SLOTS:
    QStringList GetCapabilities()
    {
        if (isMute)
            setDelayedReply(true);
        return capabilities;
    }
    uint Notify(const QString &program, uint replaces, const QString &icon, const QString &title, const QString &text,
        const QStringList &actions, const QVariantMap &hints, int /*expires*/)
    {
        if (isRefusing) {
            sendErrorReply(QDBusError::LimitsExceeded, QStringLiteral("too many"));
            return 0;
        }
        const uint id = replaces != 0 ? replaces : ++m_lastId;
        shown.append({id, replaces, program, icon, title, text, actions, hints});
        return id;
    }
    void CloseNotification(uint id)
    {
        closed.append(id);
        Q_EMIT NotificationClosed(id, 3);
    }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
    void NotificationClosed(uint id, uint reason);
    void ActivationToken(uint id, const QString &token);

private:
    QDBusConnection m_bus;
    uint m_lastId = 40; // no id of ours
};

} // namespace touchstone::test
