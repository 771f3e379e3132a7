// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace touchstone::api {

/// Gathers events and hands them over at most every 50 ms, the first after a quiet time at once, and never more of them
/// than a reader can take between two frames. Waits for its reader: with too many batches not acknowledged it keeps
/// collecting, and with too much collected it says that the source should stop. Nothing is ever dropped here, and the
/// memory is bounded by `fullAt`, one read of the source and `batchesAhead` batches. One thread.
class EventBatcher : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds interval{50};
    static constexpr int batchesAhead = 4;
    static constexpr qsizetype largestBatch = 10'000;
    static constexpr qsizetype fullAt = 50'000;

    explicit EventBatcher(QObject *parent = nullptr);

    void add(QList<Event> events);
    void acknowledge(); ///< the reader has taken one batch
    void clear();
    void flush(); ///< hands over a batch at once, unless the reader is behind
    bool isFull() const { return m_events.size() >= fullAt; }

Q_SIGNALS:
    void batchReady(const QList<touchstone::Event> &batch);
    void drained(); ///< was full, and is no longer

private:
    void schedule();

    QList<Event> m_events;
    QTimer m_timer;
    QElapsedTimer m_sinceLast;
    int m_ahead = 0;
};

} // namespace touchstone::api
