// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/connectorfields.h"
#include "models/items/changehistorymodel.h"
#include "models/items/deliverymodel.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

using namespace touchstone;
using namespace std::chrono_literals;
using items::ChangeHistoryModel;
using items::ChangeRecord;
using items::DeliveryModel;
using State = DeliveryModel::State;
using Tester = QAbstractItemModelTester;

namespace {

const Timestamp noon = *parseTimestamp(u"2025-01-15T12:00:00Z");
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

} // namespace

/// What is remembered of a connector: its deliveries and its changes.
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

QTEST_GUILESS_MAIN(TestConnectorRecords)
#include "tst_connectorrecords.moc"
