// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/livestream.h"

#include "app/api/cloudaccess.h"
#include "app/ctl/terminal.h"

namespace touchstone::ctl {

LiveStream::LiveStream(const Cloud &cloud, Terminal &terminal, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_cloud(cloud)
    , m_terminal(terminal)
    , m_stream(clock)
{
    connect(&m_stream, &api::StreamClient::eventsArrived, this, &LiveStream::arrived);
    connect(&m_stream, &api::StreamClient::linkChanged, this, &LiveStream::tell);
}

void LiveStream::start(const ProjectName &project, const QList<EventType> &types, const QStringList &deviceIds)
{
    api::StreamSettings settings;
    settings.api = m_cloud.access.addresses.api;
    settings.tokenEndpoint = api::tokenEndpointOf(m_cloud.access.addresses, m_cloud.access.credentials);
    settings.credentials = m_cloud.access.credentials;
    settings.route = m_cloud.access.route;
    settings.project = project;
    settings.eventTypes = types;
    settings.deviceIds = deviceIds;
    m_stream.start(settings);
}

void LiveStream::tell(const LinkState &link)
{
    if (std::exchange(m_told, link.kind) == link.kind && link.kind == LinkState::Kind::Live)
        return; // a byte came
    switch (link.kind) {
    case LinkState::Kind::Live:
        m_terminal.tell(std::exchange(m_wasOpen, true)
                            ? QStringLiteral("Listening again. What happened meanwhile is in the event history.")
                            : QStringLiteral("Listening to %1.").arg(m_cloud.access.title));
        break;
    case LinkState::Kind::Retrying:
        m_terminal.tell(QStringLiteral("Not connected: %1 Trying again in %2 s.")
                            .arg(link.reason)
                            .arg(std::chrono::ceil<std::chrono::seconds>(link.nextTry - link.since).count()));
        break;
    case LinkState::Kind::Refused:
        Q_EMIT refused({Failure::Kind::Forbidden, link.reason});
        break;
    case LinkState::Kind::Idle:
    case LinkState::Kind::Connecting:
        break;
    }
}

} // namespace touchstone::ctl
