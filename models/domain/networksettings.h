// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace touchstone {

/// The way through a corporate network. The proxy's password is a secret and stands elsewhere.
struct ProxySettings
{
    enum class Kind {
        System, ///< what the operating system says; loopback addresses are always reached directly
        None,   ///< directly, whatever the system says
        Http,   ///< an HTTP proxy, tunnelling with CONNECT
        Socks,  ///< SOCKS 5; names are resolved by the proxy
    };

    Kind kind = Kind::System;
    QString host = {}; ///< only with Http and Socks, as are the rest
    quint16 port = 0;  ///< 1 to 65535
    QString user = {}; ///< "" for a proxy that asks for nobody
    bool isNamed() const { return kind == Kind::Http || kind == Kind::Socks; }
    bool operator==(const ProxySettings &) const = default;
};

/// How the machines of one connection are reached, as it is remembered.
struct NetworkSettings
{
    ProxySettings proxy;
    QString authorityFile = {}; ///< PEM with authorities to trust beside the system's; "" for none
    bool operator==(const NetworkSettings &) const = default;
};

/// How they are reached, as it is used: with the proxy's password and the file's content. A value for any thread.
/// Certificates are always verified; nothing here can change that.
struct NetworkRoute
{
    ProxySettings proxy;
    QString proxyPassword = {};  ///< a secret
    QByteArray authorities = {}; ///< PEM, trusted beside the system's
    bool operator==(const NetworkRoute &) const = default;
};

} // namespace touchstone
