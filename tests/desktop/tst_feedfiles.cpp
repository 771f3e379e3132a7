// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/samplebuilding.h"
#include "ui/feed/eventexport.h"
#include "ui/feed/eventfeedpage.h"
#include "ui/feed/eventrecorder.h"
#include "ui/feed/eventrows.h"
#include "ui/feed/eventtable.h"
#include "ui/feed/feedfiles.h"
#include "ui/feed/feednotice.h"
#include "ui/feed/recordingfeed.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace touchstone;
using namespace touchstone::ui;

namespace {

constexpr int patience = 20'000;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s cannot be written", qPrintable(path));
}

/// What a signal told of the end of something; a Result has no empty value that a spy could hold.
template <typename Value>
class Outcomes
{
public:
    template <typename Sender, typename Signal>
    Outcomes(Sender *sender, Signal signal)
    {
        QObject::connect(
            sender, signal, &m_context, [this](const QString &, const Result<Value> &result) { m_all.append(result); });
    }
    Outcomes(RecordingReader *sender)
    {
        QObject::connect(sender, &RecordingReader::finished, &m_context,
            [this](const Result<Value> &result) { m_all.append(result); });
    }
    int size() const { return int(m_all.size()); }
    const Result<Value> &first() const { return m_all.first(); }

private:
    QObject m_context;
    QList<Result<Value>> m_all;
};

} // namespace

class tst_FeedFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void init();

    void aRecordingHoldsEveryEventOnALineOfItsOwn();
    void aRecorderThatGoesWritesWhatItTook();
    void aFileThatCannotBeOpenedIsNamed();
    void aFullDiskEndsTheRecordingAndIsNamed();
    void oneRecordingAfterTheOther();

    void linesThatAreNoEventsAreNamedAndSkipped();
    void aCutLastLineIsToldAndTheRestRead();
    void aLineWithoutEndIsNotReadIntoMemory();
    void onlyTheLastEventsAreKept();
    void aFileThatIsNotThereIsNamed();
    void readingCanBeCancelled();

    void anExportIsWholeOrNotThere_data();
    void anExportIsWholeOrNotThere();
    void aTableNamesSensorsAndNeverCalculates();
    void anExportThatFailsIsNamed();

    void aRecordingReplayedGivesTheSameRows();
    void aLargeRecordingBecomesRowsInSlices();
    void preparingARecordingCanBeCancelled();
    void whileARecordingIsShownTheLiveEventsGoOn();
    void theRecordGoesOnWhileTheViewIsPaused();
    void twoSelectedRowsAreExportedAlone();

private:
    QString path(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    Recording read(const QString &file, qsizetype most = 1000);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::SampleBuilding> m_building;
};

void tst_FeedFiles::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!.*propagateSizeHints).+")));
    m_folder = std::make_unique<QTemporaryDir>();
    m_building = std::make_unique<test::SampleBuilding>();
    m_building->addDevices();
}

Recording tst_FeedFiles::read(const QString &file, qsizetype most)
{
    Outcomes<Recording> finished(new RecordingReader(file, most, this));
    if (!QTest::qWaitFor([&finished] { return finished.size() == 1; }, patience) || !finished.first())
        qFatal("the recording was not read");
    return *finished.first();
}

void tst_FeedFiles::aRecordingHoldsEveryEventOnALineOfItsOwn()
{
    EventRecorder recorder;
    Outcomes<qint64> ended(&recorder, &EventRecorder::ended);
    recorder.start(path("a.ndjson"));
    QVERIFY(recorder.isRecording());
    recorder.take(m_building->events(0, 300));
    recorder.take({});
    recorder.take(m_building->events(300, 100));
    recorder.stop();
    recorder.stop(); // no second end
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
    QVERIFY(!recorder.isRecording());
    QCOMPARE(*ended.first(), 400);
    const QByteArray content = contentOf(path("a.ndjson"));
    QCOMPARE(recorder.bytes(), content.size());
    QCOMPARE(content.count('\n'), 400);
    QCOMPARE(read(path("a.ndjson")).events, m_building->events(0, 400));
}

void tst_FeedFiles::aRecorderThatGoesWritesWhatItTook()
{
    {
        EventRecorder recorder;
        recorder.start(path("a.ndjson"));
        for (int i = 0; i < 20; ++i)
            recorder.take(m_building->events(i * 100, 100));
    }
    QCOMPARE(contentOf(path("a.ndjson")).count('\n'), 2000);
}

void tst_FeedFiles::aFileThatCannotBeOpenedIsNamed()
{
    EventRecorder recorder;
    Outcomes<qint64> ended(&recorder, &EventRecorder::ended);
    recorder.start(path("no/such/folder.ndjson"));
    recorder.take(m_building->events(0, 1));
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
    const Result<qint64> &outcome = ended.first();
    QVERIFY(!outcome);
    QVERIFY(outcome.failure().message.contains(QLatin1String("folder.ndjson")));
    recorder.take(m_building->events(1, 1)); // nobody records any more
    QVERIFY(!recorder.isRecording());
}

void tst_FeedFiles::aFullDiskEndsTheRecordingAndIsNamed()
{
    if (!QFile::exists(QStringLiteral("/dev/full")))
        QSKIP("a disk that is always full is a device of Linux");
    EventRecorder recorder;
    Outcomes<qint64> ended(&recorder, &EventRecorder::ended);
    recorder.start(QStringLiteral("/dev/full"));
    recorder.take(m_building->events(0, 10));
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
    const Result<qint64> &outcome = ended.first();
    QVERIFY(!outcome);
    QVERIFY2(outcome.failure().message.contains(QLatin1String("No space")), qPrintable(outcome.failure().message));
    QCOMPARE(recorder.events(), 0);
}

void tst_FeedFiles::oneRecordingAfterTheOther()
{
    EventRecorder recorder;
    Outcomes<qint64> ended(&recorder, &EventRecorder::ended);
    for (const char *name : {"a.ndjson", "b.ndjson"}) {
        recorder.start(path(name));
        recorder.take(m_building->events(0, 50));
        recorder.stop();
        QTRY_VERIFY_WITH_TIMEOUT(!recorder.isRecording(), patience);
        QCOMPARE(recorder.events(), 50);
    }
    QCOMPARE(ended.size(), 2);
    QCOMPARE(contentOf(path("a.ndjson")), contentOf(path("b.ndjson")));
}

void tst_FeedFiles::linesThatAreNoEventsAreNamedAndSkipped()
{
    write(path("a.ndjson"), eventToJson(m_building->events(0, 1).first()) +
                                "\n\nno event\n{\"eventId\":\"x\"}\r\n[]\n" +
                                eventToJson(m_building->events(1, 1).first()) + "\n");
    const Recording recording = read(path("a.ndjson"));
    QCOMPARE(recording.events, m_building->events(0, 2));
    QCOMPARE(recording.malformed, 3);
    QCOMPARE(recording.problems.size(), 3);
    QCOMPARE(recording.problems[0].line, 3);
    QCOMPARE(recording.problems[1].line, 4);
    QVERIFY(recording.problems[1].message.contains(QLatin1String("eventType")));
}

void tst_FeedFiles::aCutLastLineIsToldAndTheRestRead()
{
    const QByteArray line = eventToJson(m_building->events(0, 1).first());
    write(path("a.ndjson"), line + '\n' + line.first(line.size() / 2));
    const Recording recording = read(path("a.ndjson"));
    QCOMPARE(recording.events.size(), 1);
    QCOMPARE(recording.problems.size(), 1);
    QCOMPARE(recording.problems.first().line, 2);
}

void tst_FeedFiles::aLineWithoutEndIsNotReadIntoMemory()
{
    write(path("a.ndjson"), QByteArray(int(RecordingReader::longestLine) * 3, 'x') + '\n' +
                                eventToJson(m_building->events(0, 1).first()) + '\n');
    const Recording recording = read(path("a.ndjson"));
    QCOMPARE(recording.events, m_building->events(0, 1));
    QCOMPARE(recording.malformed, 1);
    QVERIFY(recording.problems.first().message.contains(QLatin1String("1 MB")));
}

void tst_FeedFiles::onlyTheLastEventsAreKept()
{
    QByteArray lines;
    for (const Event &event : m_building->events(0, 30))
        lines += eventToJson(event) + '\n';
    write(path("a.ndjson"), lines);
    const Recording recording = read(path("a.ndjson"), 10);
    QCOMPARE(recording.events, m_building->events(20, 10));
    QCOMPARE(recording.leftOut, 20);
}

void tst_FeedFiles::aFileThatIsNotThereIsNamed()
{
    auto *reader = new RecordingReader(path("none.ndjson"), 10, this);
    Outcomes<Recording> finished(reader);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patience);
    const Result<Recording> &outcome = finished.first();
    QVERIFY(!outcome);
    QVERIFY(outcome.failure().message.contains(QLatin1String("none.ndjson")));
}

void tst_FeedFiles::readingCanBeCancelled()
{
    QByteArray lines;
    for (const Event &event : m_building->events(0, 2000))
        lines += eventToJson(event) + '\n';
    write(path("a.ndjson"), lines.repeated(20));
    auto *reader = new RecordingReader(path("a.ndjson"), 1000, this);
    Outcomes<Recording> finished(reader);
    reader->cancel();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patience);
    const Result<Recording> &outcome = finished.first();
    QVERIFY(!outcome);
    QCOMPARE(outcome.failure().kind, Failure::Kind::Cancelled);
    delete new RecordingReader(path("a.ndjson"), 1000, this); // and going is cancelling
}

void tst_FeedFiles::anExportIsWholeOrNotThere_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("lines");
    QTest::newRow("lines of JSON") << QStringLiteral("a.ndjson") << 20;
    QTest::newRow("a table") << QStringLiteral("a.CSV") << 21;
}

void tst_FeedFiles::anExportIsWholeOrNotThere()
{
    QFETCH(QString, name);
    QFETCH(int, lines);
    const QString file = m_folder->filePath(name);
    auto *writing = new EventExport(file, EventExport::formatOf(file), m_building->events(0, 20), {}, this);
    Outcomes<int> finished(writing, &EventExport::finished);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patience);
    QCOMPARE(*finished.first(), 20);
    QCOMPARE(contentOf(file).count('\n'), lines);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1); // no half of a file beside it
}

void tst_FeedFiles::aTableNamesSensorsAndNeverCalculates()
{
    Device device;
    device.labels = {{QStringLiteral("name"), QStringLiteral("=1+1")}, {QStringLiteral("room"), QStringLiteral("a,b")}};
    const QByteArray row = EventExport::csvRow(m_building->events(1, 1).first(), &device);
    QVERIFY(row.contains(",'=1+1,"));
    QVERIFY(row.contains(",touch,touched,"));
    QVERIFY(row.contains("\"room: a,b\""));
    QVERIFY(row.endsWith("\r\n"));
    QCOMPARE(EventExport::csvHeading().count(','),
        EventExport::csvRow(m_building->events(1, 1).first(), nullptr).count(','));
}

void tst_FeedFiles::anExportThatFailsIsNamed()
{
    auto *writing =
        new EventExport(path("no/folder.csv"), EventExport::Format::Csv, m_building->events(0, 2), {}, this);
    Outcomes<int> finished(writing, &EventExport::finished);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patience);
    const Result<int> &outcome = finished.first();
    QVERIFY(!outcome);
    QVERIFY(outcome.failure().message.contains(QLatin1String("folder.csv")));
}

void tst_FeedFiles::aRecordingReplayedGivesTheSameRows()
{
    // Given a page that recorded what came, repeats among it.
    EventFeedPage page(m_building->feed);
    page.resize(900, 400);
    QSignalSpy noticed(&page, &EventFeedPage::noticed);
    page.files()->recordTo(path("a.ndjson"));
    m_building->feed.append(m_building->events(0, 200));
    m_building->feed.append(m_building->events(150, 200));
    auto *rows = qobject_cast<EventRows *>(page.table()->model());
    const auto shown = [rows] {
        QStringList lines;
        for (int row = 0; row < rows->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < rows->columnCount(); ++column)
                cells.append(rows->index(row, column).data().toString());
            lines.append(cells.join(u'|') + rows->index(row, 0).data(items::EventFeedModel::JsonRole).toString());
        }
        return lines;
    };
    QTRY_COMPARE_WITH_TIMEOUT(rows->rowCount(), 350, patience); // what comes fast is shown ten times a second
    const QStringList live = shown();
    page.files()->stopRecording();
    QTRY_COMPARE_WITH_TIMEOUT(noticed.size(), 1, patience);
    QVERIFY(noticed.first().at(1).toString().startsWith(QLatin1String("Recorded 350 events")));

    // When it is opened again, the rows are the same to the last character.
    QSignalSpy changed(page.files(), &FeedFiles::shownFeedChanged);
    page.files()->open(path("a.ndjson"));
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, patience);
    QCOMPARE(rows->rowCount(), 350);
    QCOMPARE(shown(), live);
}

void tst_FeedFiles::aLargeRecordingBecomesRowsInSlices()
{
    Recording recording;
    recording.events = m_building->events(0, 3500);
    RecordingFeed feed(m_building->devices, 10'000, recording);
    QSignalSpy progressed(&feed, &RecordingFeed::progressed);
    QSignalSpy filled(&feed, &RecordingFeed::filled);
    QCOMPARE(feed.feed().rowCount(), 0); // whoever opens it does not wait
    QTRY_COMPARE_WITH_TIMEOUT(filled.size(), 1, patience);
    QVERIFY(progressed.size() >= 3);
    QCOMPARE(feed.feed().rowCount(), 3500);

    RecordingFeed empty(m_building->devices, 10, {});
    QVERIFY(!empty.isFilled());
    QTRY_VERIFY_WITH_TIMEOUT(empty.isFilled(), patience);
}

void tst_FeedFiles::preparingARecordingCanBeCancelled()
{
    EventFeedPage page(m_building->feed);
    QByteArray lines;
    for (const Event &event : m_building->events(0, 5000))
        lines += eventToJson(event) + '\n';
    write(path("a.ndjson"), lines);
    m_building->feed.append(m_building->events(9000, 5));
    QSignalSpy changed(page.files(), &FeedFiles::shownFeedChanged);
    page.files()->open(path("a.ndjson"));
    const auto isPreparing = [&] { return page.files()->openNotice()->text().startsWith(QLatin1String("Preparing")); };
    QVERIFY(QTest::qWaitFor(isPreparing, patience));
    page.files()->closeRecording();
    QCoreApplication::processEvents();
    QVERIFY(!page.files()->showsRecording());
    QVERIFY(changed.isEmpty());
    QCOMPARE(page.table()->model()->rowCount(), 5);
}

void tst_FeedFiles::whileARecordingIsShownTheLiveEventsGoOn()
{
    EventFeedPage page(m_building->feed);
    write(path("a.ndjson"), eventToJson(m_building->events(900, 1).first()) + "\nbroken\n");
    m_building->feed.append(m_building->events(0, 5));
    page.files()->open(path("a.ndjson"));
    QTRY_VERIFY_WITH_TIMEOUT(page.files()->showsRecording(), patience);
    QVERIFY(page.accounts().startsWith(QLatin1String("Recording")));
    QVERIFY(page.files()->openNotice()->text().contains(QLatin1String("the first is line 2")));
    m_building->feed.append(m_building->events(5, 5));
    QCOMPARE(page.table()->model()->rowCount(), 1);
    page.files()->closeRecording();
    QCOMPARE(page.table()->model()->rowCount(), 10);
    QVERIFY(!page.accounts().startsWith(QLatin1String("Recording")));
}

void tst_FeedFiles::theRecordGoesOnWhileTheViewIsPaused()
{
    EventFeedPage page(m_building->feed);
    QSignalSpy noticed(&page, &EventFeedPage::noticed);
    page.files()->recordTo(path("a.ndjson"));
    page.togglePause();
    page.setFilter(QStringLiteral("type:touch"));
    m_building->feed.append(m_building->events(0, 40));
    m_building->feed.clear();
    page.files()->stopRecording();
    QTRY_COMPARE_WITH_TIMEOUT(noticed.size(), 1, patience);
    QCOMPARE(contentOf(path("a.ndjson")).count('\n'), 40);
}

void tst_FeedFiles::twoSelectedRowsAreExportedAlone()
{
    EventFeedPage page(m_building->feed);
    page.show();
    m_building->feed.append(m_building->events(0, 20));
    QSignalSpy noticed(&page, &EventFeedPage::noticed);
    page.table()->selectRow(3);
    page.files()->exportTo(path("all.ndjson"));
    QTRY_COMPARE_WITH_TIMEOUT(noticed.size(), 1, patience);
    QCOMPARE(contentOf(path("all.ndjson")).count('\n'), 20);

    page.table()->selectionModel()->select(
        page.table()->model()->index(5, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    page.files()->exportTo(path("two.ndjson"));
    QTRY_COMPARE_WITH_TIMEOUT(noticed.size(), 2, patience);
    QCOMPARE(read(path("two.ndjson")).events,
        QList<Event>({m_building->events(3, 1).first(), m_building->events(5, 1).first()}));
}

QTEST_MAIN(tst_FeedFiles)
#include "tst_feedfiles.moc"
