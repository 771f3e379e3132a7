// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/server/cloudserver.h"
#include "app/service/datafolder.h"
#include "app/service/demo.h"
#include "app/service/localcloud.h"
#include "app/service/serviceoptions.h"

#include <QObject>

namespace touchstone::cloud {

/// The running service: data folder, local cloud and server, in the order in which they depend on each other.
class Service : public QObject
{
    Q_OBJECT

public:
    /// `clock` must outlive the service.
    explicit Service(const Clock &clock, QObject *parent = nullptr);
    ~Service() override;

    /// Starts everything; on success the service is reachable at the addresses it answers. The failure's kind is
    /// Invalid where the command line asks for something that cannot be (exit code 2), else the system is to blame.
    Result<CloudAddresses> start(const ServiceOptions &options);

    /// Reads again what may be renewed: certificate and key, which new connections then use while old ones live on, and
    /// the token for /metrics. Files that are broken change nothing and are named in the log.
    void reload();

private:
    Result<CloudServer::Door> makeDoor(const ServiceOptions &options) const;
    void reloadTls();
    void reloadMetricsToken();
    Result<void> openCloud(const ServiceOptions &options);

    const Clock &m_clock;
    TlsFiles m_tls;
    QString m_metricsTokenFile;
    std::unique_ptr<DataFolder> m_folder;
    std::unique_ptr<LocalCloud> m_cloud;
    std::unique_ptr<Demo> m_demo; ///< only with --demo
    std::unique_ptr<CloudServer> m_server;
};

} // namespace touchstone::cloud
