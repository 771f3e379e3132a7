// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/projectview.h"

namespace touchstone::session {

void Models::clear(bool keepConnectors)
{
    if (!keepConnectors)
        connectors.clear();
    deliveries.clear();
    devices.clear();
    feed.restart();
    touches.clear();
    rates.clear();
}

ProjectView::ProjectView(const Clock &clock, const api::CloudAccess &access, api::StreamClient &stream,
    StreamGaps &gaps, Models &models, const api::StreamSettings &settings, const QList<ProjectName> &polled,
    QObject *parent)
    : QObject(parent)
    , m_stream(stream)
    , m_gaps(gaps)
    , m_models(models)
    , m_project(settings.project)
    , m_pacer(clock, pollPace(false))
    , m_devices(access.polling(), models.devices)
    , m_filler(clock, access.polling(), m_pacer, gaps)
    , m_poller(access.polling(), models.connectors, m_pacer)
    , m_changes(access.client(), models.connectors, m_poller)
    , m_switch(m_changes, models.connectors)
    , m_history(clock, m_changes, m_poller, models.changes)
    , m_deliveries(access.polling(), models.deliveries, models.connectors)
    , m_minutes(access.polling(), models.connectors)
    , m_tests(clock, access.client(), models.connectors)
{
    connect(&m_devices, &DeviceList::failed, this,
        [this](const Failure &failure) { Q_EMIT failed(QStringLiteral("sensors"), failure); });
    m_filler.setTypes(settings.eventTypes);
    connect(&m_devices, &DeviceList::loaded, &m_filler, &GapFiller::fill);
    connect(&m_poller, &ConnectorPoller::failed, this, &ProjectView::failed);
    connect(&m_poller, &ConnectorPoller::roundDone, this, &ProjectView::refreshed);
    connect(&m_stream, &api::StreamClient::eventsArrived, this, &ProjectView::takeEvents);
    // Between the list and the moment the stream opened something may have changed unseen, the first time and after
    // each gap.
    connect(&m_stream, &api::StreamClient::opened, this, [this] { m_devices.load(m_project); });
    m_devices.load(m_project);
    m_poller.start(polled);
    m_stream.start(settings);
}

ProjectView::~ProjectView()
{
    m_stream.stop();
}

void ProjectView::refresh(const QList<ProjectName> &polled)
{
    reloadDevices();
    m_poller.start(polled);
    m_deliveries.refresh();
    m_minutes.refresh();
}

void ProjectView::poll(const QList<ProjectName> &projects)
{
    m_poller.start(projects);
}

void ProjectView::listen(const api::StreamSettings &settings)
{
    m_stream.stop();
    m_filler.setTypes(settings.eventTypes);
    m_stream.start(settings);
}

void ProjectView::record(history::MetricHistory &history, const history::AccountKey &account)
{
    m_recorder = std::make_unique<MetricRecorder>(history, account, m_poller, m_models.connectors);
}

void ProjectView::watchMinutes(const std::optional<ConnectorName> &connector)
{
    m_minutes.watch(connector);
    if (m_recorder)
        m_recorder->watchMinutes(connector);
}

void ProjectView::watchWeek(const std::optional<ConnectorName> &connector)
{
    if (m_recorder)
        m_recorder->watchWeek(connector);
}

void ProjectView::reloadDevices()
{
    m_devices.load(m_project);
}

void ProjectView::takeEvents(const QList<Event> &batch)
{
    m_gaps.note(batch);
    // The directory first, so that the rows of this batch show the names that came with it.
    m_devices.apply(batch);
    m_models.touches.apply(batch);
    m_models.feed.append(batch);
    m_models.rates.apply(batch, m_models.connectors.clock().now());
}

} // namespace touchstone::session
