// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/devicelist.h"

namespace touchstone::session {
namespace {

constexpr std::chrono::seconds retryPause{15};
constexpr qsizetype mostMeanwhile = 100'000; ///< beyond that the list is taken as it is

} // namespace

DeviceList::DeviceList(const api::ApiClient &client, items::DeviceDirectory &directory, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_directory(directory)
{
    m_retryTimer.setSingleShot(true);
    connect(&m_retryTimer, &QTimer::timeout, this, [this] { load(*m_project); });
}

DeviceList::~DeviceList() = default;

void DeviceList::load(const ProjectName &project)
{
    m_retryTimer.stop();
    m_project = project;
    m_meanwhile.clear();
    m_loading = true;
    m_calls = std::make_unique<QObject>();
    m_client.listDevices(m_calls.get(), project, [this](const Result<QList<Device>> &devices) { take(devices); });
}

void DeviceList::outdate()
{
    if (m_loading)
        load(*m_project);
}

void DeviceList::stop()
{
    m_retryTimer.stop();
    m_calls.reset();
    m_meanwhile.clear();
    m_loading = false;
}

void DeviceList::apply(const QList<Event> &batch)
{
    m_directory.apply(batch);
    if (m_loading && m_meanwhile.size() + batch.size() <= mostMeanwhile)
        m_meanwhile += batch;
}

void DeviceList::take(const Result<QList<Device>> &devices)
{
    m_loading = false;
    const QList<Event> meanwhile = std::exchange(m_meanwhile, {});
    if (!devices) {
        m_retryTimer.start(retryPause);
        Q_EMIT failed(devices.failure());
        return;
    }
    m_directory.setDevices(*devices);
    m_directory.apply(meanwhile);
    Q_EMIT loaded(*devices);
}

} // namespace touchstone::session
