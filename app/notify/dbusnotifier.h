// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/notify/notifier.h"

#include <QDBusConnection>
#include <QHash>
#include <QList>
#include <QSet>
#include <QStringList>

namespace touchstone::notify {

/// The Desktop Notifications Specification 1.2 over D-Bus. Every call is asynchronous with a limit of time. What the
/// server can do is asked before the first notification; until it has answered they wait. GUI thread.
class DBusNotifier : public Notifier
{
    Q_OBJECT

public:
    explicit DBusNotifier(const QDBusConnection &bus, QObject *parent = nullptr);

    void show(const Notification &notification) override;
    void withdraw(quint64 id) override;

    static constexpr int callLimitMs = 5000;
    static constexpr int mostShown = 200;  ///< that can still be activated or withdrawn; the oldest are forgotten
    static constexpr int mostWaiting = 50; ///< for the server's first answer

private Q_SLOTS:
    void actionInvoked(uint serverId, const QString &action);
    void notificationClosed(uint serverId, uint reason);
    void activationToken(uint serverId, const QString &token);

private:
    enum class Server { Unasked, Asked, Known };
    struct Shown
    {
        uint serverId = 0;
        quint64 id = 0;
        QString token;
    };

    void ask();
    void sendWaiting();
    void failWaiting();
    void send(const Notification &notification);
    void sent(const Notification &notification, uint serverId);
    void close(uint serverId);
    qsizetype placeOf(uint serverId) const;
    uint serverIdOf(quint64 id) const; ///< 0: it is not shown

    QDBusConnection m_bus;
    Server m_server = Server::Unasked;
    QStringList m_capabilities;
    QList<Notification> m_waiting;
    QList<Shown> m_shown;           ///< the oldest first
    QHash<quint64, int> m_onTheWay; ///< calls without an answer yet
    QSet<quint64> m_unwanted;       ///< withdrawn while on the way
};

} // namespace touchstone::notify
