// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/streamfilter.h"

#include "app/cloud/server/requestbody.h"
#include "models/domain/metrics.h"

namespace touchstone::cloud {

namespace {

using namespace std::chrono_literals;

/// Longer intervals would overflow a timer and help nobody: connections are given up long before.
constexpr std::chrono::milliseconds maxPingInterval = 1h;

} // namespace

Result<StreamFilter> StreamFilter::fromQuery(const QString &project, const QString &device, const Query &query)
{
    StreamFilter filter;
    filter.project = project;
    filter.device = device;
    const QStringList types = query.values(u"event_types");
    filter.eventTypes = QSet<QString>(types.cbegin(), types.cend());
    filter.devices = DeviceFilter::fromQuery(query);
    if (query.has(u"ping_interval")) {
        const QString text = query.value(u"ping_interval");
        const auto interval = parseDuration(text);
        if (!interval || *interval < 1s || *interval > maxPingInterval) {
            return invalid(
                QStringLiteral("ping_interval must be a duration from 1s to 3600s, such as 10s; \"%1\" is not")
                    .arg(text.left(40)));
        }
        filter.pingInterval = std::chrono::ceil<std::chrono::milliseconds>(*interval);
    }
    return filter;
}

bool StreamFilter::matches(const AcceptedEvent &event) const
{
    if (event.device.project != project)
        return false;
    if (!device.isEmpty() && event.device.device != device)
        return false;
    if (!eventTypes.isEmpty() && !eventTypes.contains(event.event.type.text()))
        return false;
    return devices.matches(event.device.device, event.deviceType, event.productNumber, event.labels);
}

} // namespace touchstone::cloud
