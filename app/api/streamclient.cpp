// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/streamclient.h"

#include "app/api/streamworker.h"

namespace touchstone::api {

StreamClient::StreamClient(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_worker(new StreamWorker(clock))
{
    m_thread.setObjectName(QStringLiteral("stream"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &StreamWorker::eventsArrived, this, [this](int run, const QList<Event> &batch) {
        if (run != m_run)
            return;
        Q_EMIT eventsArrived(batch);
        QMetaObject::invokeMethod(m_worker, &StreamWorker::acknowledge, Qt::QueuedConnection);
    });
    connect(m_worker, &StreamWorker::linkChanged, this, [this](int run, const LinkState &link) {
        if (run != m_run)
            return;
        m_link = link;
        Q_EMIT linkChanged(m_link);
    });
    connect(m_worker, &StreamWorker::opened, this, [this](int run) {
        if (run == m_run)
            Q_EMIT opened();
    });
    m_thread.start();
}

StreamClient::~StreamClient()
{
    m_thread.quit();
    m_thread.wait();
}

void StreamClient::start(const StreamSettings &settings)
{
    const int run = ++m_run;
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, settings, run] { worker->start(settings, run); }, Qt::QueuedConnection);
}

void StreamClient::stop()
{
    ++m_run;
    QMetaObject::invokeMethod(m_worker, &StreamWorker::stop, Qt::QueuedConnection);
    if (m_link.kind == LinkState::Kind::Idle)
        return;
    m_link = {};
    Q_EMIT linkChanged(m_link);
}

void StreamClient::retryNow()
{
    QMetaObject::invokeMethod(m_worker, &StreamWorker::retryNow, Qt::QueuedConnection);
}

} // namespace touchstone::api
