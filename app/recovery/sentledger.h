// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/recovery.h"
#include "models/domain/result.h"

#include <QHash>
#include <QStringList>

#include <functional>
#include <memory>

namespace touchstone::recovery {

/// What is known of an event that a recovery has dealt with before.
enum class SentMark {
    OnWire = 1,       ///< noted before it was sent; what became of it is not known yet
    Doubtful = 2,     ///< it may have arrived: the program or the connection ended before the answer
    Acknowledged = 3, ///< the endpoint answered 200: never sent again
};

/// Everything that is known of one connector's events.
struct SentRecord
{
    QHash<QString, SentMark> marks; ///< by event id
    /// Events from before this moment are doubtful unless marked: a damaged ledger had to be begun anew then.
    std::optional<Timestamp> doubtfulBefore;
};

/// Which events were sent to which connector's endpoint, in one SQLite file, so that none is sent twice whatever
/// happens to the program. Each commit is synced: what returns without a failure survives a power cut. One process at
/// a time; a second one is refused with Conflict. Lives on one thread.
class SentLedger
{
public:
    struct Settled
    {
        QString eventId;
        std::optional<SentMark> mark; ///< none: it has surely not been delivered and may be sent again
    };

    /// Opens or creates the file. What was on the wire when the last process ended is doubtful from now on. A damaged
    /// file is kept as <path>.damaged-<time> and begun anew; one of a newer version is refused and left untouched.
    static Result<std::unique_ptr<SentLedger>> open(const QString &path, Timestamp now);
    ~SentLedger();
    SentLedger(const SentLedger &) = delete;
    SentLedger &operator=(const SentLedger &) = delete;

    Result<SentRecord> record(const ConnectorName &connector) const;
    /// All of them are on the wire from now on, or none.
    Result<void> begin(const ConnectorName &connector, const QStringList &eventIds, Timestamp now);
    /// All of them, or none.
    Result<void> settle(const ConnectorName &connector, const QList<Settled> &settled, Timestamp now);

    /// When connectors were disabled, as far as it was seen; one for each connector, the latest.
    Result<QList<Outage>> outages() const;
    Result<void> keep(const Outage &outage);

    /// How long marks are kept: longer than the cloud keeps events (dt-api.md 10), so that no event outlives its mark.
    static constexpr std::chrono::hours retention{24 * 45};

private:
    explicit SentLedger(QString connectionName);
    static Result<std::unique_ptr<SentLedger>> openFile(const QString &path);
    Result<void> prepareFile();
    Result<void> bringUp(Timestamp now);
    Result<void> execute(const QString &statement) const;
    Result<void> inOneCommit(const std::function<Result<void>()> &work) const;

    QString m_connectionName;
};

} // namespace touchstone::recovery
