// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/apiclient.h"
#include "app/session/connectorpoller.h"
#include "models/items/connectorlistmodel.h"

#include <QHash>

namespace touchstone::session {

/// Carries out what the person changes in connectors: one PATCH with the changed members alone, the row pending until
/// the answer, the poller held meanwhile. Changes of one connector follow each other in the order in which they were
/// made. GUI thread.
class ConnectorChanges : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the changes.
    ConnectorChanges(const api::ApiClient &client, items::ConnectorListModel &model, ConnectorPoller &poller,
        QObject *parent = nullptr);
    ~ConnectorChanges() override; ///< withdraws what is under way; the rows are no longer pending

    void change(const ConnectorName &name, const api::ConnectorChange &change);

Q_SIGNALS:
    void done(const touchstone::ConnectorName &name);
    void failed(const touchstone::ConnectorName &name, const touchstone::Failure &failure);

private:
    void sendNext(const ConnectorName &name);
    void settle(const ConnectorName &name, const Result<DataConnector> &changed);

    const api::ApiClient &m_client;
    items::ConnectorListModel &m_model;
    ConnectorPoller &m_poller;
    QHash<ConnectorName, QList<api::ConnectorChange>> m_queues; ///< the first of each is on its way
};

} // namespace touchstone::session
