// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/samplestore.h"

#include "models/history/historycleaner.h"
#include "models/history/historyreader.h"
#include "models/history/historywriter.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>

namespace touchstone::history {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(History)
};

Q_LOGGING_CATEGORY(historyLog, "touchstone.samples")

constexpr int schemaVersion = 1;

Result<QStringList> schema()
{
    QFile script(QStringLiteral(":/sql/history.sql"));
    if (!script.open(QIODevice::ReadOnly))
        return Failure{Failure::Kind::Internal, Texts::tr("The schema of the history is missing")};
    QStringList statements = QString::fromUtf8(script.readAll()).split(QStringLiteral(";\n"), Qt::SkipEmptyParts);
    statements.removeIf([](const QString &statement) { return statement.trimmed().isEmpty(); });
    return statements;
}

/// SQLite gives its other files the mode of the first.
Result<void> makeFile(const QString &path)
{
    QFile file(path);
    if (file.exists())
        return {};
    if (QDir().mkpath(QFileInfo(path).absolutePath()) &&
        file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return {};
    if (file.exists()) // another program was quicker
        return {};
    return Failure{Failure::Kind::Unavailable, Texts::tr("%1 cannot be made: %2").arg(path, file.errorString())};
}

} // namespace

struct SampleStore::Open
{
    SqliteFile file; ///< first: the queries of the others must be gone before it is closed
    HistoryIds ids{file};
    HistoryWriter writer{file, ids};
    HistoryReader reader{file, ids};
};

SampleStore::SampleStore(QString file)
    : m_path(std::move(file))
{}

SampleStore::~SampleStore() = default;

Result<void> SampleStore::open()
{
    Result<void> opened = openFile();
    if (opened || !m_open->file.isDamaged())
        return opened;
    return replaceDamagedFile(opened.failure());
}

void SampleStore::close()
{
    m_isReady = false;
    m_open.reset();
}

Result<void> SampleStore::openFile()
{
    m_isReady = false;
    m_open = std::make_unique<Open>();
    const Result<QStringList> statements = schema();
    if (!statements)
        return statements.failure();
    if (const Result<void> made = makeFile(m_path); !made)
        return made;
    Result<void> state = m_open->file.open(m_path, SqliteFile::Sync::Checkpoints, schemaVersion, *statements);
    if (state)
        state = m_open->ids.prepare();
    if (state)
        state = m_open->writer.prepare();
    if (state)
        state = m_open->reader.prepare();
    m_isReady = state.ok();
    return state;
}

Result<void> SampleStore::replaceDamagedFile(const Failure &reason)
{
    close();
    const QString time = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMddTHHmmsszzz"));
    const Result<QString> aside = keepAside(m_path, time);
    if (!aside)
        return aside.failure();
    qCWarning(historyLog).noquote()
        << Texts::tr("The history was damaged (%1). It is kept as %2; a new one begins.").arg(reason.message, *aside);
    return openFile();
}

/// Does the work; once more on a new file when it finds the present one damaged.
template <typename Work>
auto SampleStore::mending(const Work &work) -> decltype(work())
{
    if (!m_isReady) { // a former opening failed, or a former mending half-way
        if (const Result<void> opened = open(); !opened)
            return opened.failure();
    }
    auto result = work();
    if (result || !m_open->file.isDamaged())
        return result;
    if (const Result<void> replaced = replaceDamagedFile(result.failure()); !replaced)
        return replaced.failure();
    return work();
}

Result<void> SampleStore::write(const std::vector<HistoryEntry> &entries)
{
    return mending([&] { return writeWithin(entries); });
}

Result<void> SampleStore::writeWithin(const std::vector<HistoryEntry> &entries)
{
    Result<void> state = m_open->file.execute(QStringLiteral("BEGIN IMMEDIATE"));
    if (!state)
        return state;
    for (auto entry = entries.begin(); state && entry != entries.end(); ++entry)
        state = m_open->writer.write(*entry);
    if (state)
        state = m_open->file.execute(QStringLiteral("COMMIT"));
    if (!state) {
        // After some errors, a full disk among them, SQLite has rolled back already; then this one fails, harmlessly.
        (void)m_open->file.execute(QStringLiteral("ROLLBACK"));
        m_open->writer.rolledBack();
    }
    return state;
}

Result<std::optional<DayTotals>> SampleStore::day(
    const AccountKey &account, const ConnectorName &connector, Timestamp until)
{
    return mending([&] { return m_open->reader.day(account, connector, until); });
}

Result<QList<MetricSample>> SampleStore::samples(
    const AccountKey &account, const ConnectorName &connector, Timestamp begin, Timestamp end, Grain grain, int every)
{
    return mending([&] { return m_open->reader.samples(account, connector, begin, end, grain, every); });
}

Result<QList<KnownConnector>> SampleStore::lastKnown(const AccountKey &account, Timestamp until)
{
    return mending([&] { return m_open->reader.lastKnown(account, until); });
}

Result<QList<StatusChange>> SampleStore::statusChanges(const AccountKey &account, Timestamp since)
{
    return mending([&] { return m_open->reader.statusChanges(account, since); });
}

Result<QList<GapEntry>> SampleStore::gaps(const AccountKey &account, Timestamp since)
{
    return mending([&] { return m_open->reader.gaps(account, since); });
}

Result<void> SampleStore::clean(Timestamp now)
{
    return mending([&] { return HistoryCleaner(m_open->file).clean(now); });
}

} // namespace touchstone::history
