// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/metrics.h"

#include "models/domain/deliveryattempt.h"
#include "tests/support/vectors.h"

#include <QJsonArray>
#include <QTest>

using namespace touchstone;
using namespace touchstone::test;
using namespace std::chrono_literals;

namespace {

QJsonObject object(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

class TestMetrics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesMalformedMetrics_data();
    void refusesMalformedMetrics();
    void vectorsSurviveTheRoundTrip_data();
    void vectorsSurviveTheRoundTrip();
    void toleratesTextAndMissingMembers();
    void parsesDurations_data();
    void parsesDurations();
    void formatsDurations_data();
    void formatsDurations();
    void refusesMalformedSeries_data();
    void refusesMalformedSeries();
    void seriesSurvivesTheRoundTrip();
    void seriesIsSortedByTime();
    void queueSurvivesTheRoundTrip();
    void refusesMalformedQueues();
    void understandsAServerThatTellsLess();
    void attemptsSurviveTheRoundTrip();
    void attemptsWithoutAnEventAreRefused();
};

void TestMetrics::refusesMalformedMetrics_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("complaint");
    const auto row = [](const char *name, const char *json, const char *complaint) {
        QTest::newRow(name) << QByteArray(json) << QString::fromLatin1(complaint);
    };
    row("empty", R"({})", "metrics");
    row("null", R"({"metrics":null})", "metrics");
    row("list", R"({"metrics":[]})", "metrics");
    row("negative count", R"({"metrics":{"successCount":-1}})", "successCount");
    row("fraction", R"({"metrics":{"errorCount":1.5}})", "errorCount");
    row("words", R"({"metrics":{"errorCount":"many"}})", "errorCount");
    row("number for a duration", R"({"metrics":{"latency99p":0.4}})", "latency99p");
    row("duration without unit", R"({"metrics":{"latency99p":"0.4"}})", "latency99p");
    row("negative duration", R"({"metrics":{"latency99p":"-0.4s"}})", "latency99p");
}

void TestMetrics::refusesMalformedMetrics()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, complaint);
    const auto metrics = metricsFromJson(object(json));
    QVERIFY(!metrics.ok());
    QCOMPARE(metrics.failure().kind, Failure::Kind::Invalid);
    QVERIFY2(metrics.failure().message.contains(complaint), qPrintable(metrics.failure().message));
}

void TestMetrics::vectorsSurviveTheRoundTrip_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<ConnectorMetrics>("expected");
    QTest::newRow("some") << QStringLiteral("dataconnectors/metrics.json") << ConnectorMetrics{9, 0, 411ms};
    QTest::newRow("none") << QStringLiteral("dataconnectors/metrics-zero.json") << ConnectorMetrics{0, 0, 0ms};
}

void TestMetrics::vectorsSurviveTheRoundTrip()
{
    QFETCH(QString, file);
    QFETCH(ConnectorMetrics, expected);
    const QJsonObject json = readJsonVector(file);
    const auto metrics = metricsFromJson(json);
    QVERIFY(metrics.ok());
    QCOMPARE(*metrics, expected);
    QCOMPARE(object(metricsToJson(*metrics)), json);
}

void TestMetrics::toleratesTextAndMissingMembers()
{
    const auto metrics = metricsFromJson(object(R"({"metrics":{"successCount":"9007199254740993","future":1}})"));
    QVERIFY(metrics.ok());
    QCOMPARE(metrics->successCount, 9007199254740993);
    QCOMPARE(metrics->errorCount, 0);
    QCOMPARE(metrics->latency99p, 0us);
}

void TestMetrics::parsesDurations_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("microseconds"); // -1: refused
    const auto row = [](const char *text, qint64 microseconds) {
        QTest::newRow(text) << QString::fromLatin1(text) << microseconds;
    };
    row("0s", 0);
    row("3s", 3'000'000);
    row("0.411s", 411'000);
    row("0.000001s", 1);
    row("0.0000019s", 1);
    row("1.500000000s", 1'500'000);
    row("1.5s", 1'500'000);
    row("315576000000s", 315'576'000'000'000'000);
    row("315576000001s", -1);
    row("99999999999999999999s", -1);
    row("", -1);
    row("s", -1);
    row("1", -1);
    row("1.s", -1);
    row(".5s", -1);
    row("-1s", -1);
    row("+1s", -1);
    row("1e3s", -1);
    row("1 s", -1);
    row("1,5s", -1);
    row("1.2.3s", -1);
    row("1ms", -1);
}

void TestMetrics::parsesDurations()
{
    QFETCH(QString, text);
    QFETCH(qint64, microseconds);
    const auto duration = parseDuration(text);
    QCOMPARE(duration.has_value(), microseconds >= 0);
    if (duration)
        QCOMPARE(duration->count(), microseconds);
}

void TestMetrics::formatsDurations_data()
{
    QTest::addColumn<qint64>("microseconds");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("zero") << qint64(0) << QByteArray("0s");
    QTest::newRow("whole") << qint64(5'000'000) << QByteArray("5s");
    QTest::newRow("milliseconds") << qint64(411'000) << QByteArray("0.411s");
    QTest::newRow("leading zeros") << qint64(3'007'000) << QByteArray("3.007s");
    QTest::newRow("microseconds") << qint64(1) << QByteArray("0.000001s");
    QTest::newRow("negative") << qint64(-5) << QByteArray("0s");
}

void TestMetrics::formatsDurations()
{
    QFETCH(qint64, microseconds);
    QFETCH(QByteArray, text);
    QCOMPARE(formatDuration(std::chrono::microseconds(microseconds)), text);
}

void TestMetrics::refusesMalformedSeries_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray("{}");
    QTest::newRow("no step") << QByteArray(R"({"steps":[]})");
    QTest::newRow("step of nothing") << QByteArray(R"({"step":"0s","steps":[]})");
    QTest::newRow("step below a second") << QByteArray(R"({"step":"0.5s","steps":[]})");
    QTest::newRow("steps are no list") << QByteArray(R"({"step":"300s","steps":5})");
    QTest::newRow("a step is no object") << QByteArray(R"({"step":"300s","steps":[1]})");
    QTest::newRow("a step without start") << QByteArray(R"({"step":"300s","steps":[{"successCount":1}]})");
    QTest::newRow("start is no time") << QByteArray(R"({"step":"300s","steps":[{"start":"noon"}]})");
    QTest::newRow("latency is no duration")
        << QByteArray(R"({"step":"300s","steps":[{"start":"2025-01-15T10:00:00Z","latency50p":"fast"}]})");
    QTest::newRow("totals are wrong") << QByteArray(R"({"step":"300s","totals":{"errorCount":-3},"steps":[]})");
    QTest::newRow("demo until is no time") << QByteArray(R"({"step":"300s","demoUntil":"later","steps":[]})");
}

void TestMetrics::refusesMalformedSeries()
{
    QFETCH(QByteArray, json);
    const auto series = seriesFromJson(object(json));
    QVERIFY(!series.ok());
    QCOMPARE(series.failure().kind, Failure::Kind::Invalid);
}

void TestMetrics::seriesSurvivesTheRoundTrip()
{
    const QByteArray json = R"({"step":"300s","totals":{"successCount":12,"errorCount":1,"latency99p":"1.200s"},)"
                            R"("demoUntil":null,"steps":[{"start":"2025-01-15T10:00:00.000000Z","successCount":12,)"
                            R"("errorCount":1,"latency50p":"0.086s","latency99p":"1.200s"},)"
                            R"({"start":"2025-01-15T10:05:00.000000Z","successCount":0,"errorCount":0,)"
                            R"("latency50p":null,"latency99p":null}]})";
    const auto series = seriesFromJson(object(json));
    QVERIFY(series.ok());
    QCOMPARE(series->step, 300s);
    QCOMPARE(series->totals, (ConnectorMetrics{12, 1, 1200ms}));
    QVERIFY(!series->demoUntil);
    QCOMPARE(series->steps.size(), 2);
    QCOMPARE(series->steps[0].latency50p, std::optional<std::chrono::microseconds>(86ms));
    QVERIFY(!series->steps[1].latency99p);
    QCOMPARE(seriesToJson(*series), json);

    ConnectorSeries demo = *series;
    demo.demoUntil = demo.steps[1].start;
    const auto again = seriesFromJson(object(seriesToJson(demo)));
    QVERIFY(again.ok());
    QCOMPARE(*again, demo);
}

void TestMetrics::seriesIsSortedByTime()
{
    const auto series = seriesFromJson(object(R"({"step":"60s","steps":[{"start":"2025-01-15T10:05:00Z"},)"
                                              R"({"start":"2025-01-15T10:00:00Z"}]})"));
    QVERIFY(series.ok());
    QVERIFY(series->steps[0].start < series->steps[1].start);
}

void TestMetrics::queueSurvivesTheRoundTrip()
{
    for (const char *json : {R"({"depth":0,"inFlight":0,"oldest":null,"nextAttempt":null})",
             R"({"depth":214,"inFlight":3,"oldest":"2025-01-15T10:00:00.361624Z",)"
             R"("nextAttempt":"2025-01-15T10:05:00.000000Z","outlook":{"failingSince":"2025-01-15T10:00:01.000000Z",)"
             R"("deadline":"2025-01-20T10:00:01.000000Z","failuresLastHour":17,"maxFailuresPerHour":18000,)"
             R"("failuresLeft":17983,"limitForecast":null}})",
             R"({"depth":0,"inFlight":0,"oldest":null,"nextAttempt":null,)"
             R"("disabled":{"reason":"too many","at":"2025-01-15T10:00:00.000000Z"},"dropped":12})"}) {
        const auto queue = queueStateFromJson(object(json));
        QVERIFY(queue.ok());
        QCOMPARE(queueStateToJson(*queue), QByteArray(json));
    }
}

void TestMetrics::refusesMalformedQueues()
{
    QVERIFY(!queueStateFromJson(object(R"({"depth":-1})")).ok());
    QVERIFY(!queueStateFromJson(object(R"({"depth":[]})")).ok());
    QVERIFY(!queueStateFromJson(object(R"({"depth":1,"oldest":"yesterday"})")).ok());
    QVERIFY(!queueStateFromJson(object(R"({"outlook":{"deadline":"soon"}})")).ok());
}

void TestMetrics::understandsAServerThatTellsLess()
{
    const auto queue = queueStateFromJson(object(R"({"depth":1,"outlook":{"failuresLastHour":"5"},"later":{}})"));
    QVERIFY(queue.ok());
    QVERIFY(!queue->nextAttempt && !queue->disabled && !queue->dropped);
    QCOMPARE(queue->outlook->failuresLastHour, 5);
    QVERIFY(!queue->outlook->failuresLeft());
}

void TestMetrics::attemptsSurviveTheRoundTrip()
{
    const QByteArray attempt =
        R"({"eventId":"e1","eventType":"touch","attempt":3,"time":"2025-01-15T10:00:00.000001Z",)"
        R"("duration":"0.411s","acknowledged":false,"status":503,"error":"answered 503",)"
        R"("answer":"Ikke nå"})";
    const auto read =
        attemptsFromJson(object("{\"attempts\":[" + attempt + R"(],"attemptCount":17,"nextPageToken":"t"})"));
    QVERIFY(read.ok());
    QCOMPARE(read->attemptCount, 17);
    QCOMPARE(read->nextPageToken, QStringLiteral("t"));
    QCOMPARE(read->attempts.size(), 1);
    JsonWriter writer;
    writeAttempt(writer, read->attempts.first());
    QCOMPARE(writer.take(), attempt);
}

void TestMetrics::attemptsWithoutAnEventAreRefused()
{
    QVERIFY(!attemptsFromJson(object(R"({"attempts":[{"attempt":1}]})")).ok());
    QVERIFY(attemptsFromJson(object(R"({})"))->attempts.isEmpty());
}

QTEST_APPLESS_MAIN(TestMetrics)
#include "tst_metrics.moc"
