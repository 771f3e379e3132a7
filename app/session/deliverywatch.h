// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/apiclient.h"
#include "models/items/connectorlistmodel.h"
#include "models/items/deliverymodel.h"

#include <QTimer>

#include <memory>
#include <optional>

namespace touchstone::session {

/// Reads the last deliveries of one connector, and its queue, every two seconds for as long as somebody looks at them.
/// Answers about a connector that is no longer looked at never arrive. GUI thread.
class DeliveryWatch : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostAttempts = 100; ///< as many as a local cloud keeps

    /// All must outlive the watch.
    DeliveryWatch(const api::ApiClient &client, items::DeliveryModel &deliveries, items::ConnectorListModel &connectors,
        QObject *parent = nullptr);
    ~DeliveryWatch() override;

    void watch(const std::optional<ConnectorName> &connector);
    void refresh(); ///< asks now, if anybody looks

private:
    void ask();
    void findLocal();
    void askAttempts();
    void askQueue();

    const api::ApiClient &m_client;
    items::DeliveryModel &m_deliveries;
    items::ConnectorListModel &m_connectors;
    std::optional<ConnectorName> m_connector;
    std::optional<bool> m_hasLocal;
    std::unique_ptr<QObject> m_calls; ///< owns the operations under way
    QTimer m_timer;
};

} // namespace touchstone::session
