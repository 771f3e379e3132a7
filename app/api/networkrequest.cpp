// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/networkrequest.h"

namespace touchstone::api {

QNetworkRequest networkRequest(const QUrl &url, const QByteArray &authorization, const QByteArray &accept)
{
    constexpr int redirectLimit = 3;
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::SameOriginRedirectPolicy);
    request.setMaximumRedirectsAllowed(redirectLimit);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setRawHeader("User-Agent", "Touchstone/" TOUCHSTONE_VERSION);
    request.setRawHeader("Accept", accept);
    if (!authorization.isEmpty())
        request.setRawHeader("Authorization", authorization);
    return request;
}

QUrl urlBelow(const QUrl &base, const QString &path)
{
    QUrl url = base;
    QString start = base.path();
    if (!start.endsWith(QLatin1Char('/')))
        start += QLatin1Char('/');
    url.setPath(start + path);
    return url;
}

} // namespace touchstone::api
