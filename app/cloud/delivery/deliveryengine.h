// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/acceptedevent.h"
#include "app/cloud/delivery/deliverypolicy.h"
#include "app/cloud/delivery/disablereason.h"
#include "models/domain/clock.h"
#include "models/domain/dataconnector.h"
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

    /// Over the policy's statistics window, up to now. Zeroes for a connector without statistics.
    ConnectorMetrics metrics(const ConnectorName &name) const;
    /// Steps of `step` that end now or in the current step; `window` and `step` are whole minutes, window >= step.
    ConnectorSeries series(const ConnectorName &name, std::chrono::minutes window, std::chrono::minutes step) const;
    QueueState queueState(const ConnectorName &name) const;
    /// Sum over all connectors.
    QueueState totalQueueState() const;

    /// Fills the statistics of the last 24 hours with made-up slots (the demo's first start); marked by
    /// ConnectorSeries::demoUntil. `steps` must lie in the past; existing counts are kept and added to.
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
