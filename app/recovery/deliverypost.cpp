// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recovery/deliverypost.h"

#include "app/api/deliverysigning.h"
#include "models/domain/deliveryheaders.h"
#include "models/domain/deliverysample.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QUrl>

namespace touchstone::recovery {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(RecoverySending)
};

bool isThisMachine(const QString &host)
{
    const QHostAddress address(host); // null for a name
    return host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0 ||
           (!address.isNull() && address.isLoopback());
}

} // namespace

Result<PostTarget> postTargetOf(const DataConnector &connector, const QString &secret)
{
    if (connector.type != ConnectorTypeTraits::Enum::HttpPush || !connector.httpConfig)
        return Failure{Failure::Kind::Invalid,
            Texts::tr("The connector does not post to a URL, so nothing can be sent to it from here.")};
    const QUrl url(connector.httpConfig->url, QUrl::StrictMode);
    const bool isLoopback = isThisMachine(url.host());
    const bool isAllowed =
        url.scheme() == QLatin1String("https") || (isLoopback && url.scheme() == QLatin1String("http"));
    if (!url.isValid() || url.host().isEmpty() || !isAllowed)
        return Failure{Failure::Kind::Invalid, Texts::tr("The connector has no https address.")};
    PostTarget target;
    target.connector = connector;
    target.secret = secret;
    target.url = url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment).toEncoded();
    target.headers = deliveryHeaders(*connector.httpConfig, "Touchstone/" TOUCHSTONE_VERSION);
    target.isLoopback = isLoopback;
    return target;
}

OutgoingPost deliveryPost(const PostTarget &target, const Event &event, const Device &device, Timestamp now)
{
    OutgoingPost post;
    post.url = target.url;
    post.headers = target.headers;
    post.body = sampleDeliveryBody(target.connector, event, device);
    post.isLoopback = target.isLoopback;
    if (!target.secret.isEmpty())
        post.headers.append("X-Dt-Signature: " + api::signSample(post.body, target.secret, now));
    return post;
}

} // namespace touchstone::recovery
