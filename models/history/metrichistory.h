// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/history/historyentries.h"
#include "models/history/sampletier.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace touchstone::history {

class SampleStore;
class StoreThread;

/// What the desktop has seen of connectors, kept on disk beyond its own life. Nobody waits for the disk: what is added
/// is written a moment later, what is asked for is answered later, with what was added before.
///
/// Threads: one, the owner's; the disk is used on another. A crash may cost the last half second.
class MetricHistory : public QObject
{
    Q_OBJECT

public:
    template <typename T>
    using Done = std::function<void(const Result<T> &)>;

    /// `clock` must outlive the history. Opens or begins the file; failed() tells when that does not work.
    MetricHistory(const QString &file, const Clock &clock, QObject *parent = nullptr);
    /// What was added is written, if the disk takes it.
    ~MetricHistory() override;

    void add(std::vector<HistoryEntry> entries);

    /// `done` is called once, later, unless `context` has gone before. Busy when too many questions wait.
    void days(QObject *context, const AccountKey &account, const QList<ConnectorName> &connectors,
        Done<QHash<ConnectorName, DayTotals>> done); ///< those that anything is known of
    /// A series that slides, oldest first, with the day's totals up to `end`.
    void series(QObject *context, const AccountKey &account, const ConnectorName &connector, Timestamp begin,
        Timestamp end, Grain grain, Done<ConnectorSeries> done);
    void lastKnown(QObject *context, const AccountKey &account, Done<QList<KnownConnector>> done);
    void statusChanges(QObject *context, const AccountKey &account, Timestamp since, Done<QList<StatusChange>> done);
    void gaps(QObject *context, const AccountKey &account, Timestamp since, Done<QList<GapEntry>> done);

Q_SIGNALS:
    /// The disk does not take what is added; it is kept in memory and tried again until worksAgain().
    void failed(const touchstone::Failure &failure);
    void worksAgain();

private:
    template <typename T>
    void ask(QObject *context, std::function<Result<T>(SampleStore &)> question, Done<T> done);
    void clean();

    const Clock &m_clock;
    std::unique_ptr<StoreThread> m_thread;
    QTimer m_sweep;
};

} // namespace touchstone::history
