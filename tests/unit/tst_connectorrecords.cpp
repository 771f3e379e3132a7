// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/alertfile.h"
#include "models/domain/connectorfields.h"
#include "models/items/alertlistmodel.h"
#include "models/items/changehistorymodel.h"
#include "models/items/deliverymodel.h"
#include "tests/support/manualclock.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QFileInfo>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace touchstone;
using namespace std::chrono_literals;
using items::AlertListModel;
using items::ChangeHistoryModel;
using items::ChangeRecord;
using items::DeliveryModel;
using session::AlertFile;
using State = DeliveryModel::State;
using Tester = QAbstractItemModelTester;

namespace {

const Timestamp noon = *parseTimestamp(u"2025-01-15T12:00:00Z");
constexpr int patience = 10'000;
const ConnectorName apple{QStringLiteral("p"), QStringLiteral("apple")};
const ConnectorName pear{QStringLiteral("p"), QStringLiteral("pear")};

DeliveryAttempt attempt(int serial, int number = 1)
{
    DeliveryAttempt result;
    result.eventId = QStringLiteral("e%1").arg(serial);
    result.eventType = QStringLiteral("touch");
    result.number = number;
    result.time = noon + std::chrono::seconds(serial) + std::chrono::minutes(number);
    return result;
}

/// A page as the cloud answers it: those up to `newest`, the newest first.
DeliveryAttempts page(int newest, int count)
{
    DeliveryAttempts result;
    for (int serial = newest; serial > newest - count; --serial)
        result.attempts.append(attempt(serial));
    result.attemptCount = newest;
    return result;
}

ChangeRecord changed(const ConnectorName &connector, std::chrono::seconds at = 0s)
{
    ChangeRecord record;
    record.connector = connector;
    record.fields = {ConnectorField::Labels};
    record.at = noon + at;
    return record;
}

/// All kinds of alerts, some of them with everything that can be said.
AlertRecords manyRecords()
{
    AlertRecords records;
    for (const AlertKind kind : allAlertKinds) {
        Alert alert;
        alert.key = {kind, kind == AlertKind::ApiUnreachable ? ConnectorName() : apple};
        alert.title = QStringLiteral("Æpple \"1\"");
        alert.began = noon - std::chrono::minutes(int(kind));
        alert.isTold = true;
        records.alerts.append(alert);
    }
    records.alerts[1].facts.health = Health::Stalled;
    records.alerts[2].facts.share = 0.41;
    records.alerts[3].facts.latency = 7s;
    records.alerts[4].facts.disabling = noon + 3h;
    records.alerts[5].facts.reason = QStringLiteral("no answer");
    records.alerts[5].ended = noon;
    records.alerts[5].isDismissed = true;
    records.alerts[6].facts.fields = {ConnectorField::Status, ConnectorField::OtherSettings};
    records.alerts[6].facts.changes = 3;
    records.alerts[6].ended = records.alerts[6].began;
    records.snoozes = {
        {apple, AlertKind::Latency, noon + 1h}, {apple, {}, noon + 2h}, {{}, AlertKind::ApiUnreachable, noon}};
    return records;
}

} // namespace

/// What is remembered of connectors: deliveries, changes, alerts and their file.
class TestConnectorRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRefreshAddsAtTheTop();
    void nothingNewMovesNothing();
    void theSameEventTriedAgainIsAnotherRow();
    void theOldestAttemptsLeave();
    void anotherConnectorStartsAfresh();
    void aFailureKeepsWhatIsThere();
    void statesAreTold();
    void changesComeFirst();
    void aPendingChangeIsSettled();
    void theOldestChangesLeave();
    void whatIsKnownOfEarlierRunsStandsBehind();
    void fieldsAreNamed_data();
    void fieldsAreNamed();
    void alertsEndOnce();
    void alertsSurviveTheFile();
    void nonsenseInTheFileIsLeftOut_data();
    void nonsenseInTheFileIsLeftOut();
    void theFileIsReplacedAsAWhole();
    void aDamagedFileIsSetAside();
    void theKindFollowsTheStatus_data();
    void theKindFollowsTheStatus();
};

void TestConnectorRecords::aRefreshAddsAtTheTop()
{
    DeliveryModel model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.watch(apple);
    model.apply(page(3, 3));
    const QPersistentModelIndex chosen = model.index(1, 0);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy inserts(&model, &QAbstractItemModel::rowsInserted);
    model.apply(page(5, 4));
    QCOMPARE(inserts.size(), 1); // one batch
    QCOMPARE(resets.size(), 0);
    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(chosen.row(), 3);
    QCOMPARE(model.attemptAt(chosen.row()).eventId, QStringLiteral("e2"));
    QCOMPARE(model.attemptAt(0).eventId, QStringLiteral("e5"));
    QCOMPARE(model.attemptCount(), 5);
}

void TestConnectorRecords::nothingNewMovesNothing()
{
    DeliveryModel model;
    model.watch(apple);
    model.apply(page(3, 3));
    QSignalSpy inserts(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy states(&model, &DeliveryModel::stateChanged);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.apply(page(3, 3));
    QCOMPARE(inserts.size() + states.size() + changes.size(), 0);
}

void TestConnectorRecords::theSameEventTriedAgainIsAnotherRow()
{
    DeliveryModel model;
    model.watch(apple);
    model.apply({{attempt(1)}, 1, {}});
    model.apply({{attempt(1, 2), attempt(1)}, 2, {}});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, DeliveryModel::NumberColumn).data().toInt(), 2);
}

void TestConnectorRecords::theOldestAttemptsLeave()
{
    DeliveryModel model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.watch(apple);
    for (int newest = 100; newest <= 700; newest += 100)
        model.apply(page(newest, 100));
    QCOMPARE(model.rowCount(), DeliveryModel::mostRows);
    QCOMPARE(model.attemptAt(0).eventId, QStringLiteral("e700"));
    QCOMPARE(model.attemptAt(model.rowCount() - 1).eventId, QStringLiteral("e201"));
    model.apply(page(10'000, 2 * DeliveryModel::mostRows)); // a server that keeps to no bound
    QCOMPARE(model.rowCount(), DeliveryModel::mostRows);
}

void TestConnectorRecords::anotherConnectorStartsAfresh()
{
    DeliveryModel model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.watch(apple);
    model.apply(page(3, 3));
    model.watch(std::nullopt);
    QCOMPARE(model.rowCount(), 3); // nobody looks, but they may look again
    model.watch(apple);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.state(), State::Read);
    model.watch(pear);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.state(), State::Awaited);
}

void TestConnectorRecords::aFailureKeepsWhatIsThere()
{
    DeliveryModel model;
    model.watch(apple);
    model.apply(page(3, 3));
    model.setFailure({Failure::Kind::Unavailable, QStringLiteral("no network")});
    QCOMPARE(model.state(), State::Unread);
    QCOMPARE(model.failure().message, QStringLiteral("no network"));
    QCOMPARE(model.rowCount(), 3);
    model.apply(page(3, 3));
    QCOMPARE(model.state(), State::Read);
}

void TestConnectorRecords::statesAreTold()
{
    DeliveryModel model;
    QSignalSpy states(&model, &DeliveryModel::stateChanged);
    QCOMPARE(model.state(), State::Unwatched);
    model.watch(apple);
    QCOMPARE(states.size(), 1);
    model.setAbsent();
    model.setAbsent();
    QCOMPARE(states.size(), 2);
    QVERIFY(!model.index(0, 0).isValid());
    QVERIFY(!model.headerData(0, Qt::Horizontal).toString().isEmpty());
}

void TestConnectorRecords::changesComeFirst()
{
    ChangeHistoryModel model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.add(changed(apple, 1s));
    model.add(changed(pear, 2s));
    model.add(changed(apple, 3s));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(0, 0).data(ChangeHistoryModel::PathRole).toString(), apple.path());
    QCOMPARE(model.records(apple).size(), 2);
    QCOMPARE(model.records(apple).first().at, noon + 3s);
    QVERIFY(model.records({QStringLiteral("p"), QStringLiteral("none")}).isEmpty());
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestConnectorRecords::aPendingChangeIsSettled()
{
    ChangeHistoryModel model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    ChangeRecord record = changed(apple);
    record.outcome = ChangeRecord::Outcome::Pending;
    const quint64 id = model.add(record);
    model.add(changed(pear));
    QSignalSpy told(&model, &QAbstractItemModel::dataChanged);
    model.settle(id, ChangeRecord::Outcome::Failed, {Failure::Kind::Forbidden, QStringLiteral("no")});
    QCOMPARE(told.size(), 1);
    QCOMPARE(told[0][0].toModelIndex().row(), 1);
    QCOMPARE(model.records(apple).first().outcome, ChangeRecord::Outcome::Failed);
    QCOMPARE(model.records(apple).first().failure.message, QStringLiteral("no"));
    model.settle(4711, ChangeRecord::Outcome::Done); // has left
    QCOMPARE(told.size(), 1);
}

void TestConnectorRecords::theOldestChangesLeave()
{
    ChangeHistoryModel model;
    model.add(changed(pear));
    for (int i = 0; i < ChangeHistoryModel::mostRows; ++i)
        model.add(changed(apple));
    QCOMPARE(model.rowCount(), ChangeHistoryModel::mostRows);
    QVERIFY(model.records(pear).isEmpty());
}

void TestConnectorRecords::whatIsKnownOfEarlierRunsStandsBehind()
{
    ChangeHistoryModel model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.addEarlier({});
    const quint64 id = model.add(changed(apple, 100s)); // the history is slower than the first change
    model.addEarlier({changed(apple, 1s), changed(pear, 2s), changed(apple, 3s)});
    const QList<ChangeRecord> records = model.records(apple);
    QCOMPARE(records.size(), 3);
    QCOMPARE(records[0].id, id);
    QCOMPARE(records[1].at, noon + 3s);
    QCOMPARE(records[2].at, noon + 1s);
    QVERIFY(records[1].id != records[2].id);
    // Of more than there is room for the newest come in.
    QList<ChangeRecord> many;
    for (int i = 0; i < ChangeHistoryModel::mostRows; ++i)
        many.append(changed(pear, std::chrono::seconds(i)));
    model.addEarlier(many);
    QCOMPARE(model.rowCount(), ChangeHistoryModel::mostRows);
    QCOMPARE(model.records(pear)[1].at, many.last().at);
    model.addEarlier(many); // full
    QCOMPARE(model.rowCount(), ChangeHistoryModel::mostRows);
    model.add(changed(apple, 101s));
    QCOMPARE(model.rowCount(), ChangeHistoryModel::mostRows);
    QCOMPARE(model.records(apple).first().at, noon + 101s);
}

void TestConnectorRecords::fieldsAreNamed_data()
{
    QTest::addColumn<DataConnector>("after");
    QTest::addColumn<QList<ConnectorField>>("fields");
    DataConnector before;
    before.httpConfig = HttpConfig{QStringLiteral("https://u:p@a.example.com"), QStringLiteral("s"), {}, {}};
    const auto row = [&before](const char *name, auto change, const QList<ConnectorField> &fields) {
        DataConnector after = before;
        change(after);
        QTest::newRow(name) << after << fields;
    };
    using Field = ConnectorField;
    row("nothing", [](DataConnector &) {}, {});
    row("name", [](DataConnector &c) { c.displayName = QStringLiteral("x"); }, {Field::DisplayName});
    row("status and labels",
        [](DataConnector &c) {
            c.labels = {QStringLiteral("x")};
            c.status = ConnectorStatusTraits::Enum::UserDisabled;
        },
        {Field::Status, Field::Labels});
    row("events", [](DataConnector &c) { c.events = {EventTypeTraits::Enum::Touch}; }, {Field::Events});
    row("password", [](DataConnector &c) { c.httpConfig->url = QStringLiteral("https://u:q@a.example.com"); },
        {Field::Endpoint});
    row("secret", [](DataConnector &c) { c.httpConfig->signatureSecret = QStringLiteral("t"); },
        {Field::SignatureSecret});
    row("header", [](DataConnector &c) { c.httpConfig->headers.insert(QStringLiteral("X"), QStringLiteral("y")); },
        {Field::Headers});
    row("another type's settings",
        [](DataConnector &c) { c.unknownMembers.insert(QStringLiteral("pubsubConfig"), QStringLiteral("x")); },
        {Field::OtherSettings});
    row("no endpoint any longer", [](DataConnector &c) { c.httpConfig.reset(); },
        {Field::Endpoint, Field::SignatureSecret});
}

void TestConnectorRecords::fieldsAreNamed()
{
    QFETCH(DataConnector, after);
    QFETCH(QList<ConnectorField>, fields);
    DataConnector before;
    before.httpConfig = HttpConfig{QStringLiteral("https://u:p@a.example.com"), QStringLiteral("s"), {}, {}};
    QCOMPARE(changedFields(before, after), fields);
}

void TestConnectorRecords::theKindFollowsTheStatus_data()
{
    QTest::addColumn<bool>("statusChanged");
    QTest::addColumn<QString>("status");
    QTest::addColumn<ChangeRecord::Kind>("kind");
    using Kind = ChangeRecord::Kind;
    QTest::newRow("another field") << false << QStringLiteral("ACTIVE") << Kind::Edited;
    QTest::newRow("on") << true << QStringLiteral("ACTIVE") << Kind::Enabled;
    QTest::newRow("off") << true << QStringLiteral("USER_DISABLED") << Kind::Disabled;
    QTest::newRow("by the system") << true << QStringLiteral("SYSTEM_DISABLED") << Kind::DisabledBySystem;
    QTest::newRow("from the future") << true << QStringLiteral("NAPPING") << Kind::Edited;
}

void TestConnectorRecords::theKindFollowsTheStatus()
{
    QFETCH(bool, statusChanged);
    QFETCH(QString, status);
    QFETCH(ChangeRecord::Kind, kind);
    const QList<ConnectorField> fields{statusChanged ? ConnectorField::Status : ConnectorField::Labels};
    QCOMPARE(items::kindOfChange(fields, ConnectorStatus::fromText(status)), kind);
}

void TestConnectorRecords::alertsEndOnce()
{
    const test::ManualClock clock(noon);
    AlertListModel alerts(clock);
    const Tester tester(&alerts, Tester::FailureReportingMode::QtTest);
    alerts.setRecords(manyRecords());
    QCOMPARE(alerts.rowCount(), int(allAlertKinds.size()));
    QCOMPARE(alerts.currentCount(), 5);
    QCOMPARE(alerts.headerData(AlertListModel::BeganColumn, Qt::Horizontal).toString(), QStringLiteral("Began"));
    QSignalSpy count(&alerts, &AlertListModel::currentCountChanged);
    QSignalSpy changed(&alerts, &AlertListModel::recordsChanged);
    const Alert first = alerts.alerts().constFirst();
    QVERIFY(first.isCurrent());
    alerts.setFacts(first.id, first.facts);
    alerts.setTold(first.id, true);
    alerts.end(first.id + 1000, noon);
    QCOMPARE(changed.size(), 0); // nothing changed
    alerts.end(first.id, noon);
    alerts.end(first.id, noon + 1h);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(count.size(), 1);
    QCOMPARE(alerts.alert(first.id)->ended, std::optional(noon));
    QVERIFY(!alerts.index(0, 0).data(AlertListModel::CurrentRole).toBool());
}

void TestConnectorRecords::alertsSurviveTheFile()
{
    const AlertRecords records = manyRecords();
    const Result<AlertRecords> read = alertRecordsFromJson(alertRecordsToJson(records));
    QVERIFY(read.ok());
    QCOMPARE(*read, records);
}

void TestConnectorRecords::nonsenseInTheFileIsLeftOut_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("alerts"); // -1: refused as a whole
    const QByteArray good =
        R"({"kind":"latency","connector":"projects/p/dataconnectors/c","began":"2025-01-15T12:00:00Z"})";
    const auto file = [](const QByteArray &alert) { return QByteArray(R"({"version":1,"alerts":[)" + alert + "]}"); };
    QTest::newRow("one that is fine") << file(good) << 1;
    QTest::newRow("nothing") << QByteArray() << -1;
    QTest::newRow("no JSON") << QByteArray("{\"version\":1") << -1;
    QTest::newRow("a list") << QByteArray("[]") << -1;
    QTest::newRow("a later version") << QByteArray(R"({"version":2,"alerts":[]})") << -1;
    QTest::newRow("alerts that are no list") << QByteArray(R"({"version":1,"alerts":7})") << -1;
    QTest::newRow("an empty object") << QByteArray("{}") << 0;
    QTest::newRow("a kind of the future") << file(R"({"kind":"boredom","began":"2025-01-15T12:00:00Z"},)" + good) << 1;
    QTest::newRow("no connector") << file(R"({"kind":"latency","began":"2025-01-15T12:00:00Z"})") << 0;
    QTest::newRow("a path of something else")
        << file(R"({"kind":"latency","connector":"projects/p/devices/c","began":"2025-01-15T12:00:00Z"})") << 0;
    QTest::newRow("an API with a connector")
        << file(R"({"kind":"apiUnreachable","connector":"projects/p/dataconnectors/c","began":"2025-01-15T12:00:00Z"})")
        << 0;
    QTest::newRow("no beginning") << file(R"({"kind":"latency","connector":"projects/p/dataconnectors/c"})") << 0;
    QTest::newRow("a time that is none")
        << file(R"({"kind":"latency","connector":"projects/p/dataconnectors/c","began":"yesterday"})") << 0;
    QTest::newRow("what is no object") << file("7,null," + good) << 1;
}

void TestConnectorRecords::nonsenseInTheFileIsLeftOut()
{
    QFETCH(QByteArray, json);
    QFETCH(int, alerts);
    const Result<AlertRecords> records = alertRecordsFromJson(json);
    QCOMPARE(records.ok(), alerts >= 0);
    if (records)
        QCOMPARE(records->alerts.size(), alerts);
}

void TestConnectorRecords::theFileIsReplacedAsAWhole()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("alerts.json"));
    AlertRecords last = manyRecords();
    {
        AlertFile file(path);
        QSignalSpy loaded(&file, &AlertFile::loaded);
        file.load();
        QVERIFY(loaded.wait(patience));
        QCOMPARE(loaded.constFirst().constFirst().value<AlertRecords>(), AlertRecords()); // there is none yet
        for (int number = 0; number < 20; ++number) {                                     // faster than a disk
            last.alerts[0].title = QString::number(number);
            file.save(last);
        }
    } // going waits for the disk
    QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
        QFile::Permissions());
    AlertFile again(path);
    QSignalSpy loaded(&again, &AlertFile::loaded);
    again.load();
    QVERIFY(loaded.wait(patience));
    QCOMPARE(loaded.constFirst().constFirst().value<AlertRecords>(), last);
    // A folder that is gone is told, and what comes later is tried again.
    AlertFile nowhere(folder.filePath(QStringLiteral("gone/alerts.json")));
    QSignalSpy failed(&nowhere, &AlertFile::saveFailed);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("gone/alerts.json")));
    nowhere.save(last);
    QVERIFY(failed.wait(patience));
}

void TestConnectorRecords::aDamagedFileIsSetAside()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("alerts.json"));
    for (const QByteArray &content : {QByteArray("{\"version\":1,\"al"), QByteArray(AlertFile::largestFile + 1, ' ')}) {
        QFile damaged(path);
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write(content);
        damaged.close();
        AlertFile file(path);
        QSignalSpy loaded(&file, &AlertFile::loaded);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("was set aside")));
        file.load();
        QVERIFY(loaded.wait(patience));
        QCOMPARE(loaded.constFirst().constFirst().value<AlertRecords>(), AlertRecords());
        QVERIFY(!QFileInfo::exists(path));
        QCOMPARE(QFileInfo(path + QStringLiteral(".damaged")).size(), content.size());
    }
}

QTEST_GUILESS_MAIN(TestConnectorRecords)
#include "tst_connectorrecords.moc"
