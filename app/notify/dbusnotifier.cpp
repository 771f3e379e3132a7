// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notify/dbusnotifier.h"

#include <QCoreApplication>
#include <QDBusMessage>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QGuiApplication>
#include <QLoggingCategory>

#include <algorithm>

namespace touchstone::notify {

namespace {

Q_LOGGING_CATEGORY(log, "touchstone.notify")

const QString service = QStringLiteral("org.freedesktop.Notifications");
const QString path = QStringLiteral("/org/freedesktop/Notifications");
const QString defaultAction = QStringLiteral("default"); ///< a click on the whole (specification, 9.2)
const QString openAction = QStringLiteral("open");
constexpr uchar normalUrgency = 1;
constexpr uchar criticalUrgency = 2;
constexpr int serverDecides = -1; ///< how long it is shown
constexpr qsizetype longestTitle = 200;
constexpr qsizetype longestText = 1000;

QDBusMessage call(const QString &method)
{
    return QDBusMessage::createMethodCall(service, path, service, method);
}

} // namespace

DBusNotifier::DBusNotifier(const QDBusConnection &bus, QObject *parent)
    : Notifier(parent)
    , m_bus(bus)
{
    m_bus.connect(service, path, service, QStringLiteral("ActionInvoked"), this, SLOT(actionInvoked(uint, QString)));
    m_bus.connect(
        service, path, service, QStringLiteral("NotificationClosed"), this, SLOT(notificationClosed(uint, uint)));
    m_bus.connect(
        service, path, service, QStringLiteral("ActivationToken"), this, SLOT(activationToken(uint, QString)));
    // Another server knows nothing of what its predecessor showed, and may be able to do other things.
    auto *watcher = new QDBusServiceWatcher(service, m_bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(watcher, &QDBusServiceWatcher::serviceUnregistered, this, [this] {
        m_shown.clear();
        m_server = m_server == Server::Asked ? Server::Asked : Server::Unasked;
    });
}

void DBusNotifier::show(const Notification &notification)
{
    m_unwanted.remove(notification.id);
    if (m_server == Server::Known) {
        send(notification);
        return;
    }
    m_waiting.removeIf([&](const Notification &waiting) { return waiting.id == notification.id; });
    m_waiting.append(notification);
    if (m_waiting.size() > mostWaiting)
        m_waiting.removeFirst();
    if (m_server == Server::Unasked)
        ask();
}

void DBusNotifier::ask()
{
    m_server = Server::Asked;
    auto *watcher =
        new QDBusPendingCallWatcher(m_bus.asyncCall(call(QStringLiteral("GetCapabilities")), callLimitMs), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *finished) {
        const QDBusPendingReply<QStringList> reply = *finished;
        finished->deleteLater();
        if (reply.isError()) {
            qCInfo(log, "No notifications over D-Bus: %s", qPrintable(reply.error().message()));
            m_server = Server::Unasked; // one may come later
            failWaiting();
            return;
        }
        m_server = Server::Known;
        m_capabilities = reply.value();
        sendWaiting();
    });
}

void DBusNotifier::sendWaiting()
{
    const QList<Notification> waiting = std::exchange(m_waiting, {});
    for (const Notification &notification : waiting)
        send(notification);
}

void DBusNotifier::failWaiting()
{
    const QList<Notification> waiting = std::exchange(m_waiting, {});
    for (const Notification &notification : waiting)
        Q_EMIT failed(notification);
}

void DBusNotifier::send(const Notification &notification)
{
    const QString text = notification.text.left(longestText);
    const bool hasMarkup = m_capabilities.contains(QLatin1String("body-markup"));
    QStringList actions;
    if (m_capabilities.contains(QLatin1String("actions")) && !notification.action.isEmpty())
        actions = {defaultAction, notification.action, openAction, notification.action};
    const QVariantMap hints{{QStringLiteral("desktop-entry"), QGuiApplication::desktopFileName()},
        {QStringLiteral("urgency"), QVariant::fromValue(notification.isUrgent ? criticalUrgency : normalUrgency)}};
    QDBusMessage message = call(QStringLiteral("Notify"));
    message << QGuiApplication::applicationDisplayName() << serverIdOf(notification.id)
            << QGuiApplication::desktopFileName() << notification.title.left(longestTitle)
            << (hasMarkup ? text.toHtmlEscaped() : text) << actions << hints << serverDecides;
    ++m_onTheWay[notification.id];
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message, callLimitMs), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, notification](QDBusPendingCallWatcher *finished) {
        const QDBusPendingReply<uint> reply = *finished;
        finished->deleteLater();
        if (--m_onTheWay[notification.id] <= 0)
            m_onTheWay.remove(notification.id);
        if (!reply.isError()) {
            sent(notification, reply.value());
            return;
        }
        qCInfo(log, "A notification was not taken: %s", qPrintable(reply.error().message()));
        m_server = Server::Unasked;
        Q_EMIT failed(notification);
    });
}

void DBusNotifier::sent(const Notification &notification, uint serverId)
{
    if (m_unwanted.contains(notification.id) && !m_onTheWay.contains(notification.id)) {
        m_unwanted.remove(notification.id);
        close(serverId);
        return;
    }
    m_shown.removeIf([&](const Shown &shown) { return shown.id == notification.id || shown.serverId == serverId; });
    m_shown.append({serverId, notification.id, {}});
    if (m_shown.size() > mostShown)
        m_shown.removeFirst();
}

void DBusNotifier::withdraw(quint64 id)
{
    m_waiting.removeIf([id](const Notification &waiting) { return waiting.id == id; });
    if (m_onTheWay.contains(id))
        m_unwanted.insert(id);
    if (const uint serverId = serverIdOf(id); serverId != 0) {
        m_shown.removeAt(placeOf(serverId));
        close(serverId);
    }
}

void DBusNotifier::close(uint serverId)
{
    QDBusMessage message = call(QStringLiteral("CloseNotification"));
    message << serverId;
    m_bus.asyncCall(message, callLimitMs); // it may be gone already: whatever is answered, it is not shown
}

void DBusNotifier::actionInvoked(uint serverId, const QString &action)
{
    const qsizetype place = placeOf(serverId); // the bus tells of everybody's notifications
    if (place < 0 || (action != defaultAction && action != openAction))
        return;
    const Shown shown = m_shown[place];
    Q_EMIT activated(shown.id, shown.token);
}

void DBusNotifier::notificationClosed(uint serverId, uint /*reason*/)
{
    if (const qsizetype place = placeOf(serverId); place >= 0)
        m_shown.removeAt(place);
}

void DBusNotifier::activationToken(uint serverId, const QString &token)
{
    if (const qsizetype place = placeOf(serverId); place >= 0)
        m_shown[place].token = token;
}

qsizetype DBusNotifier::placeOf(uint serverId) const
{
    const auto found = std::find_if(
        m_shown.cbegin(), m_shown.cend(), [serverId](const Shown &shown) { return shown.serverId == serverId; });
    return found == m_shown.cend() ? -1 : found - m_shown.cbegin();
}

uint DBusNotifier::serverIdOf(quint64 id) const
{
    const auto found =
        std::find_if(m_shown.cbegin(), m_shown.cend(), [id](const Shown &shown) { return shown.id == id; });
    return found == m_shown.cend() ? 0 : found->serverId;
}

} // namespace touchstone::notify
