// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/delivery/statisticsbook.h"
#include "app/cloud/server/prometheustext.h"

#include <QTest>

#include <limits>

using namespace touchstone;
using namespace touchstone::cloud;
using namespace std::chrono_literals;

/// The exposition format of /metrics, and the counters behind it.
class PrometheusTextTest : public QObject
{
    Q_OBJECT

private:
    static ConnectorName name(int number) { return {QStringLiteral("p"), QString::number(number)}; }

private Q_SLOTS:
    void namesAndTypesComeFirst()
    {
        PrometheusText text;
        text.single("a_total", PrometheusText::Type::Counter, "Back\\slash and\nnew line.", 3);
        QCOMPARE(text.take(), QByteArray("# HELP a_total Back\\\\slash and\\nnew line.\n# TYPE a_total counter\n"
                                         "a_total 3\n"));
    }

    void labelsAreEscaped()
    {
        PrometheusText text;
        text.beginFamily("a", PrometheusText::Type::Gauge, "A.");
        text.sample({{"x", QStringLiteral("a\"b\\c\nd ø")}, {"y", QString()}}, 0.25);
        QVERIFY(text.take().endsWith("a{x=\"a\\\"b\\\\c\\nd ø\",y=\"\"} 0.25\n"));
    }

    void numbers_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("whole") << 12345678901.0 << QByteArray("12345678901");
        QTest::newRow("fraction") << 0.1 << QByteArray("0.1");
        QTest::newRow("negative") << -2.5 << QByteArray("-2.5");
        QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << QByteArray("+Inf");
        QTest::newRow("none") << std::numeric_limits<double>::quiet_NaN() << QByteArray("NaN");
    }
    void numbers()
    {
        QFETCH(const double, value);
        QFETCH(const QByteArray, text);
        PrometheusText page;
        page.single("a", PrometheusText::Type::Gauge, "A.", value);
        QVERIFY(page.take().endsWith("\na " + text + '\n'));
    }

    void histogramsAddUp()
    {
        PrometheusText text;
        text.beginFamily("d", PrometheusText::Type::Histogram, "D.");
        text.histogram({{"x", QStringLiteral("1")}}, {0.005, 1}, {2, 0, 3}, 9.5);
        QVERIFY(text.take().endsWith("d_bucket{x=\"1\",le=\"0.005\"} 2\nd_bucket{x=\"1\",le=\"1\"} 2\n"
                                     "d_bucket{x=\"1\",le=\"+Inf\"} 5\nd_sum{x=\"1\"} 9.5\nd_count{x=\"1\"} 5\n"));
    }

    void latenciesFallIntoTheirBuckets()
    {
        DeliveryCounters counters;
        counters.countSuccess(5ms); // a bound belongs to what lies below
        counters.countSuccess(5001us);
        counters.countSuccess(11s);
        counters.countError();
        QCOMPARE(counters.successCount, 3);
        QCOMPARE(counters.errorCount, 1);
        QCOMPARE(counters.latencyCounts.front(), 1);
        QCOMPARE(counters.latencyCounts[1], 1);
        QCOMPARE(counters.latencyCounts.back(), 1);
        QCOMPARE(counters.latencySum, std::chrono::microseconds(11'010'001));
    }

    /// The statistics slide, the counters do not.
    void countersNeverGoDown()
    {
        StatisticsBook book(1h);
        const Timestamp start = *parseTimestamp(QStringLiteral("2026-01-15T10:00:00Z"));
        book.add(name(1), start);
        book.recordSuccess(name(1), start, 5ms, 5ms);
        book.recordFailure(name(1), start);
        book.age(start + std::chrono::hours(48));
        QCOMPARE(book.metrics(name(1), start + std::chrono::hours(48)).successCount, 0);
        QCOMPARE(book.counts().own.constFirst().counters.successCount, 1);
        QCOMPARE(book.counts().own.constFirst().counters.errorCount, 1);
    }

    void theNumberOfConnectorsIsBounded()
    {
        StatisticsBook book(1h);
        const Timestamp now = *parseTimestamp(QStringLiteral("2026-01-15T10:00:00Z"));
        const int most = int(StatisticsBook::mostCounted);
        for (int i = 0; i < most + 10; ++i)
            book.add(name(i), now);
        book.recordSuccess(name(most + 5), now, 5ms, 5ms);
        QCOMPARE(book.counts().own.size(), most);
        QCOMPARE(book.counts().others.successCount, 1);
        // Those who share keep what they have counted, and a place that becomes free is for the next new one.
        book.remove(name(most + 5));
        QCOMPARE(book.counts().others.successCount, 1);
        book.remove(name(0));
        book.add(name(most + 20), now);
        QCOMPARE(book.counts().own.size(), most);
        book.recordFailure(name(most + 20), now);
        QCOMPARE(book.counts().others.errorCount, 0);
    }
};

QTEST_GUILESS_MAIN(PrometheusTextTest)
#include "tst_prometheustext.moc"
