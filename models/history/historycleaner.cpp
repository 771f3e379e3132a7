// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/historycleaner.h"

#include "models/history/historyids.h"
#include "models/history/sampletier.h"

#include <QVariant>

#include <algorithm>

namespace touchstone::history {

namespace {

constexpr qsizetype connectorsPerCommit = 50;
constexpr int shareGoneAtOnce = 8;
constexpr int stepsOfGivingBack = 16;

} // namespace

Result<void> HistoryCleaner::clean(Timestamp now)
{
    const Result<QList<qint64>> all = connectors();
    if (!all)
        return all.failure();
    for (qsizetype first = 0; first < all->size(); first += connectorsPerCommit) {
        if (const Result<void> begun = m_file.execute(QStringLiteral("BEGIN IMMEDIATE")); !begun)
            return begun;
        Result<void> state;
        for (const SampleTier &tier : sampleTiers) {
            if (state)
                state = cleanTier(tier, all->mid(first, connectorsPerCommit), now);
        }
        if (state)
            state = m_file.execute(QStringLiteral("COMMIT"));
        if (!state) {
            (void)m_file.execute(QStringLiteral("ROLLBACK"));
            return state;
        }
    }
    if (const Result<void> dropped = dropUnused(now); !dropped)
        return dropped;
    for (int i = 0; i < stepsOfGivingBack; ++i) {
        const Result<bool> more = m_file.giveBackSpace();
        if (!more)
            return more.failure();
        if (!*more)
            break;
    }
    return {};
}

Result<QList<qint64>> HistoryCleaner::connectors()
{
    Result<QSqlQuery> query = m_file.prepare(QStringLiteral("SELECT id FROM connector"));
    if (!query)
        return query.failure();
    if (const Result<void> done = runWith(m_file, *query, {}); !done)
        return done.failure();
    QList<qint64> ids;
    while (query->next())
        ids.append(query->value(0).toLongLong());
    return ids;
}

Result<void> HistoryCleaner::cleanTier(const SampleTier &tier, const QList<qint64> &connectors, Timestamp now)
{
    QSqlQuery oldest;
    QSqlQuery remove;
    const QString table = QLatin1String(tier.table);
    const Result<void> prepared = prepareAll(
        m_file, {
                    {&oldest, QStringLiteral("SELECT step FROM %1 WHERE connector=? ORDER BY step LIMIT 1").arg(table)},
                    {&remove, QStringLiteral("DELETE FROM %1 WHERE connector=? AND step<?").arg(table)},
                });
    if (!prepared)
        return prepared;
    const qint64 keptSteps = std::chrono::seconds(tier.kept) / tier.step;
    const qint64 nowStep = std::chrono::floor<std::chrono::seconds>(now).time_since_epoch() / tier.step;
    for (const qint64 connector : connectors) {
        if (const Result<void> done = runWith(m_file, oldest, {connector}); !done)
            return done;
        const std::optional<qint64> first = oldest.next() ? std::optional(oldest.value(0).toLongLong()) : std::nullopt;
        oldest.finish();
        if (!first || *first >= nowStep - keptSteps)
            continue;
        const qint64 until = std::min(nowStep - keptSteps, *first + keptSteps / shareGoneAtOnce);
        if (const Result<void> done = runWith(m_file, remove, {connector, until}); !done)
            return done;
        remove.finish();
    }
    return {};
}

/// What nobody has seen for as long as the coarsest grain is kept.
Result<void> HistoryCleaner::dropUnused(Timestamp now)
{
    const qint64 oldest = inMicroseconds(now - sampleTiers.back().kept);
    for (const char *text : {"DELETE FROM status_change WHERE seen_at<?", "DELETE FROM stream_gap WHERE begun_at<?"}) {
        Result<QSqlQuery> query = m_file.prepare(QLatin1String(text));
        if (!query)
            return query.failure();
        if (const Result<void> done = runWith(m_file, *query, {oldest}); !done)
            return done;
    }
    return {};
}

} // namespace touchstone::history
