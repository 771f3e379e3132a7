// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/proxyoption.h"

#include <QUrl>

namespace touchstone::ctl {
namespace {

Failure invalid(const QString &message)
{
    return {Failure::Kind::Invalid, message};
}

} // namespace

Result<ProxySettings> parseProxy(const QString &text)
{
    using Kind = ProxySettings::Kind;
    if (text == QLatin1String("system"))
        return ProxySettings{Kind::System};
    if (text == QLatin1String("none"))
        return ProxySettings{Kind::None};
    const QUrl url(text, QUrl::StrictMode);
    const bool isSocks = url.scheme() == QLatin1String("socks5");
    const bool isBare = url.path().isEmpty() || url.path() == QLatin1String("/");
    if (!url.password().isEmpty())
        return invalid(
            QStringLiteral("The password of a proxy does not belong among the arguments, where others can read it; "
                           "give it with --proxy-password-from."));
    if (!url.isValid() || (!isSocks && url.scheme() != QLatin1String("http")) || url.host().isEmpty() ||
        url.port() < 1 || !isBare || url.hasQuery() || url.hasFragment())
        return invalid(QStringLiteral("--proxy is system, none, or an address such as http://proxy.example:3128 or "
                                      "socks5://proxy.example:1080."));
    return ProxySettings{
        isSocks ? Kind::Socks : Kind::Http, url.host(), quint16(url.port()), url.userName(QUrl::FullyDecoded)};
}

QString proxyText(const ProxySettings &proxy)
{
    using Kind = ProxySettings::Kind;
    if (!proxy.isNamed())
        return proxy.kind == Kind::None ? QStringLiteral("none") : QStringLiteral("system");
    QUrl url;
    url.setScheme(proxy.kind == Kind::Socks ? QStringLiteral("socks5") : QStringLiteral("http"));
    url.setHost(proxy.host);
    url.setPort(proxy.port);
    url.setUserName(proxy.user, QUrl::DecodedMode);
    return url.toString(QUrl::FullyEncoded);
}

} // namespace touchstone::ctl
