// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/service.h"

namespace touchstone::cloud {

Service::Service(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{}

Service::~Service() = default;

Result<CloudAddresses> Service::start(const ServiceOptions &options)
{
    auto folder = DataFolder::open(options.dataFolder);
    if (!folder)
        return folder.failure();
    m_folder = std::move(folder).value();
    if (const auto opened = openCloud(options); !opened)
        return opened.failure();

    m_server =
        std::make_unique<CloudServer>(CloudServer::Parts{m_cloud->registry(), m_cloud->engine(), m_cloud->intake(),
            m_cloud->emulator(), m_clock, m_demo ? m_demo->receiver() : nullptr, options.streamLifetime});
    if (const auto listening = m_server->listen(options.address, options.port); !listening)
        return Failure{Failure::Kind::Invalid, listening.failure().message};

    CloudAddresses addresses = m_server->addresses();
    Credentials credentials = m_cloud->registry().firstCredentials();
    credentials.tokenEndpoint = addresses.token.toString();
    const auto file = m_folder->writeCredentials(credentials);
    if (!file)
        return file.failure();
    addresses.credentialsFile = *file;
    return addresses;
}

Result<void> Service::openCloud(const ServiceOptions &options)
{
    LocalCloud::Settings settings;
    settings.dataFolder = m_folder->path();
    settings.authorityFiles = options.authorityFiles;
    settings.policy = options.policy;
    if (options.demo) {
        m_demo = std::make_unique<Demo>(m_folder->path(), m_clock);
        if (const auto started = m_demo->startReceiver(); !started)
            return started.failure();
        settings.authorityFiles.append(m_demo->authorityFile());
        settings.firstProjectName = DemoBuilding::projectName();
    }
    m_cloud = std::make_unique<LocalCloud>(settings, m_clock);
    if (const auto opened = m_cloud->open(); !opened)
        return opened.failure();
    return m_demo ? m_demo->play(*m_cloud) : Result<void>();
}

} // namespace touchstone::cloud
