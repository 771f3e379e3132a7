// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/acceptedevent.h"
#include "app/cloud/history/historyquery.h"
#include "models/domain/clock.h"
#include "models/domain/result.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace touchstone::cloud {

class HistoryThread;

/// What each device sent in the last 31 days (dt-api.md 10). Beside the queue, not before it: an event is accepted when
/// the queue has it, and enters the history a moment later without anybody waiting. A history that is read after an
/// event was added holds it nevertheless. A crash may cost the history its last moments: at most a second of events
/// when the program dies, a little more when the machine does.
///
/// Threads: one, the owner's; the disk is used on another.
class EventHistory : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::hours kept{31 * 24};
    static constexpr qint64 defaultMaxBytes = qint64(2) * 1024 * 1024 * 1024; // some five million events

    /// `clock` must outlive the history. Beyond `maxBytes` the oldest events go before their time.
    EventHistory(const QString &file, const Clock &clock, qint64 maxBytes = defaultMaxBytes, QObject *parent = nullptr);
    /// What was added is written.
    ~EventHistory() override;

    /// Opens the file; waits for it. A damaged one is kept aside and a new one begun; Invalid for one of another
    /// version.
    Result<void> start();

    /// Takes an event into the history, unless it is a labelsChanged, which has no place there (dt-api.md 19 no. 24),
    /// or too old already.
    void add(const AcceptedEvent &event);

    using Done = std::function<void(Result<HistoryPage>)>;
    /// `done` is called exactly once, later; dropped when the history is destroyed before.
    void read(HistoryQuery query, Done done);

private:
    Timestamp oldest() const { return m_clock.now() - kept; }
    void dropOld();

    const Clock &m_clock;
    std::unique_ptr<HistoryThread> m_thread;
    QTimer m_sweep;
};

} // namespace touchstone::cloud
