// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/networksettings.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QSslConfiguration>

class QUrl;

namespace touchstone::api {

/// The access manager of one connection: every request takes its proxy and trusts its authorities beside the system's.
/// Certificates are verified, always: nothing here, or in a request, makes an error of a certificate go away.
class CloudNetwork : public QNetworkAccessManager
{
    Q_OBJECT

public:
    explicit CloudNetwork(const NetworkRoute &route, QObject *parent = nullptr);

    const NetworkRoute &route() const { return m_route; }

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request, QIODevice *data) override;

private:
    NetworkRoute m_route;
    QSslConfiguration m_tls;
};

/// The TLS configuration of a route; certificates in it that cannot be read are left out.
QSslConfiguration tlsOf(const NetworkRoute &route);
/// The proxy through which `url` is reached. With ProxySettings::Kind::System the system is asked, which may take
/// seconds on Windows; loopback addresses are reached directly then.
QNetworkProxy proxyFor(const NetworkRoute &route, const QUrl &url);

} // namespace touchstone::api
