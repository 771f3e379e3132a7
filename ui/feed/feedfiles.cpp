// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feed/feedfiles.h"

#include "models/items/devicedirectory.h"
#include "ui/common/formats.h"
#include "ui/feed/eventexport.h"
#include "ui/feed/eventrows.h"
#include "ui/feed/eventtable.h"
#include "ui/feed/feednotice.h"
#include "ui/feed/recordingfeed.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>

namespace touchstone::ui {

using items::EventFeedModel;

namespace {

constexpr qsizetype mostOpened = 1'000'000; // events of a recording

QString shortName(const QString &file)
{
    return QFileInfo(file).fileName();
}

} // namespace

FeedFiles::FeedFiles(EventFeedModel &live, EventRows &rows, EventTable &table, QWidget *window)
    : QObject(window)
    , m_live(live)
    , m_rows(rows)
    , m_table(table)
    , m_window(window)
    , m_recordNotice(new FeedNotice(tr("Recording"), QStringLiteral("record"), window))
    , m_openNotice(new FeedNotice(tr("Recording that is shown"), QStringLiteral("play"), window))
{
    connect(&live, &EventFeedModel::arrived, &m_recorder, &EventRecorder::take);
    connect(&m_recorder, &EventRecorder::progressed, this, &FeedFiles::tellRecording);
    connect(&m_recorder, &EventRecorder::ended, this, &FeedFiles::recordingEnded);
    connect(m_recordNotice, &FeedNotice::actionRequested, this, &FeedFiles::stopRecording);
    connect(m_openNotice, &FeedNotice::actionRequested, this, &FeedFiles::closeRecording);
}

FeedFiles::~FeedFiles() = default;

void FeedFiles::ask(const QString &title, bool isToSave, const QString &name, const QStringList &filters,
    void (FeedFiles::*act)(const QString &file))
{
    auto *dialog = new QFileDialog(m_window, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(isToSave ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    if (!isToSave)
        dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(QStringLiteral("ndjson"));
    if (!name.isEmpty())
        dialog->selectFile(name);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(
            filter.contains(QLatin1String("*.csv")) ? QStringLiteral("csv") : QStringLiteral("ndjson"));
    });
    connect(dialog, &QFileDialog::fileSelected, this, act);
    dialog->open();
}

void FeedFiles::askToRecord()
{
    ask(tr("Record the live events"), true, QStringLiteral("events.ndjson"), {tr("Lines of JSON (*.ndjson)")},
        &FeedFiles::recordTo);
}

void FeedFiles::askToExport()
{
    ask(tr("Export events"), true, QStringLiteral("events.ndjson"),
        {tr("Lines of JSON (*.ndjson)"), tr("Table, comma-separated (*.csv)")}, &FeedFiles::exportTo);
}

void FeedFiles::askToOpen()
{
    ask(tr("Open a recording"), false, {}, {tr("Lines of JSON (*.ndjson *.jsonl *.json)"), tr("All files (*)")},
        &FeedFiles::open);
}

void FeedFiles::recordTo(const QString &file)
{
    m_recorder.start(file);
    tellRecording();
}

void FeedFiles::stopRecording()
{
    m_recorder.stop();
}

void FeedFiles::tellRecording()
{
    if (!m_recorder.isRecording())
        return;
    m_recordNotice->tell(tr("Recording to %1: %2 events, %3")
                             .arg(shortName(m_recorder.file()), formatCount(m_recorder.events()),
                                 QLocale().formattedDataSize(m_recorder.bytes())),
        tr("Stop"),
        tr("Everything that comes is written to %1, whatever is filtered, paused or cleared")
            .arg(QDir::toNativeSeparators(m_recorder.file())));
}

void FeedFiles::recordingEnded(const QString &file, const Result<qint64> &events)
{
    m_recordNotice->hide();
    if (events)
        Q_EMIT noticed(
            false, tr("Recorded %1 events to %2.").arg(formatCount(*events), QDir::toNativeSeparators(file)));
    else
        Q_EMIT noticed(true, tr("The recording has ended: %1. What was written before are whole lines: %2 events. Make "
                                "room or choose another place, and record again.")
                                 .arg(events.failure().message, formatCount(m_recorder.events())));
}

QList<Event> FeedFiles::chosen() const
{
    QList<int> rows = m_table.selectedRows();
    if (rows.size() < 2) { // one row is what is being read rather than what is wanted in a file
        rows.clear();
        for (int row = 0; row < m_rows.rowCount(); ++row)
            rows.append(row);
    }
    QList<Event> events;
    events.reserve(rows.size());
    for (const int row : std::as_const(rows)) {
        if (!m_rows.gapAt(row))
            events.append(m_rows.eventAt(row));
    }
    return events;
}

void FeedFiles::exportTo(const QString &file)
{
    EventExport::Sensors sensors;
    for (const Device &device : m_live.directory().devices())
        sensors.insert(device.name.path(), device);
    auto *writing = new EventExport(file, EventExport::formatOf(file), chosen(), sensors, this);
    connect(writing, &EventExport::finished, this, [this](const QString &path, const Result<int> &rows) {
        if (rows)
            Q_EMIT noticed(
                false, tr("Exported %1 events to %2.").arg(formatCount(*rows), QDir::toNativeSeparators(path)));
        else
            Q_EMIT noticed(
                true, tr("The events could not be exported: %1. Choose another place.").arg(rows.failure().message));
    });
}

void FeedFiles::open(const QString &file)
{
    closeRecording();
    m_reader = new RecordingReader(file, mostOpened, this);
    m_openNotice->tell(tr("Reading %1").arg(shortName(file)), tr("Cancel"));
    connect(m_reader, &RecordingReader::progressed, this, [this, file](int percent) {
        m_openNotice->tell(tr("Reading %1: %2 %").arg(shortName(file), QString::number(percent)), tr("Cancel"));
    });
    connect(m_reader, &RecordingReader::finished, this,
        [this, file](const Result<Recording> &recording) { fill(file, recording); });
}

void FeedFiles::fill(const QString &file, const Result<Recording> &recording)
{
    if (sender() != m_reader)
        return; // another one was asked for meanwhile
    m_reader = nullptr;
    if (!recording) {
        m_openNotice->hide();
        Q_EMIT noticed(true, tr("%1. Choose another file.").arg(recording.failure().message));
        return;
    }
    m_opened = std::make_unique<RecordingFeed>(m_live.directory(), mostOpened, *recording);
    connect(m_opened.get(), &RecordingFeed::progressed, this, [this, file](int percent) {
        m_openNotice->tell(tr("Preparing %1: %2 %").arg(shortName(file), QString::number(percent)), tr("Cancel"));
    });
    connect(m_opened.get(), &RecordingFeed::filled, this, [this, file] { showFilled(file); });
}

void FeedFiles::showFilled(const QString &file)
{
    const Recording &recording = m_opened->recording();
    QStringList parts{tr("Recording %1: %2 events").arg(shortName(file), formatCount(recording.events.size()))};
    QStringList details{QDir::toNativeSeparators(file)};
    if (recording.leftOut > 0)
        parts << tr("the %1 before them are left out").arg(formatCount(recording.leftOut));
    if (recording.malformed > 0)
        parts << tr("%1 lines are no events, the first is line %2")
                     .arg(formatCount(recording.malformed), formatCount(recording.problems.first().line));
    for (const Recording::Problem &problem : recording.problems)
        details << tr("Line %1: %2").arg(formatCount(problem.line), problem.message);
    if (m_opened->feed().counts().repeated > 0)
        parts << tr("%1 come twice").arg(formatCount(m_opened->feed().counts().repeated));
    m_rows.setFeed(m_opened->feed());
    m_openNotice->tell(parts.join(QStringLiteral("  \u00b7  ")), tr("Back to the live events"), details.join(u'\n'));
    Q_EMIT shownFeedChanged();
}

bool FeedFiles::showsRecording() const
{
    return m_opened && m_opened->isFilled();
}

void FeedFiles::closeRecording()
{
    if (m_reader)
        m_reader->cancel();
    m_reader = nullptr;
    m_openNotice->hide();
    const bool wasShown = showsRecording();
    if (wasShown)
        m_rows.setFeed(m_live);
    m_opened.reset();
    if (wasShown)
        Q_EMIT shownFeedChanged();
}

} // namespace touchstone::ui
