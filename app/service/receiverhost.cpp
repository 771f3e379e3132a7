// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/receiverhost.h"

namespace touchstone::cloud {

namespace {

receiver::Faults toReceiver(const ReceiverFaults &faults)
{
    return {faults.delay, faults.failShare, faults.failStatus, faults.hang};
}

/// On the receiver's thread.
ReceiverEndpoint describe(const receiver::Receiver &receiver, const QString &name)
{
    ReceiverEndpoint endpoint;
    endpoint.name = name;
    endpoint.url = receiver.url(name);
    if (const auto faults = receiver.faults(name))
        endpoint.faults = {faults->delay, faults->failShare, faults->failStatus, faults->hang};
    const auto counts = receiver.counts(name);
    endpoint.received = counts.received;
    endpoint.stored = counts.stored;
    endpoint.repeats = counts.repeats;
    endpoint.refused = counts.refused;
    return endpoint;
}

} // namespace

ReceiverHost::ReceiverHost(const QString &folder, const Clock &clock)
{
    m_thread.setObjectName(QStringLiteral("receiver"));
    m_thread.start();
    // A receiver is not moved: its store and timers belong to the thread that makes it.
    QObject onThread;
    onThread.moveToThread(&m_thread);
    QMetaObject::invokeMethod(
        &onThread,
        [this, &onThread, &folder, &clock, home = thread()] {
            m_receiver = new receiver::Receiver(folder, clock);
            onThread.moveToThread(home); // where it is destroyed
        },
        Qt::BlockingQueuedConnection);
    connect(&m_thread, &QThread::finished, m_receiver, &QObject::deleteLater);
}

ReceiverHost::~ReceiverHost()
{
    m_thread.quit();
    m_thread.wait();
}

Result<void> ReceiverHost::start()
{
    Result<void> started;
    QMetaObject::invokeMethod(
        m_receiver,
        [this, &started] {
            started = m_receiver->start();
            if (started) {
                m_baseUrl = m_receiver->url({});
                m_authorityFile = m_receiver->authorityFile();
            }
        },
        Qt::BlockingQueuedConnection);
    return started;
}

void ReceiverHost::addEndpoint(const QString &name, const QString &secret, const ReceiverFaults &faults)
{
    QMetaObject::invokeMethod(m_receiver, [this, name, secret, faults] {
        m_receiver->addEndpoint(name, secret);
        [[maybe_unused]] const auto set = m_receiver->setFaults(name, toReceiver(faults));
        Q_ASSERT(set);
    });
}

void ReceiverHost::endpoints(std::function<void(QList<ReceiverEndpoint>)> done)
{
    QMetaObject::invokeMethod(m_receiver, [this, done = std::move(done)] {
        QList<ReceiverEndpoint> all;
        const QStringList names = m_receiver->endpoints();
        for (const QString &name : names)
            all.append(describe(*m_receiver, name));
        QMetaObject::invokeMethod(this, [done, all] { done(all); });
    });
}

void ReceiverHost::setFaults(
    const QString &endpoint, const ReceiverFaults &faults, std::function<void(Result<ReceiverEndpoint>)> done)
{
    QMetaObject::invokeMethod(m_receiver, [this, endpoint, faults, done = std::move(done)] {
        const auto set = m_receiver->setFaults(endpoint, toReceiver(faults));
        Result<ReceiverEndpoint> answer =
            set ? Result<ReceiverEndpoint>(describe(*m_receiver, endpoint)) : set.failure();
        QMetaObject::invokeMethod(this, [done, answer] { done(answer); });
    });
}

} // namespace touchstone::cloud
