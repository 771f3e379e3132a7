// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/deliverywatch.h"

namespace touchstone::session {

namespace {

constexpr std::chrono::seconds pause{2}; ///< between an answer and the next question

} // namespace

DeliveryWatch::DeliveryWatch(const api::ApiClient &client, items::DeliveryModel &deliveries,
    items::ConnectorListModel &connectors, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_deliveries(deliveries)
    , m_connectors(connectors)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(pause);
    connect(&m_timer, &QTimer::timeout, this, &DeliveryWatch::ask);
}

DeliveryWatch::~DeliveryWatch() = default;

void DeliveryWatch::watch(const std::optional<ConnectorName> &connector)
{
    if (connector && connector == m_connector)
        return;
    m_deliveries.watch(connector);
    m_connector = connector;
    m_timer.stop();
    m_calls.reset();
    if (m_connector)
        ask();
}

void DeliveryWatch::refresh()
{
    if (m_connector)
        ask();
}

void DeliveryWatch::ask()
{
    m_timer.stop();
    m_calls = std::make_unique<QObject>();
    if (!m_hasLocal) {
        findLocal();
    } else if (*m_hasLocal) {
        askAttempts();
        askQueue();
    } else {
        m_deliveries.setAbsent();
    }
}

void DeliveryWatch::findLocal()
{
    m_client.findLocal(m_calls.get(), [this](const Result<bool> &found) {
        if (found) {
            m_hasLocal = *found;
            ask();
        } else {
            m_deliveries.setFailure(found.failure());
            m_timer.start();
        }
    });
}

void DeliveryWatch::askAttempts()
{
    m_client.attempts(m_calls.get(), *m_connector, {}, mostAttempts, [this](const Result<DeliveryAttempts> &attempts) {
        if (attempts)
            m_deliveries.apply(*attempts);
        else
            m_deliveries.setFailure(attempts.failure());
        m_timer.start();
    });
}

void DeliveryWatch::askQueue()
{
    m_client.queueState(m_calls.get(), *m_connector, [this, name = *m_connector](const Result<QueueState> &queue) {
        if (queue) // a failure is told with the attempts
            m_connectors.setQueue(name, *queue);
    });
}

} // namespace touchstone::session
