// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/notifications.h"

#include "ui/alerts/alertwords.h"

#include <QLoggingCategory>

#include <limits>

namespace touchstone::desktop {

namespace {

Q_LOGGING_CATEGORY(log, "touchstone.notifications")

constexpr quint64 summaryId = std::numeric_limits<quint64>::max(); ///< no alert's
constexpr qsizetype namesInSummary = 5;

bool isUrgent(const Alert &alert)
{
    return alert.key.kind == AlertKind::DisabledBySystem || alert.key.kind == AlertKind::DisablingNear;
}

} // namespace

void Notifications::add(std::unique_ptr<notify::Notifier> notifier)
{
    if (!notifier)
        return;
    const size_t next = m_notifiers.size() + 1;
    connect(notifier.get(), &notify::Notifier::activated, this,
        [this](quint64 id, const QString &token) { Q_EMIT activated(id == summaryId ? 0 : id, token); });
    connect(notifier.get(), &notify::Notifier::failed, this, [this, next](const notify::Notification &notification) {
        if (next < m_notifiers.size())
            m_notifiers[next]->show(notification);
        else
            qCInfo(log, "Nobody on this desktop shows notifications; the alerts are in the window.");
    });
    m_notifiers.push_back(std::move(notifier));
}

void Notifications::tell(const QList<Alert> &alerts, Timestamp now)
{
    if (alerts.size() > mostAtOnce) {
        notify::Notification summary;
        summary.id = summaryId;
        summary.title = ui::manyAlertsTitle(alerts);
        QStringList lines;
        for (const Alert &alert : alerts.mid(0, namesInSummary))
            lines.append(ui::alertTitle(alert));
        if (alerts.size() > namesInSummary)
            lines.append(tr("and %1 more").arg(alerts.size() - namesInSummary));
        summary.text = lines.join(u'\n');
        summary.action = tr("Show alerts");
        summary.isUrgent = std::any_of(alerts.cbegin(), alerts.cend(), isUrgent);
        show(summary);
        return;
    }
    for (const Alert &alert : alerts) {
        notify::Notification notification;
        notification.id = alert.id;
        notification.title = ui::alertTitle(alert);
        notification.text = ui::alertDetail(alert, now);
        notification.action = alert.key.kind == AlertKind::ApiUnreachable ? tr("Show alerts") : tr("Open connector");
        notification.isUrgent = isUrgent(alert);
        show(notification);
    }
}

void Notifications::withdraw(quint64 id)
{
    for (const auto &notifier : m_notifiers)
        notifier->withdraw(id);
}

void Notifications::show(const notify::Notification &notification)
{
    if (!m_notifiers.empty())
        m_notifiers.front()->show(notification);
}

} // namespace touchstone::desktop
