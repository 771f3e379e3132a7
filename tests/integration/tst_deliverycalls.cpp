// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/apidesk.h"

#include <QTest>

using namespace touchstone;
using namespace std::chrono_literals;
using test::connector;
using test::connectorPath;
using test::Desk;
using test::Ending;
using test::errorBody;
using test::patience;
using test::project;
using test::ScriptedServer;
using Kind = Failure::Kind;

/// What the calls about single deliveries and test events send and read.
class DeliveryCallsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAttempts();
    void sendsAgainOnce();
    void synchronises();
    void publishesAsTheEmulatedDevice();
    void findsTheEventByItsTime();
};

void DeliveryCallsTest::readsAttempts()
{
    Desk desk;
    const QByteArray path = "/local/v1/projects/p/dataconnectors/c/attempts";
    desk.server.on("GET", path,
        {ScriptedServer::json(200,
             R"({"attempts":[{"eventId":"e 1","eventType":"touch","attempt":2,)"
             R"("time":"2025-01-15T10:00:00.000000Z","duration":"0.086s","acknowledged":false,)"
             R"("status":503,"error":"no","answer":"busy"}],"attemptCount":7,"nextPageToken":""})"),
            ScriptedServer::json(200, R"({"attempts":[{"eventType":"touch"}]})")});

    Ending<DeliveryAttempts> ending;
    desk.client.attempts(&desk.owner, connector, QStringLiteral("e 1"), 100, ending.callback());
    QTRY_VERIFY_WITH_TIMEOUT(ending.ended(), patience);
    QVERIFY(ending.result->ok());
    QCOMPARE(ending.result->value().attemptCount, 7);
    QCOMPARE(ending.result->value().attempts.first().duration, 86ms);
    QCOMPARE(desk.server.requestsTo(path)[0].query, QByteArray("pageSize=100&event=e%201"));

    Ending<DeliveryAttempts> broken;
    desk.client.attempts(&desk.owner, connector, {}, 1, broken.callback());
    QTRY_VERIFY_WITH_TIMEOUT(broken.ended(), patience);
    QCOMPARE(int(broken.failure().kind), int(Kind::Internal));
    QCOMPARE(desk.server.requestsTo(path)[1].query, QByteArray("pageSize=1"));
}

void DeliveryCallsTest::sendsAgainOnce()
{
    Desk desk({}, 3);
    const QByteArray path = "/local/v1/projects/p/dataconnectors/c:resend";
    desk.server.on(
        "POST", path, {ScriptedServer::json(200, R"({"sending":214})"), ScriptedServer::json(500, errorBody(500))});

    Ending<qint64> all;
    desk.client.resend(&desk.owner, connector, {}, all.callback());
    QTRY_VERIFY_WITH_TIMEOUT(all.ended(), patience);
    QCOMPARE(all.result->value(), 214);
    QCOMPARE(desk.server.requestsTo(path)[0].body, QByteArray("{}"));

    // After a 500 nobody knows whether it was done, and twice is not the same as once.
    Ending<qint64> one;
    desk.client.resend(&desk.owner, connector, QStringLiteral("e1"), one.callback());
    QTRY_VERIFY_WITH_TIMEOUT(one.ended(), patience);
    QCOMPARE(int(one.failure().kind), int(Kind::Unavailable));
    QCOMPARE(desk.server.requestsTo(path).size(), 2);
    QCOMPARE(desk.server.requestsTo(path)[1].body, QByteArray(R"({"eventId":"e1"})"));
}

void DeliveryCallsTest::synchronises()
{
    Desk desk;
    desk.server.on(
        "POST", connectorPath + ":sync", {ScriptedServer::json(200, "{}"), ScriptedServer::json(400, errorBody(400))});
    Ending<void> ending;
    desk.client.synchronize(&desk.owner, connector, ending.callback());
    QTRY_VERIFY_WITH_TIMEOUT(ending.ended(), patience);
    QVERIFY(ending.result->ok());
    Ending<void> disabled;
    desk.client.synchronize(&desk.owner, connector, disabled.callback());
    QTRY_VERIFY_WITH_TIMEOUT(disabled.ended(), patience);
    QCOMPARE(int(disabled.failure().kind), int(Kind::Invalid));
}

void DeliveryCallsTest::publishesAsTheEmulatedDevice()
{
    Desk desk;
    const QByteArray devices = "/emulator/v2/projects/p/devices";
    desk.server.on("POST", devices,
        {ScriptedServer::json(200, R"({"name":"projects/p/devices/emu1","type":"touch","labels":{"name":"Test"}})")});
    desk.server.on("POST", devices + "/emu1:publish", {ScriptedServer::json(200, "{}")});

    Ending<Device> created;
    desk.client.createEmulatedDevice(
        &desk.owner, project, DeviceTypeTraits::Enum::Touch, QStringLiteral("Test"), created.callback());
    QTRY_VERIFY_WITH_TIMEOUT(created.ended(), patience);
    QCOMPARE(created.result->value().displayName(), QStringLiteral("Test"));
    QCOMPARE(desk.server.requestsTo(devices)[0].body, QByteArray(R"({"type":"touch","labels":{"name":"Test"}})"));

    Event event;
    event.targetName = created.result->value().name.path();
    event.type = EventTypeTraits::Enum::Touch;
    TouchPayload touch;
    touch.updateTime = *parseTimestamp(u"2025-01-15T10:00:00Z");
    event.payload = touch;
    Ending<void> published;
    desk.client.publish(&desk.owner, event, published.callback());
    QTRY_VERIFY_WITH_TIMEOUT(published.ended(), patience);
    QVERIFY(published.result->ok());
    QCOMPARE(desk.server.requestsTo(devices + "/emu1:publish")[0].body,
        QByteArray(R"({"touch":{"updateTime":"2025-01-15T10:00:00.000000Z"}})"));
}

void DeliveryCallsTest::findsTheEventByItsTime()
{
    Desk desk;
    const QByteArray path = "/v2/projects/p/devices/emu1/events";
    desk.server.on("GET", path,
        {ScriptedServer::json(200, R"({"events":[],"nextPageToken":""})"),
            ScriptedServer::json(200,
                R"({"events":[{"eventId":"e1","targetName":"projects/p/devices/emu1",)"
                R"("eventType":"touch","data":{"touch":{}},"timestamp":"2025-01-15T10:00:00Z"}]})")});
    const DeviceName device{QStringLiteral("p"), QStringLiteral("emu1")};
    const Timestamp at = *parseTimestamp(u"2025-01-15T10:00:00Z");
    const EventType touch = EventTypeTraits::Enum::Touch;
    Ending<std::optional<Event>> none;
    desk.client.eventAt(&desk.owner, device, touch, at, none.callback());
    QTRY_VERIFY_WITH_TIMEOUT(none.ended(), patience);
    QVERIFY(none.result->ok() && !none.result->value());
    Ending<std::optional<Event>> found;
    desk.client.eventAt(&desk.owner, device, touch, at, found.callback());
    QTRY_VERIFY_WITH_TIMEOUT(found.ended(), patience);
    QCOMPARE(found.result->value()->eventId, QStringLiteral("e1"));
    QCOMPARE(desk.server.requestsTo(path)[0].query,
        QByteArray("eventTypes=touch&startTime=2025-01-15T10:00:00.000000Z&endTime=2025-01-15T10:00:00.000001Z"));
}

QTEST_GUILESS_MAIN(DeliveryCallsTest)
#include "tst_deliverycalls.moc"
