// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/timestamp.h"
#include "tests/support/cloudprocess.h"
#include "tests/support/quoted.h"
#include "tests/support/streamreader.h"

#include <QTest>

using namespace touchstone;
using namespace std::chrono_literals;
using test::CloudProcess;
using test::HttpAnswer;
using test::quoted;
using test::StreamReader;

namespace {

QJsonArray events(const HttpAnswer &answer)
{
    return answer.json().value(QLatin1String("events")).toArray();
}

QString member(const QJsonValue &event, const char *name)
{
    return event.toObject().value(QLatin1String(name)).toString();
}

QStringList members(const QJsonArray &list, const char *name)
{
    QStringList result;
    for (const QJsonValue &event : list)
        result.append(member(event, name));
    return result;
}

QByteArray next(const HttpAnswer &answer)
{
    return answer.json().value(QLatin1String("nextPageToken")).toString().toLatin1();
}

Timestamp now()
{
    return std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now());
}

} // namespace

/// Event history of the real program (dt-api.md 10).
class CloudHistoryTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<CloudProcess> m_cloud;
    QTemporaryDir m_folder;
    QByteArray m_project; ///< /projects/{p}

    void startCloud()
    {
        m_cloud = std::make_unique<CloudProcess>(m_folder.filePath(QStringLiteral("cloud")));
        QVERIFY2(m_cloud->start(), m_cloud->errors());
        m_project = "/projects/" + m_cloud->project().toLatin1();
    }
    HttpAnswer history(const QString &device, const QByteArray &query = {})
    {
        return m_cloud->get('/' + device.toLatin1() + "/events" + query);
    }
    int publishAt(const QString &device, Timestamp time, int value)
    {
        return m_cloud
            ->publish(device, quoted("{'temperature':{'updateTime':'") + formatTimestamp(time) + quoted("','value':") +
                                  QByteArray::number(value) + "}}")
            .status;
    }

private Q_SLOTS:
    void initTestCase() { startCloud(); }

    void whatIsPublishedIsReadAtOnceWithTheBytesOfTheStream()
    {
        const QString device = m_cloud->createDevice(QStringLiteral("touch"), QStringLiteral("Dør"));
        StreamReader reader;
        reader.open(*m_cloud, '/' + device.toLatin1() + ":stream?event_types=touch", "*/*");
        QVERIFY(reader.waitForHead());
        for (int i = 1; i <= 20; ++i) {
            QCOMPARE(m_cloud->publish(device, quoted("{'touch':{}}")).status, 200);
            const HttpAnswer answer = history(device, "?eventTypes=touch");
            QCOMPARE(answer.status, 200);
            QCOMPARE(events(answer).size(), i);
            QVERIFY(reader.waitForBlocks(i));
            QByteArray streamed = reader.chunks().constLast().trimmed();
            streamed = streamed.mid(int(qstrlen("{\"result\":{\"event\":"))).chopped(2);
            QVERIFY2(answer.body.startsWith("{\"events\":[" + streamed), answer.body.constData());
        }
        // The emulator's own networkStatus is among them, labelsChanged is not (dt-api.md 19 no. 24).
        QCOMPARE(m_cloud->post('/' + device.toLatin1() + "/labels", quoted("{'key':'a','value':'b'}")).status, 200);
        // It follows on its own, so the last one may come a moment later.
        const auto types = [&] { return members(events(history(device)), "eventType"); };
        QTRY_COMPARE_WITH_TIMEOUT(types().count(QStringLiteral("networkStatus")), 20, CloudProcess::patienceMs);
        QCOMPARE(types().size(), 40);
    }

    void anEmptyHistoryIsAList()
    {
        const QString device = m_cloud->createDevice(QStringLiteral("co2"));
        QCOMPARE(history(device).body, quoted("{'events':[],'nextPageToken':''}"));
    }

    void backfilledEventsStandAtTheirTime()
    {
        const QString device = m_cloud->createDevice(QStringLiteral("temperature"));
        const Timestamp base = now() - 10h;
        for (const int hours : {3, 1, 2, 0})
            QCOMPARE(publishAt(device, base - std::chrono::hours(hours), hours), 200);
        QCOMPARE(publishAt(device, base - 32 * 24h, 99), 200); // older than what is kept
        const QByteArray parameters = "?event_types=temperature&startTime=" + formatTimestamp(base - 40 * 24h);
        const QStringList times = members(events(history(device, parameters)), "timestamp");
        QStringList expected;
        for (const int hours : {0, 1, 2, 3})
            expected.append(QString::fromLatin1(formatTimestamp(base - std::chrono::hours(hours))));
        QCOMPARE(times, expected);
        // The newest is what the device reports, however late the others came.
        QVERIFY(m_cloud->get('/' + device.toLatin1()).body.contains(quoted("'temperature':{'value':0,")));
    }

    void boundsAndDefaults()
    {
        const QString device = m_cloud->createDevice(QStringLiteral("temperature"));
        const Timestamp base = now() - 30h;
        for (int hour = 0; hour < 4; ++hour)
            QCOMPARE(publishAt(device, base + std::chrono::hours(hour), hour), 200);
        QCOMPARE(publishAt(device, now(), 4), 200);
        const auto count = [&](const QByteArray &more) {
            return events(history(device, "?eventTypes=temperature" + more)).size();
        };
        const auto at = [&](int hour) { return formatTimestamp(base + std::chrono::hours(hour)); };
        QCOMPARE(count({}), 1); // the last 24 hours
        QCOMPARE(count("&start_time=" + at(0)), 5);
        QCOMPARE(count("&startTime=" + at(1) + "&end_time=" + at(3)), 2); // start inclusive, end exclusive
        QCOMPARE(count("&end_time=" + at(2)), 2);                         // 24 hours before the end
        QCOMPARE(count("&start_time=" + at(1) + "&endTime=" + at(1)), 0);
        const auto statuses = [&] {
            return events(history(device, "?start_time=" + at(0) + "&event_types=touch&eventTypes=networkStatus"))
                .size();
        };
        QTRY_COMPARE_WITH_TIMEOUT(statuses(), 5, CloudProcess::patienceMs);
        QCOMPARE(count("&event_types=frob"), 1); // an unknown type is one that matches nothing
        QCOMPARE(count("&colour=blue"), 1);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>("named");
        QTest::newRow("start after end") << QByteArray("?start_time=2025-01-02T00:00:00Z&endTime=2025-01-01T00:00:00Z")
                                         << QByteArray("start_time");
        QTest::newRow("start after now") << QByteArray("?startTime=2999-01-02T00:00:00Z") << QByteArray("start_time");
        QTest::newRow("no time") << QByteArray("?endTime=now") << QByteArray("end_time");
        QTest::newRow("negative page size") << QByteArray("?pageSize=-5") << QByteArray("page_size");
        QTest::newRow("foreign token") << QByteArray("?page_token=abc") << QByteArray("page_token");
    }
    void refuses()
    {
        QFETCH(QByteArray, query);
        QFETCH(QByteArray, named);
        const QString device = m_cloud->createDevice(QStringLiteral("touch"));
        const HttpAnswer answer = history(device, query);
        QCOMPARE(answer.status, 400);
        QVERIFY2(answer.json().value(QLatin1String("error")).toString().contains(QString::fromLatin1(named)),
            answer.body.constData());
    }

    void unknownDevicesHaveNone()
    {
        QCOMPARE(m_cloud->get(m_project + "/devices/nothing/events").status, 404);
        const QString device = m_cloud->createDevice(QStringLiteral("touch"));
        QCOMPARE(m_cloud->ask("DELETE", m_cloud->addresses().emulator, '/' + device.toLatin1(), {}).status, 200);
        QCOMPARE(history(device).status, 404);
    }

    void pagesOfUpToAThousand()
    {
        constexpr int count = 1100;
        const QString device = m_cloud->createDevice(QStringLiteral("temperature"));
        const Timestamp base = now() - 1h;
        QNetworkRequest request(
            QUrl(m_cloud->addresses().emulator.toString() + QLatin1Char('/') + device + QStringLiteral(":publish")));
        request.setRawHeader("Authorization", "Bearer " + m_cloud->token());
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
        int answered = 0;
        for (int i = 0; i < count; ++i) {
            // Five at each moment, so that many pages begin in the middle of equals.
            const QByteArray body = quoted("{'temperature':{'updateTime':'") +
                                    formatTimestamp(base + std::chrono::seconds(i / 5)) + quoted("'}}");
            QNetworkReply *reply = m_cloud->network().post(request, body);
            connect(reply, &QNetworkReply::finished, reply, [&answered, reply] {
                answered += reply->error() == QNetworkReply::NoError ? 1 : 0;
                reply->deleteLater();
            });
        }
        QVERIFY(QTest::qWaitFor([&] { return answered == count; }, 3 * CloudProcess::patienceMs));
        for (const int size : {0, 100, 333, 1000, 5000}) {
            QStringList keys;
            QByteArray token;
            do {
                const HttpAnswer page = history(
                    device, "?event_types=temperature&page_size=" + QByteArray::number(size) + "&pageToken=" + token);
                QCOMPARE(page.status, 200);
                const qsizetype most = size == 0 ? 100 : qMin(size, 1000);
                QVERIFY(events(page).size() == most || (next(page).isEmpty() && events(page).size() < most));
                for (const QJsonValue &event : events(page))
                    keys.append(member(event, "timestamp") + member(event, "eventId"));
                token = next(page);
            } while (!token.isEmpty());
            QCOMPARE(keys.size(), count);
            for (qsizetype i = 1; i < keys.size(); ++i)
                QVERIFY2(keys[i] < keys[i - 1], qPrintable(keys[i]));
        }
    }

    void isKeptOverAnEndOfTheProgram()
    {
        const QString device = m_cloud->createDevice(QStringLiteral("touch"));
        for (int i = 0; i < 5; ++i)
            QCOMPARE(m_cloud->publish(device, quoted("{'touch':{}}")).status, 200);
        const QByteArray before = history(device, "?event_types=touch").body;
        QVERIFY(m_cloud->terminate());
        startCloud();
        QCOMPARE(history(device, "?event_types=touch").body, before);
    }
};

QTEST_GUILESS_MAIN(CloudHistoryTest)
#include "tst_cloudhistory.moc"
