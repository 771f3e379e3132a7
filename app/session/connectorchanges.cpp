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

void ConnectorChanges::change(const ConnectorName &name, const api::ConnectorChange &change, Done done)
{
    Q_EMIT asked(name, change);
    enqueue(name, {change, std::move(done)});
}

void ConnectorChanges::remove(const ConnectorName &name, Done done)
{
    enqueue(name, {std::nullopt, std::move(done)});
}

void ConnectorChanges::create(const ProjectName &project, const DataConnector &draft, Done done)
{
    m_poller.hold();
    m_client.createConnector(
        this, project, draft, [this, done = std::move(done)](const Result<DataConnector> &created) {
            if (created)
                m_model.setConnector(*created);
            m_poller.release();
            done(created);
        });
}

void ConnectorChanges::enqueue(const ConnectorName &name, Step step)
{
    QList<Step> &queue = m_queues[name];
    queue.append(std::move(step));
    if (queue.size() > 1)
        return;
    m_poller.hold();
    m_model.setChangePending(name, true);
    sendNext(name);
}

void ConnectorChanges::sendNext(const ConnectorName &name)
{
    const Step &step = m_queues[name].constFirst();
    if (step.change) {
        m_client.changeConnector(this, name, *step.change, [this, name](const Result<DataConnector> &changed) {
            if (changed)
                m_model.setConnector(*changed);
            settle(name, changed);
        });
        return;
    }
    m_client.deleteConnector(this, name, [this, name](const Result<void> &removed) { takeRemoval(name, removed); });
}

void ConnectorChanges::takeRemoval(const ConnectorName &name, const Result<void> &removed)
{
    DataConnector last;
    last.name = name;
    if (const std::optional<items::ConnectorRow> row = m_model.row(name))
        last = row->connector;
    if (removed)
        m_model.removeConnector(name);
    settle(name, removed ? Result<DataConnector>(last) : Result<DataConnector>(removed.failure()));
}

void ConnectorChanges::settle(const ConnectorName &name, const Result<DataConnector> &changed)
{
    QList<Step> &queue = m_queues[name];
    const Step step = queue.takeFirst();
    if (queue.isEmpty()) {
        m_queues.remove(name);
        m_model.setChangePending(name, false);
        m_poller.release(); // reads everything again, so that a failed change shows the true state
    } else {
        sendNext(name);
    }
    if (step.change)
        Q_EMIT answered(name, changed);
    step.done(changed); // last: the receiver may close the connection
}

} // namespace touchstone::session
