// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/networksettings.h"

#include <curl/curl.h>

#include <QByteArray>
#include <QNetworkProxy>
#include <QString>

namespace touchstone::recovery {

/// A connection's route for libcurl: the proxy that api::CloudNetwork would take for the same address, and whom to
/// trust. Made and used on one thread, since asking the system for its proxy and authorities may take its time.
class CurlRoute
{
public:
    /// As of Poster.
    CurlRoute(NetworkRoute route, const QString &authorityFile);

    /// Sets what `handle` takes for `url`, which is encoded, and says whether that is a proxy. The route must outlive
    /// the handle. An address on this machine is reached directly: another machine's proxy would look for it on itself.
    bool applyTo(CURL *handle, const QByteArray &url, bool isLoopback);

private:
    void trust(CURL *handle);
    void readAuthorities();
    bool setProxy(CURL *handle, const QByteArray &url);

    NetworkRoute m_route;
    QByteArray m_authorityFile; ///< encoded
    QByteArray m_authorities;   ///< PEM, all that are trusted; empty: those of the file or the system, as libcurl knows
    bool m_isRead = false;
    QByteArray m_url; ///< for which m_proxy was asked
    QNetworkProxy m_proxy;
};

} // namespace touchstone::recovery
