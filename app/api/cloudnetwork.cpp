// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/cloudnetwork.h"

#include <QHostAddress>
#include <QNetworkRequest>
#include <QSslCertificate>
#include <QUrl>

namespace touchstone::api {
namespace {

bool isLoopback(const QString &host)
{
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

QNetworkProxy namedProxy(const NetworkRoute &route)
{
    const QNetworkProxy::ProxyType type =
        route.proxy.kind == ProxySettings::Kind::Socks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy;
    return {type, route.proxy.host, route.proxy.port, route.proxy.user, route.proxyPassword};
}

QNetworkProxy systemProxy(const QNetworkProxyQuery &query)
{
    if (isLoopback(query.peerHostName()))
        return QNetworkProxy::NoProxy;
    const QList<QNetworkProxy> proxies = QNetworkProxyFactory::systemProxyForQuery(query);
    return proxies.isEmpty() ? QNetworkProxy(QNetworkProxy::NoProxy) : proxies.first();
}

class SystemProxies : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override { return {systemProxy(query)}; }
};

} // namespace

CloudNetwork::CloudNetwork(const NetworkRoute &route, QObject *parent)
    : QNetworkAccessManager(parent)
    , m_route(route)
    , m_tls(tlsOf(route))
{
    switch (route.proxy.kind) {
    case ProxySettings::Kind::System:
        setProxyFactory(new SystemProxies); // the manager owns it
        return;
    case ProxySettings::Kind::None:
        setProxy(QNetworkProxy::NoProxy);
        return;
    case ProxySettings::Kind::Http:
    case ProxySettings::Kind::Socks:
        setProxy(namedProxy(route));
        return;
    }
}

QNetworkReply *CloudNetwork::createRequest(Operation operation, const QNetworkRequest &request, QIODevice *data)
{
    QNetworkRequest prepared = request;
    prepared.setSslConfiguration(m_tls);
    return QNetworkAccessManager::createRequest(operation, prepared, data);
}

QSslConfiguration tlsOf(const NetworkRoute &route)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!route.authorities.isEmpty())
        tls.addCaCertificates(QSslCertificate::fromData(route.authorities, QSsl::Pem));
    return tls;
}

QNetworkProxy proxyFor(const NetworkRoute &route, const QUrl &url)
{
    switch (route.proxy.kind) {
    case ProxySettings::Kind::System:
        return systemProxy(QNetworkProxyQuery(url));
    case ProxySettings::Kind::None:
        return QNetworkProxy::NoProxy;
    case ProxySettings::Kind::Http:
    case ProxySettings::Kind::Socks:
        break;
    }
    return namedProxy(route);
}

} // namespace touchstone::api
