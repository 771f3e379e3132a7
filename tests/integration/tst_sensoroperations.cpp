// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/emulatorcontrol.h"
#include "app/session/labelediting.h"
#include "models/domain/eventform.h"
#include "tests/support/sessiondesk.h"

#include <QSignalSpy>
#include <QTest>

using namespace touchstone;
using namespace std::chrono_literals;
using session::EmulatorControl;
using session::LabelEditing;
using session::Session;
using test::patience;
using test::ScriptedServer;
using test::SessionDesk;
using Kind = Failure::Kind;

namespace {

const DeviceName sensor{QStringLiteral("p1"), QStringLiteral("d1")};
const QByteArray devicesPath = "/v2/projects/p1/devices";
const QByteArray batchPath = "/v2/projects/p1/devices:batchUpdate";
const QByteArray emulatorPath = "/emulator/v2/projects/p1/devices";
const QString name = QStringLiteral("name");

ScriptedServer::Reply done()
{
    return ScriptedServer::json(200, R"({"batchErrors":[]})");
}

ScriptedServer::Reply cut()
{
    return {"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{", ScriptedServer::Reply::Then::Close};
}

QByteArray labelsChanged(const QByteArray &newName)
{
    return R"(data: {"result":{"event":{"eventId":"e-)" + newName +
           R"(","targetName":"projects/p1/devices/d1","eventType":"labelsChanged","data":{"added":{},)"
           R"("modified":{"name":")" +
           newName + R"("},"removed":[]},"timestamp":"2025-01-15T10:00:00Z"}}})" + "\n\n";
}

LabelChange renaming(const char *to)
{
    return {{{name, QString::fromUtf8(to)}}, {}};
}

/// A session that is live on a cloud with an emulator.
struct Desk : SessionDesk
{
    LabelEditing &labels = session.labelEditing();
    EmulatorControl &emulator = session.emulator();
    QSignalSpy changed{&labels, &LabelEditing::changed};
    QSignalSpy failed{&labels, &LabelEditing::failed};

    bool open(bool withEmulator = true)
    {
        Session::Connection where = connection();
        if (withEmulator)
            where.addresses.emulator = cloud.url(QStringLiteral("/emulator/v2"));
        session.open(where);
        // The list is asked for twice, at first and once the stream is open.
        return QTest::qWaitFor(
            [this] {
                return isLive() && sensorName() == QLatin1String("Kitchen") &&
                       cloud.requestsTo(devicesPath).size() >= 2;
            },
            patience);
    }
    QByteArray lastBody() const { return cloud.requestsTo(batchPath).last().body; }
    Failure lastFailure() const { return failed.last().at(2).value<Failure>(); }
    LabelEdit lastEdit() const { return changed.last().at(0).value<LabelEdit>(); }
};

} // namespace

/// What a person does to sensors: labels and the emulator, against a cloud that can misbehave.
class SensorOperationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutConnectionEveryWishFails();
    void aRefusalIsTold_data();
    void aRefusalIsTold();
    void aLostAnswerIsAskedForAgain();
    void leavingTheProjectEndsWhatIsOnItsWay();
    void aNameIsChangedAndTakenBack();
    void aListFromBeforeAChangeIsAskedForAgain();
    void undoLeavesAloneWhatOthersChanged();
    void changesOfOneSensorKeepTheirOrder();
    void theEmulatorIsThereOnlyWithAnAddress();
    void nothingIsPublishedTwice();
    void sensorsComeAndGo();
    void aRhythmEndsAfterItsNumber();
    void aRhythmEndsWithItsFirstFailure();
    void aRhythmOutOfBoundsIsRefused();
    void aRhythmEndsWithTheConnection();
};

void SensorOperationsTest::withoutConnectionEveryWishFails()
{
    Desk desk;
    desk.labels.change(sensor, renaming("Hall"));
    QCOMPARE(desk.failed.size(), 1);
    QCOMPARE(int(desk.lastFailure().kind), int(Kind::Unavailable));
    QSignalSpy notPublished(&desk.emulator, &EmulatorControl::notPublished);
    QSignalSpy notCreated(&desk.emulator, &EmulatorControl::notCreated);
    QSignalSpy notRemoved(&desk.emulator, &EmulatorControl::notRemoved);
    desk.emulator.publish({});
    desk.emulator.create(DeviceTypeTraits::Enum::Touch, name);
    desk.emulator.remove(sensor);
    QCOMPARE(notPublished.size() + notCreated.size() + notRemoved.size(), 3);
}

void SensorOperationsTest::aRefusalIsTold_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("says");
    const auto batchError = [](const char *code, const char *message) {
        return QByteArray(R"({"batchErrors":[{"device":"projects/p1/devices/d1","status":{"code":")") + code +
               R"(","message":")" + message + R"("}}]})";
    };
    QTest::newRow("without the permission")
        << 403 << QByteArray(R"({"error":"no","code":403,"help":""})") << int(Kind::Forbidden) << QString();
    QTest::newRow("a label that is too long") << 200 << batchError("INVALID_ARGUMENT", "Max labels reached for device.")
                                              << int(Kind::Invalid) << QStringLiteral("Max labels");
    QTest::newRow("a sensor that is gone")
        << 200 << batchError("NOT_FOUND", "resource not found") << int(Kind::NotFound) << QStringLiteral("not found");
    QTest::newRow("no reason at all") << 200 << batchError("INTERNAL_ERROR", "") << int(Kind::Unavailable)
                                      << QStringLiteral("without a reason");
    QTest::newRow("an answer that is no JSON") << 200 << QByteArray("<html>") << int(Kind::Internal) << QString();
}

void SensorOperationsTest::aRefusalIsTold()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    Desk desk;
    desk.cloud.on("POST", batchPath, {ScriptedServer::json(status, body)});
    QVERIFY(desk.open());
    desk.labels.change(sensor, renaming("Hall"));
    QTRY_COMPARE_WITH_TIMEOUT(desk.failed.size(), 1, patience);
    QTEST(int(desk.lastFailure().kind), "kind");
    QFETCH(QString, says);
    QVERIFY2(desk.lastFailure().message.contains(says), qPrintable(desk.lastFailure().message));
    QCOMPARE(desk.changed.size(), 0);
    QCOMPARE(desk.sensorName(), QStringLiteral("Kitchen")); // nobody is told of a change that is none
    QVERIFY(!desk.labels.isBusy());
}

void SensorOperationsTest::aLostAnswerIsAskedForAgain()
{
    Desk desk;
    desk.cloud.on("POST", batchPath, {cut(), done()});
    QVERIFY(desk.open());
    desk.labels.change(sensor, renaming("Hall"));
    QTRY_COMPARE_WITH_TIMEOUT(desk.changed.size(), 1, patience);
    const QList<ScriptedServer::Request> requests = desk.cloud.requestsTo(batchPath);
    QCOMPARE(requests.size(), 2);
    QCOMPARE(requests[0].body, requests[1].body); // it sets what it names, so twice is the same as once
    QCOMPARE(desk.failed.size(), 0);
}

void SensorOperationsTest::leavingTheProjectEndsWhatIsOnItsWay()
{
    Desk desk;
    desk.cloud.on("POST", batchPath, {ScriptedServer::hang()});
    QVERIFY(desk.open());
    desk.labels.change(sensor, renaming("Hall"));
    desk.labels.change(sensor, renaming("Cellar"));
    desk.session.selectProject({QStringLiteral("p2")});
    QCOMPARE(desk.failed.size(), 2);
    QVERIFY(!desk.labels.isBusy());
    QVERIFY(desk.lastFailure().message.contains(QLatin1String("left before")));
}

void SensorOperationsTest::aNameIsChangedAndTakenBack()
{
    Desk desk;
    desk.cloud.on("POST", batchPath, {done()});
    QVERIFY(desk.open());
    LabelChange change = renaming("Hall");
    change.add.insert(QStringLiteral("floor"), QStringLiteral("2"));
    desk.labels.change(sensor, change);
    QTRY_COMPARE_WITH_TIMEOUT(desk.changed.size(), 1, patience);
    QCOMPARE(desk.lastBody(), QByteArray(R"({"devices":["projects/p1/devices/d1"],"addLabels":)"
                                         R"({"floor":"2","name":"Hall"},"removeLabels":[]})"));
    QCOMPARE(desk.sensorName(), QStringLiteral("Hall")); // at once, whether the stream tells of it or not

    desk.labels.undo(desk.lastEdit());
    QTRY_COMPARE_WITH_TIMEOUT(desk.changed.size(), 2, patience);
    QCOMPARE(desk.lastBody(), QByteArray(R"({"devices":["projects/p1/devices/d1"],"addLabels":)"
                                         R"({"name":"Kitchen"},"removeLabels":["floor"]})"));
    QCOMPARE(desk.sensorName(), QStringLiteral("Kitchen"));
}

void SensorOperationsTest::aListFromBeforeAChangeIsAskedForAgain()
{
    Desk desk;
    desk.cloud.on("POST", batchPath, {done()});
    QVERIFY(desk.open());
    // Given a list on its way that the cloud made before the change
    desk.cloud.on(
        "GET", devicesPath, {ScriptedServer::hang(), ScriptedServer::json(200, test::deviceList("p1", "Hall"))});
    const qsizetype before = desk.cloud.requestsTo(devicesPath).size();
    desk.session.refresh();
    QTRY_COMPARE_WITH_TIMEOUT(desk.cloud.requestsTo(devicesPath).size(), before + 1, patience);

    desk.labels.change(sensor, renaming("Hall"));
    QTRY_COMPARE_WITH_TIMEOUT(desk.changed.size(), 1, patience);
    QTRY_COMPARE_WITH_TIMEOUT(desk.cloud.requestsTo(devicesPath).size(), before + 2, patience);
    QCOMPARE(desk.sensorName(), QStringLiteral("Hall"));
}

void SensorOperationsTest::undoLeavesAloneWhatOthersChanged()
{
    Desk desk;
    desk.cloud.on("POST", batchPath, {done()});
    QVERIFY(desk.open());
    desk.labels.change(sensor, renaming("Hall"));
    QTRY_COMPARE_WITH_TIMEOUT(desk.changed.size(), 1, patience);
    desk.cloud.push(labelsChanged("Cellar")); // somebody else
    QTRY_COMPARE_WITH_TIMEOUT(desk.sensorName(), QStringLiteral("Cellar"), patience);
    desk.labels.undo(desk.lastEdit());
    QCOMPARE(desk.failed.size(), 1);
    QCOMPARE(int(desk.lastFailure().kind), int(Kind::Conflict));
    QCOMPARE(desk.cloud.requestsTo(batchPath).size(), 1);
}

void SensorOperationsTest::changesOfOneSensorKeepTheirOrder()
{
    Desk desk;
    ScriptedServer::Reply late = done();
    late.delay = 200ms;
    desk.cloud.on("POST", batchPath, {late, done()});
    QVERIFY(desk.open());
    desk.labels.change(sensor, renaming("First"));
    desk.labels.change(sensor, renaming("Second"));
    QTRY_COMPARE_WITH_TIMEOUT(desk.changed.size(), 2, patience);
    QVERIFY(desk.cloud.requestsTo(batchPath)[0].body.contains("First"));
    QCOMPARE(desk.sensorName(), QStringLiteral("Second"));
    QCOMPARE(desk.lastEdit().before.value(name), QStringLiteral("First"));
}

void SensorOperationsTest::theEmulatorIsThereOnlyWithAnAddress()
{
    Desk without;
    QVERIFY(without.open(false));
    QVERIFY(!without.emulator.isAvailable());
    Desk with;
    QSignalSpy available(&with.emulator, &EmulatorControl::availableChanged);
    QVERIFY(with.open());
    QVERIFY(with.emulator.isAvailable());
    with.session.close();
    QVERIFY(!with.emulator.isAvailable());
    QCOMPARE(available.size(), 2);
}

void SensorOperationsTest::nothingIsPublishedTwice()
{
    Desk desk;
    desk.cloud.on("POST", emulatorPath + "/d1:publish", {cut(), ScriptedServer::json(200, "{}")});
    QVERIFY(desk.open());
    QSignalSpy published(&desk.emulator, &EmulatorControl::published);
    QSignalSpy notPublished(&desk.emulator, &EmulatorControl::notPublished);
    const Result<Event> event =
        eventFromFields(EventTypeTraits::Enum::Temperature, sensor, {{QStringLiteral("value"), 4.5}}, {});
    QVERIFY(event.ok());
    desk.emulator.publish(*event);
    QTRY_COMPARE_WITH_TIMEOUT(notPublished.size(), 1, patience);
    QCOMPARE(desk.cloud.requestsTo(emulatorPath + "/d1:publish").size(), 1);
    desk.emulator.publish(*event);
    QTRY_COMPARE_WITH_TIMEOUT(published.size(), 1, patience);
    QVERIFY(
        desk.cloud.requestsTo(emulatorPath + "/d1:publish").last().body.startsWith(R"({"temperature":{"value":4.5)"));
}

void SensorOperationsTest::sensorsComeAndGo()
{
    Desk desk;
    desk.cloud.on("POST", emulatorPath,
        {ScriptedServer::json(200, R"({"name":"projects/p1/devices/emu1","type":"touch","labels":{"name":"New"}})"),
            ScriptedServer::json(403, R"({"error":"no","code":403,"help":""})")});
    desk.cloud.on("DELETE", emulatorPath + "/emu1", {ScriptedServer::json(200, "{}")});
    QVERIFY(desk.open());
    QSignalSpy created(&desk.emulator, &EmulatorControl::created);
    QSignalSpy notCreated(&desk.emulator, &EmulatorControl::notCreated);
    QSignalSpy removed(&desk.emulator, &EmulatorControl::removed);
    const qsizetype lists = desk.cloud.requestsTo("/v2/projects/p1/devices").size();
    desk.emulator.create(DeviceTypeTraits::Enum::Touch, QStringLiteral("New"));
    QTRY_COMPARE_WITH_TIMEOUT(created.size(), 1, patience);
    desk.emulator.create(DeviceTypeTraits::Enum::Touch, QStringLiteral("Another"));
    QTRY_COMPARE_WITH_TIMEOUT(notCreated.size(), 1, patience);
    desk.emulator.remove({QStringLiteral("p1"), QStringLiteral("emu1")});
    QTRY_COMPARE_WITH_TIMEOUT(removed.size(), 1, patience);
    QTRY_VERIFY_WITH_TIMEOUT(desk.cloud.requestsTo("/v2/projects/p1/devices").size() > lists, patience);
}

void SensorOperationsTest::aRhythmEndsAfterItsNumber()
{
    Desk desk;
    desk.cloud.on("POST", emulatorPath + "/d1:publish", {ScriptedServer::json(200, "{}")});
    QVERIFY(desk.open());
    QSignalSpy beats(&desk.emulator, &EmulatorControl::rhythmChanged);
    desk.emulator.startRhythm({*eventFromFields(EventTypeTraits::Enum::Touch, sensor, {}, {}), 1s, 2});
    QCOMPARE(beats.size(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(beats.size(), 3, patience);
    QVERIFY(beats.last().at(1).value<Rhythm>().isOver());
    QCOMPARE(beats.last().at(1).value<Rhythm>().sent, 2);
    QVERIFY(desk.emulator.rhythms().isEmpty());
    QVERIFY(desk.cloud.requestsTo(emulatorPath + "/d1:publish")[0].body !=
            desk.cloud.requestsTo(emulatorPath + "/d1:publish")[1].body); // each with its own time
}

void SensorOperationsTest::aRhythmEndsWithItsFirstFailure()
{
    Desk desk;
    desk.cloud.on(
        "POST", emulatorPath + "/d1:publish", {ScriptedServer::json(404, R"({"error":"gone","code":404,"help":""})")});
    QVERIFY(desk.open());
    QSignalSpy beats(&desk.emulator, &EmulatorControl::rhythmChanged);
    desk.emulator.startRhythm({*eventFromFields(EventTypeTraits::Enum::Touch, sensor, {}, {}), 1s, 5});
    QTRY_COMPARE_WITH_TIMEOUT(beats.size(), 2, patience);
    QCOMPARE(int(beats.last().at(1).value<Rhythm>().failure->kind), int(Kind::NotFound));
    QVERIFY(desk.emulator.rhythms().isEmpty());
}

void SensorOperationsTest::aRhythmOutOfBoundsIsRefused()
{
    Desk desk;
    QVERIFY(desk.open());
    QSignalSpy beats(&desk.emulator, &EmulatorControl::rhythmChanged);
    const Event touch = *eventFromFields(EventTypeTraits::Enum::Touch, sensor, {}, {});
    desk.emulator.startRhythm({touch, 0s, 5});
    desk.emulator.startRhythm({touch, 5s, 0});
    desk.emulator.startRhythm({Event(), 5s, 5});
    QCOMPARE(beats.size(), 3);
    for (const QList<QVariant> &beat : beats)
        QCOMPARE(int(beat.at(1).value<Rhythm>().failure->kind), int(Kind::Invalid));
    QVERIFY(desk.emulator.rhythms().isEmpty());
}

void SensorOperationsTest::aRhythmEndsWithTheConnection()
{
    Desk desk;
    desk.cloud.on("POST", emulatorPath + "/d1:publish", {ScriptedServer::hang()});
    QVERIFY(desk.open());
    QSignalSpy stopped(&desk.emulator, &EmulatorControl::rhythmStopped);
    desk.emulator.startRhythm({*eventFromFields(EventTypeTraits::Enum::Touch, sensor, {}, {}), 1s, 5});
    desk.session.close();
    QCOMPARE(stopped.size(), 1);
    QVERIFY(desk.emulator.rhythms().isEmpty());
}

QTEST_GUILESS_MAIN(SensorOperationsTest)
#include "tst_sensoroperations.moc"
