// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/acceptedevent.h"
#include "app/cloud/delivery/deliverycounters.h"
#include "app/cloud/delivery/deliverypolicy.h"
#include "app/cloud/delivery/disablereason.h"
#include "models/domain/clock.h"
#include "models/domain/dataconnector.h"
#include "models/domain/deliveryattempt.h"
#include "models/domain/metrics.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>

namespace touchstone::cloud {

/// Data Connectors at work: takes events, stores them, posts each one to every connector that wants it, retries until
/// acknowledged, counts, and disables what keeps failing.
///
/// Threads: created and called on one thread (the owner's); inside, one thread writes the queue store and one talks
/// HTTPS. Callbacks and signals arrive on the owner's thread. Destroying the engine stops both threads cleanly; what
/// was not acknowledged is sent after the next start.
///
/// Guarantee: when accept() has reported success, the event is on disk (synced) and every connector that was active and
/// forwarded its type at that moment gets it at least once, unless it is disabled or deleted before.
class DeliveryEngine : public QObject
{
    Q_OBJECT

public:
    struct Settings
    {
        QString dataFolder;         ///< holds queue and statistics files
        QStringList authorityFiles; ///< PEM files trusted in addition to the system's authorities
        int maxInFlight = 10'000; ///< POSTs at once, over all connectors; one connector cannot take it from the others
        /// Receivers on this machine may do without encryption, or with a certificate that nobody vouches for.
        bool allowHttpOnLoopback = false;
    };

    /// `clock` must outlive the engine.
    DeliveryEngine(DeliveryPolicy policy, Settings settings, const Clock &clock, QObject *parent = nullptr);
    ~DeliveryEngine() override;

    /// Opens the stores, recovers what was not acknowledged and starts the threads. Call put() for every connector
    /// before, so that recovery knows them; queued work of connectors that are not known then is dropped.
    Result<void> start();

    /// Makes a connector known or changes it. URL, secret, headers and labels apply from the next attempt, `events` to
    /// events accepted from now on. A connector that is no longer active loses its queue at once and for good; one that
    /// becomes active starts afresh, with both disabling rules reset.
    void put(const DataConnector &connector);
    /// Forgets a connector, its queue and its statistics.
    void remove(const ConnectorName &name);

    /// Stores the event and starts its deliveries. `done` is called exactly once: with success when it is synced, with
    /// Unavailable when it could not be stored (disk full); then nothing was accepted.
    void accept(AcceptedEvent event, std::function<void(Result<void>)> done);

    /// Sends the events, which need not be new, through this connector alone, subject to its filter: they are stored,
    /// queued and retried like any other. An event that waits there already is not queued twice. `done` is called
    /// exactly once; Invalid when the connector is not active, Unavailable when nothing could be stored.
    void sendTo(const ConnectorName &name, const QList<AcceptedEvent> &events, std::function<void(Result<void>)> done);
    /// Ends the pauses of everything that waits for another attempt. `done` is called once, with the number of events
    /// that are on their way to the receiver now; Invalid when the connector is not active.
    void resendAll(const ConnectorName &name, std::function<void(Result<qint64>)> done);
    /// Another attempt for one event, now: its pause ends, or it is sent once more although it was acknowledged. One in
    /// flight is left to that attempt. NotFound when it neither waits nor is among the connector's last attempts.
    void resend(const ConnectorName &name, const QString &eventId, std::function<void(Result<qint64>)> done);

    struct AttemptRecord
    {
        quint64 serial = 0; ///< tells it from all others
        DeliveryAttempt attempt;
    };
    /// The last attempts that are remembered since the start, the newest first; with an `eventId`, of that event alone.
    QList<AttemptRecord> attempts(const ConnectorName &name, const QString &eventId = {}) const;
    qint64 attemptCount(const ConnectorName &name) const; ///< since the start, remembered or not

    /// Over the policy's statistics window, up to now. Zeroes for a connector without statistics.
    ConnectorMetrics metrics(const ConnectorName &name) const;
    /// Steps of `step` that end now or in the current step; `window` and `step` are whole minutes, window >= step.
    ConnectorSeries series(const ConnectorName &name, std::chrono::minutes window, std::chrono::minutes step) const;
    /// Since the engine was made, for monitoring.
    DeliveryCounts deliveryCounts() const;
    /// Depth, age and what is in flight, at once.
    QueueState queueState(const ConnectorName &name) const;
    /// With all that the delivery thread knows about it; `done` is called once, never from within.
    void describeQueue(const ConnectorName &name, std::function<void(QueueState)> done) const;
    /// Sum over all connectors.
    QueueState totalQueueState() const;

    /// Whether what is accepted now could be stored; it turns true again by itself. Asking also has it tried, unless
    /// something was written lately, so that the next answer is true to the moment.
    bool canStore() const;

    /// Fills the statistics of the last 24 hours with made-up slots (the demo's first start); marked by
    /// ConnectorSeries::demoUntil. `steps`, each a minute long, must lie in the past; existing counts are kept and
    /// added to.
    void backfillStatistics(const ConnectorName &name, const QList<SeriesSlot> &steps);

    const DeliveryPolicy &policy() const;

Q_SIGNALS:
    /// The system has disabled the connector: its queue is dropped already. The owner records the status.
    void connectorDisabled(
        const touchstone::ConnectorName &name, touchstone::cloud::DisableReason reason, touchstone::Timestamp at);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace touchstone::cloud
