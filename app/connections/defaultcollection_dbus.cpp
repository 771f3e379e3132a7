// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connections/defaultcollection.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace touchstone::connections {
namespace {

const QString nowhere = QStringLiteral("/"); // the path of a collection that is not there

DefaultCollection read(const QDBusPendingReply<QDBusObjectPath> &reply)
{
    if (!reply.isValid())
        return DefaultCollection::Unknown;
    return reply.value().path() == nowhere ? DefaultCollection::Missing : DefaultCollection::There;
}

} // namespace

void askDefaultCollection(
    QObject *owner, std::chrono::milliseconds patience, std::function<void(DefaultCollection)> done)
{
    QDBusMessage question = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.secrets"),
        QStringLiteral("/org/freedesktop/secrets"), QStringLiteral("org.freedesktop.Secret.Service"),
        QStringLiteral("ReadAlias"));
    question << QStringLiteral("default");
    auto *watcher =
        new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question, int(patience.count())), owner);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, owner, [watcher, done = std::move(done)] {
        watcher->deleteLater();
        const DefaultCollection found = read(*watcher);
        done(found); // last: the callback may delete the owner
    });
}

} // namespace touchstone::connections
