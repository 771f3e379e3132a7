// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/delivery/deliverytarget.h"

#include "models/domain/deliveryheaders.h"

#include <QHostAddress>
#include <QUrl>

namespace touchstone::cloud {

Result<DeliveryTarget> targetOf(const DataConnector &connector, bool allowHttpOnLoopback)
{
    const QString name = connector.name.path();
    if (connector.type != ConnectorTypeTraits::Enum::HttpPush || !connector.httpConfig)
        return Failure{Failure::Kind::Invalid, QStringLiteral("%1 is not an HTTP_PUSH connector").arg(name)};
    const QUrl url(connector.httpConfig->url, QUrl::StrictMode);
    const bool isOnThisMachine = isLoopback(url.host());
    const bool isEncrypted = url.scheme() == QLatin1String("https");
    const bool mayBePlain = isOnThisMachine && url.scheme() == QLatin1String("http");
    if (!url.isValid() || url.host().isEmpty() || !(isEncrypted || mayBePlain))
        return Failure{Failure::Kind::Invalid, QStringLiteral("%1 has no https URL").arg(name)};
    DeliveryTarget target;
    target.url = url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment).toEncoded();
    target.host = url.host();
    target.secret = connector.httpConfig->signatureSecret.toUtf8();
    target.headers = deliveryHeaders(*connector.httpConfig, "touchstone-cloud/" TOUCHSTONE_VERSION);
    target.labels = connector.labels;
    target.isTrial = allowHttpOnLoopback && isOnThisMachine;
    return target;
}

bool isLoopback(const QString &host)
{
    if (host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0)
        return true;
    const QHostAddress address(host);
    return !address.isNull() && address.isLoopback();
}

} // namespace touchstone::cloud
