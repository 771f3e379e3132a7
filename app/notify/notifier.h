// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QObject>
#include <QString>

#include <memory>

namespace touchstone::notify {

/// What is shown on the desktop, outside of the window. Plain text, without secrets: others may read over the shoulder.
struct Notification
{
    quint64 id = 0; ///< of whoever shows it; showing the same one again replaces it
    QString title;
    QString text;
    QString action; ///< of its button, as in "Open connector"; a click on the whole does the same
    bool isUrgent = false;
    bool operator==(const Notification &) const = default;
};

/// Shows notifications by one of the ways that a desktop has. For implementers: show() ends, sooner or later and at
/// most once each time, with failed() when nobody will see it; activated() only for what is shown. Nothing waits.
class Notifier : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void show(const Notification &notification) = 0;
    virtual void withdraw(quint64 id) = 0; ///< it says what is no longer so

Q_SIGNALS:
    /// The person wants what it is about. `activationToken` allows a window to come to the front, where the desktop
    /// gives one.
    void activated(quint64 id, const QString &activationToken);
    void failed(const touchstone::notify::Notification &notification);
};

/// The one that speaks to org.freedesktop.Notifications on the session bus; null where this build has no D-Bus.
std::unique_ptr<Notifier> makeSessionBusNotifier();

} // namespace touchstone::notify

Q_DECLARE_METATYPE(touchstone::notify::Notification)
