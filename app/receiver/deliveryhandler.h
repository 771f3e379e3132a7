// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/receiver/endpoint.h"
#include "app/receiver/eventstore.h"

#include <QObject>

#include <functional>
#include <map>
#include <vector>

namespace touchstone::receiver {

/// A request to the receiver, and the way back.
struct DeliveryRequest
{
    QString endpoint;
    bool isPost = false;
    QByteArray signature;
    QByteArray body;
    std::function<void(const Answer &)> reply; ///< called once, or never when the endpoint hangs; may outlive the peer
};

/// Judges deliveries, stores those that came in together with one sync, and only then acknowledges them.
class DeliveryHandler : public QObject
{
    Q_OBJECT

public:
    explicit DeliveryHandler(const Clock &clock);

    void setStore(EventStore *store) { m_store = store; } ///< must be set before the first request, and outlive them
    void addEndpoint(const QString &name, const QString &secret);
    Endpoint *endpoint(const QString &name); ///< nullptr when unknown
    QStringList endpoints() const;

    void handle(DeliveryRequest request);

private:
    struct Accepted
    {
        QString endpoint;
        std::function<void(const Answer &)> reply;
    };

    void answer(const QString &endpointName, const std::function<void(const Answer &)> &reply, const Answer &answer);
    void storeBatch();

    const Clock &m_clock;
    EventStore *m_store = nullptr;
    std::map<QString, Endpoint> m_endpoints;
    std::vector<ReceivedEvent> m_batch;
    std::vector<Accepted> m_batchReplies; ///< beside m_batch, in the same order
};

} // namespace touchstone::receiver
