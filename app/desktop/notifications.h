// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/notify/notifier.h"
#include "models/domain/alert.h"

#include <QObject>

#include <memory>
#include <vector>

namespace touchstone::desktop {

/// Puts alerts on the desktop: by the first way that works, one notification for each alert, and a single one for many
/// that begin together. GUI thread.
class Notifications : public QObject
{
    Q_OBJECT

public:
    /// More than these at once are told by one notification.
    static constexpr qsizetype mostAtOnce = 3;

    using QObject::QObject;

    /// The next way, for what the ones before it could not show.
    void add(std::unique_ptr<notify::Notifier> notifier);

    void tell(const QList<Alert> &alerts, Timestamp now);
    void withdraw(quint64 id);

Q_SIGNALS:
    /// The person wants this alert, or with 0 the list of them.
    void activated(quint64 alertId, const QString &activationToken);

private:
    void show(const notify::Notification &notification);

    std::vector<std::unique_ptr<notify::Notifier>> m_notifiers;
};

} // namespace touchstone::desktop
