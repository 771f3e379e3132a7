// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/delivery/dispatcher.h"
#include "app/cloud/delivery/mailbox.h"
#include "app/cloud/queue/queuewriter.h"

#include <QThread>

namespace touchstone::cloud {

/// The thread that talks HTTPS: a dispatcher, its transport and their timers on one event loop. Members may be called
/// on any thread, those of start() and stop() on the owner's.
class DeliveryThread
{
public:
    struct Settings
    {
        DeliveryPolicy policy;
        int maxInFlight = 0;
        Sequence head = 0;
        QString trustFile;
    };
    using Disabled = std::function<void(QueueRef, DisableReason, Timestamp)>;

    /// All must outlive it. `disabled` is called on the delivery thread.
    DeliveryThread(QueueWriter &writer, StatisticsBook &book, AttemptLog &log, const Clock &clock, Disabled disabled);
    ~DeliveryThread();

    void start(const Settings &settings);
    /// Hands the last changes to the writer and drops what is in flight.
    void stop();

    void post(std::function<void(Dispatcher &)> message);

private:
    class Worker;

    QueueWriter &m_writer;
    StatisticsBook &m_book;
    AttemptLog &m_log;
    const Clock &m_clock;
    Disabled m_disabled;
    QThread m_thread;
    std::unique_ptr<Mailbox> m_mailbox; ///< lives on m_thread, as the worker does
    std::unique_ptr<Worker> m_worker;
};

} // namespace touchstone::cloud
