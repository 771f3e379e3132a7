// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/delivery/deliverypolicy.h"
#include "app/cloud/server/ratelimiter.h"
#include "app/cloud/server/streamroutes.h"
#include "app/service/logformat.h"
#include "app/service/tlsfiles.h"
#include "models/domain/result.h"

#include <QHostAddress>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace touchstone::cloud {

/// What the command line of touchstone-cloud says.
struct ServiceOptions
{
    /// Easy to remember and in no well-known list; port 0 asks the system for a free one.
    static constexpr quint16 defaultPort = 8477;

    QString dataFolder;
    QHostAddress address = QHostAddress(QHostAddress::LocalHost);
    quint16 port = defaultPort;
    TlsFiles tls;   ///< empty: plain HTTP, on loopback addresses only
    QUrl publicUrl; ///< empty: follows from address and certificate
    bool demo = false;
    QStringList authorityFiles;
    DeliveryPolicy policy = DeliveryPolicy::classic();
    bool allowHttpOnLoopback = false;
    StreamLifetime streamLifetime = StreamLifetime::Unlimited;
    std::optional<RateLimit> rateLimit;
    QString metricsTokenFile;           ///< empty: see MetricsAccess
    std::optional<LogFormat> logFormat; ///< empty: as standard error wants it
    bool exitWithStdin = false;

    bool showHelp = false;
    bool showVersion = false;
};

/// `arguments` without the program's name. Invalid with a message for the person at the terminal; files that are named
/// are read and checked, so that a mistake shows at once and not at the first delivery.
Result<ServiceOptions> parseOptions(const QStringList &arguments);

QString helpText();

} // namespace touchstone::cloud
