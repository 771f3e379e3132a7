// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/recovery/sentledger.h"
#include "models/domain/clock.h"

#include <QObject>
#include <QPointer>
#include <QThread>

namespace touchstone::recovery {

/// The ledger on a thread of its own: syncing waits for the disk. Questions are answered in their order; the file is
/// opened by the first one, and by a later one when it could not be. Used on the thread that made it.
class LedgerThread : public QObject
{
    Q_OBJECT

public:
    /// `clock` must outlive it.
    LedgerThread(QString path, const Clock &clock, QObject *parent = nullptr);
    ~LedgerThread() override; ///< what was asked for is still done; nobody is called any more

    QString path() const { return m_path; }

    /// `work` runs on the ledger's thread, `done` here, unless `context` is gone by then.
    template <typename T>
    void ask(QObject *context, std::function<Result<T>(SentLedger &)> work, std::function<void(const Result<T> &)> done)
    {
        auto answer = [this, context = QPointer<QObject>(context), done = std::move(done)](const Result<T> &result) {
            // From the ledger's thread to ours, where the context may be looked at.
            QMetaObject::invokeMethod(this, [context, done, result] {
                if (context)
                    done(result);
            });
        };
        inThread([this, work = std::move(work), answer = std::move(answer)] {
            const Result<SentLedger *> ledger = opened();
            answer(ledger ? work(**ledger) : Result<T>(ledger.failure()));
        });
    }

private:
    void inThread(std::function<void()> work);
    Result<SentLedger *> opened(); ///< on the ledger's thread

    QString m_path;
    const Clock &m_clock;
    QThread m_thread;
    QObject *m_worker;                    ///< lives there
    std::unique_ptr<SentLedger> m_ledger; ///< there alone
};

} // namespace touchstone::recovery
