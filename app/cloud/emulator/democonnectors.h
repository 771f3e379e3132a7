// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/dataconnector.h"
#include "models/domain/result.h"

#include <QUrl>

namespace touchstone::cloud {

class Registry;

/// How the receiver treats one of the demo's connectors.
enum class DemoEndpoint { Healthy, Slow, Flaky, Down };

/// The demo's four Data Connectors, each posting to an endpoint of its own at the receiver. The registry remembers
/// which they are, so that people may rename, change or delete them.
class DemoConnectors
{
public:
    static const QList<DemoEndpoint> &endpoints();
    /// "healthy", "slow", "flaky" or "down": the path below the receiver's base URL, and the receiver's endpoint.
    static QString pathOf(DemoEndpoint endpoint);
    /// What is created, without the URL and the secret.
    static DataConnector draftOf(DemoEndpoint endpoint);

    struct Placed
    {
        DemoEndpoint endpoint;
        ConnectorName name;
        bool isNew = false; ///< made just now: its statistics can be made up
    };

    /// Must outlive this object.
    explicit DemoConnectors(Registry &registry);

    /// Creates the connectors on the first call ever; later points those that are still there and still post to this
    /// machine at `receiver`, whose port may be another one at each start, and leaves everything else as it is.
    Result<QList<Placed>> place(const QString &project, const QUrl &receiver, const QString &secret);

private:
    Result<Placed> create(DemoEndpoint endpoint, const QString &project, const QString &url, const QString &secret);
    Result<void> redirect(const ConnectorName &name, const QString &url, const QString &secret);

    Registry &m_registry;
};

} // namespace touchstone::cloud
