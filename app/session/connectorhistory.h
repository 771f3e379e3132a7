// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/connectorchange.h"
#include "app/session/connectorchanges.h"
#include "app/session/connectorpoller.h"
#include "models/items/changehistorymodel.h"

#include <QHash>

namespace touchstone::session {

/// Keeps the history of changes: what is changed here with its result, and what a refresh shows to have been changed by
/// somebody else. GUI thread.
class ConnectorHistory : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the history.
    ConnectorHistory(const Clock &clock, ConnectorChanges &changes, ConnectorPoller &poller,
        items::ChangeHistoryModel &model, QObject *parent = nullptr);
    ~ConnectorHistory() override; ///< what is still pending is not known to have been carried out

private:
    struct Asked
    {
        quint64 id = 0;
        QList<ConnectorField> fields;
    };

    void begin(const ConnectorName &name, const api::ConnectorChange &change);
    void settle(const ConnectorName &name, const Result<DataConnector> &changed);
    void see(const DataConnector &before, const DataConnector &after);
    bool explains(const ConnectorName &name, const QList<ConnectorField> &fields);

    const Clock &m_clock;
    items::ChangeHistoryModel &m_model;
    QHash<ConnectorName, QList<Asked>> m_pending; ///< in the order in which they are carried out
    QHash<ConnectorName, Asked> m_unsure;         ///< failed in a way that leaves open whether it was carried out
};

/// The fields that a change is about.
QList<ConnectorField> fieldsOf(const api::ConnectorChange &change);

} // namespace touchstone::session
