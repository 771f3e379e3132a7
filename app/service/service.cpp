// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/service.h"

#include "app/service/optionfile.h"

#include <QLoggingCategory>

namespace touchstone::cloud {

namespace {

Q_LOGGING_CATEGORY(logService, "touchstone.service")

const QString metricsTokenOption = QStringLiteral("metrics-token");

void warnOfValidity(const TlsFiles &files, const TlsIdentity &identity, Timestamp now)
{
    const QString warning = validityWarning(identity, now);
    if (!warning.isEmpty())
        qCWarning(logService).noquote() << QStringLiteral("--tls-cert %1: %2").arg(files.certificate, warning);
}

} // namespace

Service::Service(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{}

Service::~Service() = default;

Result<CloudAddresses> Service::start(const ServiceOptions &options)
{
    const auto door = makeDoor(options);
    if (!door)
        return door.failure();
    QByteArray metricsToken;
    if (!options.metricsTokenFile.isEmpty()) {
        const auto token = readSecretFile(metricsTokenOption, options.metricsTokenFile);
        if (!token)
            return token.failure();
        metricsToken = *token;
    }
    m_tls = options.tls;
    m_metricsTokenFile = options.metricsTokenFile;
    auto folder = DataFolder::open(options.dataFolder);
    if (!folder)
        return folder.failure();
    m_folder = std::move(folder).value();
    if (const auto opened = openCloud(options); !opened)
        return opened.failure();

    m_server = std::make_unique<CloudServer>(CloudServer::Parts{m_cloud->registry(), m_cloud->engine(),
        m_cloud->intake(), m_cloud->history(), m_cloud->emulator(), m_clock, m_demo ? m_demo->receiver() : nullptr,
        options.streamLifetime, options.rateLimit});
    m_server->setMetricsToken(metricsToken);
    if (const auto listening = m_server->listen(*door); !listening)
        return Failure{Failure::Kind::Invalid, listening.failure().message};

    qCInfo(logService).noquote() << "listening on" << options.address.toString() << "port" << m_server->port();
    CloudAddresses addresses = m_server->addresses();
    Credentials credentials = m_cloud->registry().firstCredentials();
    credentials.tokenEndpoint = addresses.token.toString();
    const auto file = m_folder->writeCredentials(credentials);
    if (!file)
        return file.failure();
    addresses.credentialsFile = *file;
    return addresses;
}

Result<CloudServer::Door> Service::makeDoor(const ServiceOptions &options) const
{
    CloudServer::Door door;
    door.address = options.address;
    door.port = options.port;
    door.publicUrl = options.publicUrl;
    if (options.tls.isEmpty())
        return door;
    const auto identity = readTlsFiles(options.tls);
    if (!identity)
        return identity.failure();
    warnOfValidity(options.tls, *identity, m_clock.now());
    door.tls = *identity;
    door.host = nameForClients(*identity, options.address);
    if (door.host.isEmpty() && door.publicUrl.isEmpty()) {
        return wrongUsage(QStringLiteral("--tls-cert %1: the certificate vouches for no name or address that clients "
                                         "could connect to; say what they use with --public-url https://NAME:PORT")
                              .arg(options.tls.certificate));
    }
    return door;
}

void Service::reload()
{
    if (!m_tls.isEmpty())
        reloadTls();
    if (!m_metricsTokenFile.isEmpty())
        reloadMetricsToken();
}

void Service::reloadTls()
{
    const auto identity = readTlsFiles(m_tls);
    if (!identity) {
        qCWarning(logService).noquote() << "the former certificate stays in use:" << identity.failure().message;
        return;
    }
    warnOfValidity(m_tls, *identity, m_clock.now());
    m_server->renewTls(*identity);
    qCInfo(logService).noquote() << "certificate and key were read again; valid until"
                                 << formatTimestamp(identity->validUntil);
}

void Service::reloadMetricsToken()
{
    const auto token = readSecretFile(metricsTokenOption, m_metricsTokenFile);
    if (!token) {
        qCWarning(logService).noquote() << "the former token stays in use:" << token.failure().message;
        return;
    }
    m_server->setMetricsToken(*token);
    qCInfo(logService) << "the token for /metrics was read again";
}

Result<void> Service::openCloud(const ServiceOptions &options)
{
    LocalCloud::Settings settings;
    settings.dataFolder = m_folder->path();
    settings.authorityFiles = options.authorityFiles;
    settings.policy = options.policy;
    settings.allowHttpOnLoopback = options.allowHttpOnLoopback;
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
