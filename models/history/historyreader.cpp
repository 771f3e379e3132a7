// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/historyreader.h"

#include <QJsonDocument>
#include <QSqlError>
#include <QVariant>

#include <algorithm>

namespace touchstone::history {

namespace {

/// From the columns step, taken, span, success, errors, latency.
MetricSample sampleIn(const QSqlQuery &row, const SampleTier &tier)
{
    MetricSample sample;
    sample.at =
        Timestamp(std::chrono::seconds(row.value(0).toLongLong() * tier.step.count() + row.value(1).toLongLong()));
    sample.window = std::chrono::seconds(row.value(2).toLongLong());
    sample.metrics.successCount = row.value(3).toLongLong();
    sample.metrics.errorCount = row.value(4).toLongLong();
    sample.metrics.latency99p = std::chrono::microseconds(row.value(5).toLongLong());
    return sample;
}

qint64 stepAt(Timestamp time, const SampleTier &tier)
{
    return std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count() / tier.step.count();
}

} // namespace

HistoryReader::HistoryReader(SqliteFile &file, HistoryIds &ids)
    : m_file(file)
    , m_ids(ids)
{}

Result<void> HistoryReader::prepare()
{
    for (std::size_t tier = 0; tier < sampleTiers.size(); ++tier) {
        const auto columns =
            QStringLiteral("SELECT step, taken, span, success, errors, latency FROM %1 WHERE connector=?")
                .arg(QLatin1String(sampleTiers[tier].table));
        const Result<void> done = prepareAll(m_file,
            {
                {&m_latest[tier], columns + QStringLiteral(" AND step<=? ORDER BY step DESC LIMIT 2")},
                {&m_range[tier], columns + QStringLiteral(" AND step>=? AND step<=? AND step%?=0 ORDER BY step")},
            });
        if (!done)
            return done;
    }
    return prepareAll(m_file,
        {
            {&m_listed, QStringLiteral(
                            "SELECT connector.id, resource, display_name, listed_at FROM account"
                            " JOIN project ON project.account=account.id JOIN connector ON connector.project=project.id"
                            " WHERE account.api=? AND account.name=? AND is_listed=1")},
            {&m_changes,
                QStringLiteral(
                    "SELECT project.name, connector.name, unchanged_at, seen_at, was, became FROM account"
                    " JOIN project ON project.account=account.id JOIN connector ON connector.project=project.id"
                    " JOIN status_change ON status_change.connector=connector.id"
                    " WHERE account.api=? AND account.name=? AND seen_at>=? ORDER BY seen_at")},
            {&m_gaps, QStringLiteral("SELECT project.name, begun_at, ended_at, reason, filling, filled_in,"
                                     " not_filled_because FROM account JOIN project ON project.account=account.id"
                                     " JOIN stream_gap ON stream_gap.project=project.id"
                                     " WHERE account.api=? AND account.name=? AND begun_at>=? ORDER BY begun_at")},
        });
}

Result<std::optional<MetricSample>> HistoryReader::latest(qint64 connector, Timestamp until)
{
    // What the finest grain has no longer, the coarser ones may still have.
    for (std::size_t tier = 0; tier < sampleTiers.size(); ++tier) {
        QSqlQuery &query = m_latest[tier];
        if (const Result<void> done = runWith(m_file, query, {connector, stepAt(until, sampleTiers[tier])}); !done)
            return done.failure();
        std::optional<MetricSample> found;
        while (!found && query.next()) { // the first may have been taken later in the same step
            const MetricSample sample = sampleIn(query, sampleTiers[tier]);
            if (sample.at <= until)
                found = sample;
        }
        query.finish();
        if (found)
            return found;
    }
    return std::optional<MetricSample>();
}

Result<std::optional<DayTotals>> HistoryReader::dayOf(qint64 connector, Timestamp until)
{
    std::optional<Failure> failed;
    const auto lookup = [&](Timestamp time) -> std::optional<MetricSample> {
        const Result<std::optional<MetricSample>> sample = latest(connector, time);
        if (!sample) {
            failed = sample.failure();
            return std::nullopt;
        }
        return *sample;
    };
    const std::optional<DayTotals> day = dayTotals(lookup, until);
    if (failed)
        return *failed;
    return day;
}

Result<std::optional<DayTotals>> HistoryReader::day(
    const AccountKey &account, const ConnectorName &connector, Timestamp until)
{
    const Result<qint64> id = m_ids.connector(account, connector, false);
    if (!id)
        return id.failure();
    return *id == 0 ? Result<std::optional<DayTotals>>(std::nullopt) : dayOf(*id, until);
}

Result<QList<MetricSample>> HistoryReader::samples(
    const AccountKey &account, const ConnectorName &connector, Timestamp begin, Timestamp end, Grain grain, int every)
{
    const Result<qint64> id = m_ids.connector(account, connector, false);
    if (!id)
        return id.failure();
    return *id == 0 ? Result<QList<MetricSample>>(QList<MetricSample>()) : samplesOf(*id, begin, end, grain, every);
}

Result<QList<MetricSample>> HistoryReader::samplesOf(
    qint64 connector, Timestamp begin, Timestamp end, Grain grain, int every)
{
    const SampleTier &tier = tierOf(grain);
    QSqlQuery &query = m_range[std::size_t(grain)];
    if (const Result<void> done =
            runWith(m_file, query, {connector, stepAt(begin, tier), stepAt(end, tier), std::max(every, 1)});
        !done)
        return done.failure();
    QList<MetricSample> samples;
    while (query.next()) {
        const MetricSample sample = sampleIn(query, tier);
        if (sample.at >= begin && sample.at <= end)
            samples.append(sample);
    }
    const bool failed = query.lastError().isValid();
    const Failure reason = failed ? m_file.failure(query) : Failure();
    query.finish();
    if (failed)
        return reason;
    return samples;
}

Result<QList<HistoryReader::Row>> HistoryReader::listed(const AccountKey &account)
{
    if (const Result<void> done = runWith(m_file, m_listed, {account.api, account.account}); !done)
        return done.failure();
    QList<Row> rows;
    while (m_listed.next()) {
        const QJsonDocument document = QJsonDocument::fromJson(m_listed.value(1).toString().toUtf8());
        const Result<DataConnector> connector = connectorFromJson(document.object());
        if (!connector)
            continue; // of an odd name: it comes with the next list
        Row row;
        row.id = m_listed.value(0).toLongLong();
        row.known.connector = *connector;
        row.known.projectTitle = m_listed.value(2).toString();
        row.known.listedAt = fromMicroseconds(m_listed.value(3).toLongLong());
        rows.append(row);
    }
    m_listed.finish();
    return rows;
}

Result<QList<KnownConnector>> HistoryReader::lastKnown(const AccountKey &account, Timestamp until)
{
    const Result<QList<Row>> rows = listed(account);
    if (!rows)
        return rows.failure();
    QList<KnownConnector> result;
    result.reserve(rows->size());
    for (const Row &row : *rows) {
        KnownConnector known = row.known;
        const Result<std::optional<MetricSample>> newest = latest(row.id, until);
        const Result<std::optional<DayTotals>> day = dayOf(row.id, until);
        if (!newest || !day)
            return newest ? day.failure() : newest.failure();
        known.newest = *newest;
        known.day = *day;
        if (known.newest) {
            const Result<QList<MetricSample>> samples =
                samplesOf(row.id, known.newest->at - DayTotals::day, known.newest->at, Grain::FiveMinutes, 1);
            if (!samples)
                return samples.failure();
            known.series = slidingSeries(*samples, tierOf(Grain::FiveMinutes).step);
        }
        result.append(known);
    }
    return result;
}

Result<QList<StatusChange>> HistoryReader::statusChanges(const AccountKey &account, Timestamp since)
{
    if (const Result<void> done = runWith(m_file, m_changes, {account.api, account.account, inMicroseconds(since)});
        !done)
        return done.failure();
    QList<StatusChange> changes;
    while (m_changes.next()) {
        changes.append({{m_changes.value(0).toString(), m_changes.value(1).toString()},
            fromMicroseconds(m_changes.value(2).toLongLong()), fromMicroseconds(m_changes.value(3).toLongLong()),
            ConnectorStatus::fromText(m_changes.value(4).toString()),
            ConnectorStatus::fromText(m_changes.value(5).toString())});
    }
    m_changes.finish();
    return changes;
}

Result<QList<GapEntry>> HistoryReader::gaps(const AccountKey &account, Timestamp since)
{
    if (const Result<void> done = runWith(m_file, m_gaps, {account.api, account.account, inMicroseconds(since)}); !done)
        return done.failure();
    QList<GapEntry> gaps;
    while (m_gaps.next()) {
        StreamGap gap;
        gap.begin = fromMicroseconds(m_gaps.value(1).toLongLong());
        gap.end = fromMicroseconds(m_gaps.value(2).toLongLong());
        gap.reason = m_gaps.value(3).toString();
        gap.filling = StreamGap::Filling(m_gaps.value(4).toInt());
        gap.filledIn = m_gaps.value(5).toLongLong();
        gap.notFilledBecause = m_gaps.value(6).toString();
        gaps.append({account, ProjectName{m_gaps.value(0).toString()}, gap});
    }
    m_gaps.finish();
    return gaps;
}

} // namespace touchstone::history
