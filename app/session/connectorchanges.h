// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/apiclient.h"
#include "app/session/connectorpoller.h"
#include "models/items/connectorlistmodel.h"

#include <QHash>

#include <functional>

namespace touchstone::session {

/// Carries out what the person changes in connectors: one PATCH with the changed members alone, the row pending until
/// the answer, the poller held meanwhile. Changes of one connector follow each other in the order in which they were
/// made. Each ends exactly once with its own result, unless the object goes first. GUI thread.
class ConnectorChanges : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const Result<DataConnector> &)>;

    /// All must outlive the changes.
    ConnectorChanges(const api::ApiClient &client, items::ConnectorListModel &model, ConnectorPoller &poller,
        QObject *parent = nullptr);
    ~ConnectorChanges() override; ///< withdraws what is under way; the rows are no longer pending

    void change(const ConnectorName &name, const api::ConnectorChange &change, Done done);
    void create(const ProjectName &project, const DataConnector &draft, Done done);
    /// Ends without a value of interest: with the connector as it last was here.
    void remove(const ConnectorName &name, Done done);

Q_SIGNALS:
    /// A change was made; answered() follows for each, those of one connector in the same order.
    void asked(const touchstone::ConnectorName &name, const touchstone::api::ConnectorChange &change);
    void answered(const touchstone::ConnectorName &name, const touchstone::Result<touchstone::DataConnector> &changed);

private:
    struct Step
    {
        std::optional<api::ConnectorChange> change; ///< none: delete it
        Done done;
    };

    void enqueue(const ConnectorName &name, Step step);
    void sendNext(const ConnectorName &name);
    void settle(const ConnectorName &name, const Result<DataConnector> &changed);
    void takeRemoval(const ConnectorName &name, const Result<void> &removed);

    const api::ApiClient &m_client;
    items::ConnectorListModel &m_model;
    ConnectorPoller &m_poller;
    QHash<ConnectorName, QList<Step>> m_queues; ///< the first of each is on its way
};

} // namespace touchstone::session
