// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace touchstone::api {

/// Gathers events and hands them over at most every 50 ms, the first after a quiet time at once. Waits for its reader:
/// with too many batches not acknowledged it keeps collecting, and with too much collected it says that the source
/// should stop. One thread.
class EventBatcher : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds interval{50};
    static constexpr int batchesAhead = 4;
    static constexpr qsizetype fullAt = 50'000;

    explicit EventBatcher(QObject *parent = nullptr);

    void add(Event event);
    void acknowledge(); ///< the reader has taken one batch
    void clear();
    bool isFull() const { return m_events.size() >= fullAt; }

Q_SIGNALS:
    void batchReady(const QList<touchstone::Event> &batch);
    void drained(); ///< was full, and is no longer

private:
    void schedule();
    void flush();

    QList<Event> m_events;
    QTimer m_timer;
    QElapsedTimer m_sinceLast;
    int m_ahead = 0;
};

} // namespace touchstone::api
