// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/apiclient.h"
#include "models/domain/testrun.h"
#include "models/items/connectorlistmodel.h"

#include <QTimer>

#include <memory>
#include <optional>

namespace touchstone::session {

/// Sends one test event and follows it through a connector: accepted, each attempt, acknowledged. One run at a time; a
/// new one takes the place of the old one. Follows for as long as it is not cancelled: an endpoint may be mended
/// meanwhile. GUI thread.
class TestRunner : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the runner.
    TestRunner(const Clock &clock, const api::ApiClient &client, const items::ConnectorListModel &connectors,
        QObject *parent = nullptr);
    ~TestRunner() override;

    /// Publishes an event of this type as this emulated device (dt-api.md 15), unless the connector would not have it.
    void start(const ConnectorName &connector, const DeviceName &device, const EventType &type);
    /// For a cloud that cannot be followed: has it deliver the latest events (dt-api.md 12.5).
    void synchronize(const ConnectorName &connector);
    void cancel();

Q_SIGNALS:
    void changed(const touchstone::TestRun &run);

private:
    void begin(const ConnectorName &connector);
    void publish();
    void identify();
    void follow();
    void takeAttempts(const Result<DeliveryAttempts> &attempts);
    void takeQueue(const Result<QueueState> &queue);
    void end(TestRun::Step step);
    void fail(const Failure &failure);
    void wait(void (TestRunner::*next)());

    const Clock &m_clock;
    const api::ApiClient &m_client;
    const items::ConnectorListModel &m_connectors;
    std::unique_ptr<QObject> m_calls; ///< owns the operations under way
    QTimer m_timer;
    void (TestRunner::*m_next)() = nullptr;
    TestRun m_run;
    Timestamp m_eventTime{}; ///< by which the event is found in the history: publishing does not tell its id
    int m_questions = 0;     ///< for the id, then in vain for attempts
};

} // namespace touchstone::session
