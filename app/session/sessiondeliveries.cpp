// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a session reads about the one connector that somebody looks at, and does about its deliveries and test events.
#include "app/session/session_p.h"

namespace touchstone::session {

/// Wishes outlive a view: whoever looks goes on looking when it is another one.
void Session::Private::resumeWatching()
{
    if (!view)
        return;
    const QList<ProjectName> shown = polled();
    const auto ifShown = [&](const std::optional<ConnectorName> &name) {
        return name && shown.contains(ProjectName{name->project}) ? name : std::nullopt;
    };
    view->deliveries().watch(ifShown(watchedDeliveries));
    view->watchMinutes(ifShown(watchedMinutes));
    view->watchWeek(ifShown(watchedWeek));
}

void Session::watchDeliveries(const std::optional<ConnectorName> &name)
{
    d->watchedDeliveries = name;
    d->resumeWatching();
}

void Session::watchMinutes(const std::optional<ConnectorName> &name)
{
    d->watchedMinutes = name;
    d->resumeWatching();
}

void Session::watchWeek(const std::optional<ConnectorName> &name)
{
    d->watchedWeek = name;
    d->resumeWatching();
}

void Session::resend(const ConnectorName &name, const QString &eventId)
{
    if (!d->access) {
        Q_EMIT resendFailed(name, eventId, noConnection());
        return;
    }
    const auto settle = [this, name, eventId](const Result<qint64> &sending) {
        if (!sending) {
            Q_EMIT resendFailed(name, eventId, sending.failure());
            return;
        }
        if (d->view)
            d->view->deliveries().refresh();
        Q_EMIT resendDone(name, eventId, *sending);
    };
    d->access->client().resend(d->calls.get(), name, eventId, settle);
}

void Session::startTest(const ConnectorName &name, const std::optional<DeviceName> &device, const EventType &type)
{
    if (!d->view) {
        TestRun run;
        run.connector = name;
        run.step = TestRun::Step::Failed;
        run.failure = noConnection();
        Q_EMIT testChanged(run);
    } else if (device) {
        d->view->tests().start(name, *device, type);
    } else {
        d->view->tests().synchronize(name);
    }
}

void Session::cancelTest()
{
    if (d->view)
        d->view->tests().cancel();
}

} // namespace touchstone::session
