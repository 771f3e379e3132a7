// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/connectorchanges.h"

namespace touchstone::session {

ConnectorChanges::ConnectorChanges(
    const api::ApiClient &client, items::ConnectorListModel &model, ConnectorPoller &poller, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_model(model)
    , m_poller(poller)
{}

ConnectorChanges::~ConnectorChanges()
{
    for (auto it = m_queues.cbegin(); it != m_queues.cend(); ++it)
        m_model.setChangePending(it.key(), false);
}

void ConnectorChanges::change(const ConnectorName &name, const api::ConnectorChange &change)
{
    QList<api::ConnectorChange> &queue = m_queues[name];
    queue.append(change);
    if (queue.size() > 1)
        return;
    m_poller.hold();
    m_model.setChangePending(name, true);
    sendNext(name);
}

void ConnectorChanges::sendNext(const ConnectorName &name)
{
    m_client.changeConnector(this, name, m_queues[name].first(),
        [this, name](const Result<DataConnector> &changed) { settle(name, changed); });
}

void ConnectorChanges::settle(const ConnectorName &name, const Result<DataConnector> &changed)
{
    if (changed)
        m_model.setConnector(*changed);
    QList<api::ConnectorChange> &queue = m_queues[name];
    queue.removeFirst();
    if (queue.isEmpty()) {
        m_queues.remove(name);
        m_model.setChangePending(name, false);
        m_poller.release(); // reads everything again, so that a failed change shows the true state
    } else {
        sendNext(name);
    }
    if (changed)
        Q_EMIT done(name);
    else
        Q_EMIT failed(name, changed.failure());
}

} // namespace touchstone::session
