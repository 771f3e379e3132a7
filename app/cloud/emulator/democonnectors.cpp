// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/emulator/democonnectors.h"

#include "app/cloud/registry/registry.h"

#include <QHostAddress>

namespace touchstone::cloud {

namespace {

using Say = EventTypeTraits::Enum;

QString noteOf(DemoEndpoint endpoint)
{
    return QStringLiteral("demo.connector.") + DemoConnectors::pathOf(endpoint);
}

QString urlBelow(QUrl base, DemoEndpoint endpoint)
{
    base.setPath(QLatin1Char('/') + DemoConnectors::pathOf(endpoint));
    return base.toString(QUrl::FullyEncoded);
}

bool isOnThisMachine(const QUrl &url)
{
    return url.host() == QLatin1String("localhost") || QHostAddress(url.host()).isLoopback();
}

} // namespace

const QList<DemoEndpoint> &DemoConnectors::endpoints()
{
    static const QList<DemoEndpoint> all{
        DemoEndpoint::Healthy, DemoEndpoint::Slow, DemoEndpoint::Flaky, DemoEndpoint::Down};
    return all;
}

QString DemoConnectors::pathOf(DemoEndpoint endpoint)
{
    switch (endpoint) {
    case DemoEndpoint::Healthy:
        return QStringLiteral("healthy");
    case DemoEndpoint::Slow:
        return QStringLiteral("slow");
    case DemoEndpoint::Flaky:
        return QStringLiteral("flaky");
    case DemoEndpoint::Down:
        break;
    }
    return QStringLiteral("down");
}

DataConnector DemoConnectors::draftOf(DemoEndpoint endpoint)
{
    DataConnector draft;
    draft.labels = {QStringLiteral("name"), QStringLiteral("description")};
    switch (endpoint) {
    case DemoEndpoint::Healthy:
        draft.displayName = QStringLiteral("Driftsrapport");
        draft.labels += {QStringLiteral("floor"), QStringLiteral("room")};
        break;
    case DemoEndpoint::Slow:
        draft.displayName = QStringLiteral("Inneklima til eiendomsdrift");
        draft.events = {Say::Temperature, Say::Humidity, Say::Co2, Say::Pressure};
        break;
    case DemoEndpoint::Flaky:
        draft.displayName = QStringLiteral("Rombooking");
        draft.events = {Say::Motion, Say::DeskOccupancy, Say::Contact, Say::ObjectPresent, Say::ObjectPresentCount,
            Say::TouchCount};
        draft.labels += QStringLiteral("room");
        break;
    case DemoEndpoint::Down:
        // Seldom events: retries pile up slowly, so that the system does not disable it within the first hours.
        draft.displayName = QStringLiteral("Vaktsentral (gammel)");
        draft.events = {Say::Touch, Say::WaterPresent};
        break;
    }
    return draft;
}

DemoConnectors::DemoConnectors(Registry &registry)
    : m_registry(registry)
{}

Result<QList<DemoConnectors::Placed>> DemoConnectors::place(
    const QString &project, const QUrl &receiver, const QString &secret)
{
    QList<Placed> placed;
    for (const DemoEndpoint endpoint : endpoints()) {
        const QString url = urlBelow(receiver, endpoint);
        const QString known = m_registry.note(noteOf(endpoint));
        if (known.isEmpty()) {
            const auto created = create(endpoint, project, url, secret);
            if (!created)
                return created.failure();
            placed.append(*created);
            continue;
        }
        const ConnectorName name{project, known};
        if (!m_registry.connector(name))
            continue; // somebody has deleted it
        if (const auto redirected = redirect(name, url, secret); !redirected)
            return redirected.failure();
        placed.append({endpoint, name, false});
    }
    return placed;
}

Result<DemoConnectors::Placed> DemoConnectors::create(
    DemoEndpoint endpoint, const QString &project, const QString &url, const QString &secret)
{
    DataConnector draft = draftOf(endpoint);
    HttpConfig http;
    http.url = url;
    http.signatureSecret = secret;
    draft.httpConfig = http;
    const auto created = m_registry.createConnector(project, draft);
    if (!created)
        return created.failure();
    if (const auto noted = m_registry.setNote(noteOf(endpoint), created->name.connector); !noted)
        return noted.failure();
    return Placed{endpoint, created->name, true};
}

Result<void> DemoConnectors::redirect(const ConnectorName &name, const QString &url, const QString &secret)
{
    auto connector = m_registry.connector(name);
    if (!isOnThisMachine(QUrl(connector->httpConfig->url, QUrl::StrictMode)))
        return {}; // somebody has given it another endpoint
    if (connector->httpConfig->url == url && connector->httpConfig->signatureSecret == secret)
        return {};
    connector->httpConfig->url = url;
    connector->httpConfig->signatureSecret = secret;
    const auto updated = m_registry.updateConnector(*connector);
    return updated ? Result<void>() : updated.failure();
}

} // namespace touchstone::cloud
