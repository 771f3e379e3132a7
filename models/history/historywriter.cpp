// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/historywriter.h"

#include <QSet>
#include <QVariant>

namespace touchstone::history {

namespace {

qint64 inSeconds(Timestamp time)
{
    return std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
}

} // namespace

QByteArray resourceWithoutSecrets(const DataConnector &connector)
{
    DataConnector kept = connector;
    kept.unknownMembers = {};
    if (kept.httpConfig) {
        kept.httpConfig->url = maskedUrl(kept.httpConfig->url);
        kept.httpConfig->signatureSecret.clear();
        kept.httpConfig->unknownMembers = {};
        for (QString &value : kept.httpConfig->headers)
            value.clear();
    }
    JsonWriter writer;
    touchstone::writeConnector(writer, kept);
    return writer.take();
}

HistoryWriter::HistoryWriter(SqliteFile &file, HistoryIds &ids)
    : m_file(file)
    , m_ids(ids)
{}

Result<void> HistoryWriter::prepare()
{
    for (std::size_t tier = 0; tier < sampleTiers.size(); ++tier) {
        const auto insert =
            QStringLiteral("INSERT OR REPLACE INTO %1(connector, step, taken, span, success, errors, latency)"
                           " VALUES(?,?,?,?,?,?,?)");
        const QString statement = insert.arg(QLatin1String(sampleTiers[tier].table));
        if (const Result<void> done = prepareAll(m_file, {{&m_samples[tier], statement}}); !done)
            return done;
    }
    return prepareAll(m_file,
        {
            {&m_findProject, QStringLiteral("SELECT display_name, listed_at FROM project WHERE id=?")},
            {&m_changeProject, QStringLiteral("UPDATE project SET display_name=?, listed_at=? WHERE id=?")},
            {&m_findConnector, QStringLiteral("SELECT status FROM connector WHERE id=?")},
            {&m_changeConnector, QStringLiteral("UPDATE connector SET is_listed=1, status=?, resource=? WHERE id=?")},
            {&m_addChange, QStringLiteral("INSERT OR REPLACE INTO status_change(connector, seen_at, unchanged_at, was,"
                                          " became) VALUES(?,?,?,?,?)")},
            {&m_listed, QStringLiteral("SELECT id FROM connector WHERE project=? AND is_listed=1")},
            {&m_unlist, QStringLiteral("UPDATE connector SET is_listed=0 WHERE id=?")},
            {&m_gap, QStringLiteral("INSERT OR REPLACE INTO stream_gap(project, begun_at, ended_at, reason, filling,"
                                    " filled_in, not_filled_because) VALUES(?,?,?,?,?,?,?)")},
        });
}

Result<void> HistoryWriter::write(const HistoryEntry &entry)
{
    if (const auto *sample = std::get_if<SampleEntry>(&entry))
        return writeSample(*sample);
    if (const auto *listing = std::get_if<ListingEntry>(&entry))
        return writeListing(*listing);
    return writeGap(std::get<GapEntry>(entry));
}

void HistoryWriter::rolledBack()
{
    m_ids.forget();
    m_steps.clear();
    m_connectors.clear();
}

Result<void> HistoryWriter::writeSample(const SampleEntry &entry)
{
    const Result<qint64> connector = m_ids.connector(entry.account, entry.connector, true);
    if (!connector)
        return connector.failure();
    const qint64 second = inSeconds(entry.sample.at);
    auto &steps = m_steps[*connector];
    for (std::size_t tier = 0; tier < sampleTiers.size(); ++tier) {
        const qint64 length = sampleTiers[tier].step.count();
        const qint64 step = second / length;
        const bool isFinest = tier == 0;
        if (!isFinest && steps[tier] == step)
            continue;
        const ConnectorMetrics &metrics = entry.sample.metrics;
        const Result<void> written = runWith(m_file, m_samples[tier],
            {*connector, step, second % length, qint64(entry.sample.window.count()), metrics.successCount,
                metrics.errorCount, qint64(metrics.latency99p.count())});
        if (!written)
            return written;
        m_samples[tier].finish();
        steps[tier] = step;
    }
    return {};
}

Result<void> HistoryWriter::writeListing(const ListingEntry &entry)
{
    const Result<qint64> project = m_ids.project(entry.account, entry.project, true);
    if (!project)
        return project.failure();
    if (const Result<void> found = runWith(m_file, m_findProject, {*project}); !found)
        return found;
    const Timestamp listedBefore = fromMicroseconds(m_findProject.next() ? m_findProject.value(1).toLongLong() : 0);
    m_findProject.finish();
    const Result<void> changed =
        runWith(m_file, m_changeProject, {entry.displayName, inMicroseconds(entry.at), *project});
    if (!changed)
        return changed;
    m_changeProject.finish();
    QSet<qint64> listed;
    for (const DataConnector &connector : entry.connectors) {
        const Result<qint64> id = m_ids.connector(entry.account, connector.name, true);
        if (!id)
            return id.failure();
        listed.insert(*id);
        const Listed wanted{connector.status.text(), resourceWithoutSecrets(connector)};
        if (const Result<void> written = writeConnector(*id, wanted, listedBefore, entry.at); !written)
            return written;
    }
    return unlist(*project, listed);
}

Result<void> HistoryWriter::writeConnector(qint64 id, const Listed &wanted, Timestamp unchangedAt, Timestamp seenAt)
{
    const auto known = m_connectors.constFind(id);
    if (known != m_connectors.cend() && *known == wanted)
        return {};
    // Another program may have written the change already, so the file is asked, not the memory.
    if (const Result<void> found = runWith(m_file, m_findConnector, {id}); !found)
        return found;
    const QString was = m_findConnector.next() ? m_findConnector.value(0).toString() : QString();
    m_findConnector.finish();
    const Result<void> changed =
        runWith(m_file, m_changeConnector, {wanted.status, QString::fromUtf8(wanted.resource), id});
    if (!changed)
        return changed;
    m_changeConnector.finish();
    if (!was.isEmpty() && was != wanted.status) {
        const Result<void> added =
            runWith(m_file, m_addChange, {id, inMicroseconds(seenAt), inMicroseconds(unchangedAt), was, wanted.status});
        if (!added)
            return added;
        m_addChange.finish();
    }
    m_connectors.insert(id, wanted);
    return {};
}

/// What the list does not have any more is kept with its samples, but no longer shown.
Result<void> HistoryWriter::unlist(qint64 project, const QSet<qint64> &listed)
{
    if (const Result<void> found = runWith(m_file, m_listed, {project}); !found)
        return found;
    QList<qint64> gone;
    while (m_listed.next()) {
        if (const qint64 id = m_listed.value(0).toLongLong(); !listed.contains(id))
            gone.append(id);
    }
    m_listed.finish();
    for (const qint64 id : std::as_const(gone)) {
        if (const Result<void> done = runWith(m_file, m_unlist, {id}); !done)
            return done;
        m_unlist.finish();
        m_connectors.remove(id);
    }
    return {};
}

Result<void> HistoryWriter::writeGap(const GapEntry &entry)
{
    const Result<qint64> project = m_ids.project(entry.account, entry.project, true);
    if (!project)
        return project.failure();
    const StreamGap &gap = entry.gap;
    const Result<void> written = runWith(m_file, m_gap,
        {*project, inMicroseconds(gap.begin), inMicroseconds(gap.end), gap.reason, int(gap.filling), gap.filledIn,
            gap.notFilledBecause});
    if (written)
        m_gap.finish();
    return written;
}

} // namespace touchstone::history
