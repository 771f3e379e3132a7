// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a session does about single deliveries and test events.
#include "app/session/session_p.h"

namespace touchstone::session {

void Session::Private::watchDeliveries()
{
    const bool isHere = watched && current && watched->project == current->name.project;
    if (view)
        view->deliveries().watch(isHere ? watched : std::nullopt);
}

void Session::watchDeliveries(const std::optional<ConnectorName> &name)
{
    d->watched = name;
    d->watchDeliveries();
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

void Session::createTestDevice(const DeviceType &type, const QString &displayName)
{
    if (!d->access || !d->current) {
        Q_EMIT testDeviceFailed(noConnection());
        return;
    }
    const auto settle = [this](const Result<Device> &device) {
        if (!device) {
            Q_EMIT testDeviceFailed(device.failure());
            return;
        }
        if (d->view)
            d->view->reloadDevices();
        Q_EMIT testDeviceCreated(device->name);
    };
    d->access->client().createEmulatedDevice(d->calls.get(), d->current->name, type, displayName, settle);
}

} // namespace touchstone::session
