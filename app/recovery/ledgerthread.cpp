// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recovery/ledgerthread.h"

namespace touchstone::recovery {

LedgerThread::LedgerThread(QString path, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_path(std::move(path))
    , m_clock(clock)
    , m_worker(new QObject)
{
    m_thread.setObjectName(QStringLiteral("sent ledger"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

LedgerThread::~LedgerThread()
{
    inThread([this] {
        m_ledger.reset(); // a database dies on the thread that it lived on
        m_thread.quit();
    });
    m_thread.wait();
}

void LedgerThread::inThread(std::function<void()> work)
{
    QMetaObject::invokeMethod(m_worker, std::move(work), Qt::QueuedConnection);
}

Result<SentLedger *> LedgerThread::opened()
{
    if (!m_ledger) {
        Result<std::unique_ptr<SentLedger>> ledger = SentLedger::open(m_path, m_clock.now());
        if (!ledger)
            return ledger.failure();
        m_ledger = std::move(ledger).value();
    }
    return m_ledger.get();
}

} // namespace touchstone::recovery
