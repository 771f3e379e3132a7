// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/historyrequest.h"

#include <QTest>

using namespace touchstone;
using namespace touchstone::cloud;
using namespace std::chrono_literals;

namespace {

const Timestamp now = Timestamp(std::chrono::sys_days(std::chrono::year(2025) / 1 / 15)) + 10h;
const DeviceName device{QStringLiteral("p"), QStringLiteral("d")};

Result<HistoryRequest> request(const QByteArray &parameters, Timestamp at = now)
{
    return HistoryRequest::fromQuery(device, Query::parse(parameters), at);
}

HistoryPage pageBefore(Timestamp time)
{
    return {{}, HistoryQuery::Place{time, QStringLiteral("cu3oe9tbpnnh4d004040")}};
}

} // namespace

/// The parameters of an event history (dt-api.md 10).
class HistoryRequestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLastDayByDefault()
    {
        const auto plain = request({});
        QVERIFY(plain.ok());
        QCOMPARE(plain->query().device.path(), device.path());
        QCOMPARE(plain->query().end, now);
        QCOMPARE(plain->query().start, now - 24h);
        QCOMPARE(plain->query().limit, 100);
        QVERIFY(plain->query().types.isEmpty());
        QCOMPARE(plain->nextPageToken({}), QStringLiteral(""));
        QVERIFY(!plain->nextPageToken({}).isNull());
    }

    void takesBothSpellings()
    {
        const auto mixed =
            request("event_types=touch&eventTypes=humidity&event_types=touch&startTime=2025-01-14T00:00:00Z"
                    "&end_time=2025-01-15T01:00:00.5%2B01:00&pageSize=5000");
        QVERIFY(mixed.ok());
        QCOMPARE(mixed->query().types, (QStringList{QStringLiteral("touch"), QStringLiteral("humidity")}));
        QCOMPARE(mixed->query().start, now - 34h);
        QCOMPARE(mixed->query().end, now - 10h + 500ms);
        QCOMPARE(mixed->query().limit, 1000);
    }

    void theDayBeforeTheEnd()
    {
        const auto ended = request("end_time=2025-01-01T00:00:00Z");
        QCOMPARE(ended->query().end - ended->query().start, std::chrono::microseconds(24h));
    }

    void anUnescapedPlusIsMeantAsOne()
    {
        QCOMPARE(request("start_time=2025-01-15T09:00:00+01:00")->query().start, now - 2h);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("parameters");
        QTest::addColumn<QString>("named");
        QTest::newRow("start after end") << QByteArray("start_time=2025-01-15T09:00:01Z&endTime=2025-01-15T09:00:00Z")
                                         << QStringLiteral("start_time 2025-01-15T09:00:01.000000Z");
        QTest::newRow("start in the future") << QByteArray("startTime=2025-01-15T10:00:01Z") << QStringLiteral("(now)");
        QTest::newRow("start no time") << QByteArray("start_time=yesterday")
                                       << QStringLiteral("start_time is \"yesterday");
        QTest::newRow("end no time") << QByteArray("endTime=1736935200") << QStringLiteral("end_time is \"1736935200");
        QTest::newRow("thirteenth month") << QByteArray("endTime=2025-13-01T00:00:00Z") << QStringLiteral("end_time");
        QTest::newRow("negative page size") << QByteArray("page_size=-1") << QStringLiteral("page_size");
        QTest::newRow("page size in words") << QByteArray("page_size=ten") << QStringLiteral("page_size");
        QTest::newRow("invented token") << QByteArray("page_token=eA") << QStringLiteral("page_token");
        QTest::newRow("garbage as token") << QByteArray("page_token=%FF") << QStringLiteral("page_token");
    }
    void refuses()
    {
        QFETCH(QByteArray, parameters);
        QFETCH(QString, named);
        const auto refused = request(parameters);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.failure().kind, Failure::Kind::Invalid);
        QVERIFY2(refused.failure().message.contains(named), qPrintable(refused.failure().message));
    }

    void startMayEqualEnd() { QVERIFY(request("start_time=2025-01-15T09:00:00Z&end_time=2025-01-15T09:00:00Z").ok()); }

    void theNextPageKeepsTheBoundsOfTheFirst()
    {
        const auto first = request("event_types=touch");
        const QByteArray token = first->nextPageToken(pageBefore(now - 1h)).toLatin1();
        QVERIFY(!token.isEmpty());
        const auto second = request("eventTypes=touch&page_token=" + token, now + 10min);
        QVERIFY(second.ok());
        QCOMPARE(second->query().start, now - 24h);
        QCOMPARE(second->query().end, now);
        QCOMPARE(*second->query().after, *pageBefore(now - 1h).next);
        QVERIFY(!request("eventTypes=humidity&page_token=" + token).ok());
        const DeviceName other{QStringLiteral("p"), QStringLiteral("other")};
        QVERIFY(!HistoryRequest::fromQuery(other, Query::parse("eventTypes=touch&page_token=" + token), now).ok());
    }
};

QTEST_GUILESS_MAIN(HistoryRequestTest)
#include "tst_historyrequest.moc"
