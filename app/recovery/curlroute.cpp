// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recovery/curlroute.h"

#include "app/api/cloudnetwork.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QUrl>

namespace touchstone::recovery {
namespace {

constexpr qint64 largestAuthorityFile = qint64(4) * 1024 * 1024; // the system's and some of one's own

QByteArray pemOf(const QList<QSslCertificate> &certificates)
{
    QByteArray pem;
    for (const QSslCertificate &certificate : certificates)
        pem += certificate.toPem();
    return pem;
}

} // namespace

CurlRoute::CurlRoute(NetworkRoute route, const QString &authorityFile)
    : m_route(std::move(route))
    , m_authorityFile(QFile::encodeName(authorityFile))
{}

bool CurlRoute::applyTo(CURL *handle, const QByteArray &url, bool isLoopback)
{
    trust(handle);
    // Said in any case: libcurl would look into the environment else, which the other calls do only where the
    // connection leaves it to the system.
    curl_easy_setopt(handle, CURLOPT_PROXY, "");
    return !isLoopback && setProxy(handle, url);
}

/// With authorities of the connection's own all are handed over as one, since libcurl takes one set in place of
/// another.
void CurlRoute::readAuthorities()
{
    m_isRead = true;
    if (m_route.authorities.isEmpty())
        return;
    QFile file(QFile::decodeName(m_authorityFile));
    if (m_authorityFile.isEmpty())
        m_authorities = pemOf(QSslConfiguration::systemCaCertificates());
    else if (file.open(QIODevice::ReadOnly))
        m_authorities = file.read(largestAuthorityFile);
    m_authorities += '\n' + m_route.authorities;
}

void CurlRoute::trust(CURL *handle)
{
    if (!m_isRead)
        readAuthorities();
    if (!m_authorities.isEmpty()) {
        curl_blob blob{m_authorities.data(), size_t(m_authorities.size()), CURL_BLOB_NOCOPY};
        curl_easy_setopt(handle, CURLOPT_CAINFO_BLOB, &blob);
        curl_easy_setopt(handle, CURLOPT_CAPATH, nullptr);
    } else if (!m_authorityFile.isEmpty()) {
        curl_easy_setopt(handle, CURLOPT_CAINFO, m_authorityFile.constData());
        curl_easy_setopt(handle, CURLOPT_CAPATH, nullptr);
    } else {
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
        curl_easy_setopt(handle, CURLOPT_SSL_OPTIONS, long(CURLSSLOPT_NATIVE_CA));
#endif
    }
}

bool CurlRoute::setProxy(CURL *handle, const QByteArray &url)
{
    if (m_url != url) {
        m_url = url;
        m_proxy = api::proxyFor(m_route, QUrl::fromEncoded(url));
    }
    const bool isSocks = m_proxy.type() == QNetworkProxy::Socks5Proxy;
    if (!isSocks && m_proxy.type() != QNetworkProxy::HttpProxy && m_proxy.type() != QNetworkProxy::HttpCachingProxy)
        return false;
    curl_easy_setopt(handle, CURLOPT_NOPROXY, ""); // nor exceptions of the environment
    curl_easy_setopt(handle, CURLOPT_PROXY, m_proxy.hostName().toUtf8().constData());
    curl_easy_setopt(handle, CURLOPT_PROXYPORT, long(m_proxy.port()));
    // The proxy resolves names (see ProxySettings), as the other calls let it.
    curl_easy_setopt(handle, CURLOPT_PROXYTYPE, long(isSocks ? CURLPROXY_SOCKS5_HOSTNAME : CURLPROXY_HTTP));
    curl_easy_setopt(handle, CURLOPT_HTTPPROXYTUNNEL, isSocks ? 0L : 1L);
    if (m_proxy.user().isEmpty())
        return true;
    curl_easy_setopt(handle, CURLOPT_PROXYUSERNAME, m_proxy.user().toUtf8().constData());
    curl_easy_setopt(handle, CURLOPT_PROXYPASSWORD, m_proxy.password().toUtf8().constData());
    if (!isSocks)
        curl_easy_setopt(handle, CURLOPT_PROXYAUTH, long(CURLAUTH_ANY));
    return true;
}

} // namespace touchstone::recovery
