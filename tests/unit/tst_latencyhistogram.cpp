// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/delivery/latencyhistogram.h"

#include <QTest>

#include <cmath>

using namespace touchstone::cloud;
using namespace std::chrono_literals;
using std::chrono::microseconds;

class LatencyHistogramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasNoQuantileWhenEmpty()
    {
        QVERIFY(!LatencyHistogram().quantile(0.99));
        QCOMPARE(LatencyHistogram().count(), 0u);
    }

    void isRightToHalfAPercent()
    {
        for (double exact = 1; exact < 6e10; exact *= 1.0173) {
            LatencyHistogram histogram;
            const microseconds duration{qint64(exact)};
            histogram.add(duration);
            const double error = std::abs(double((*histogram.quantile(0.5) - duration).count()));
            QVERIFY2(error <= 0.005 * double(duration.count()), qPrintable(QString::number(exact)));
        }
    }

    void takesTheNearestRank()
    {
        LatencyHistogram histogram;
        for (int i = 1; i <= 100; ++i)
            histogram.add(microseconds(i));
        QCOMPARE(*histogram.quantile(0.99), 99us);
        QCOMPARE(*histogram.quantile(0.5), 50us);
        QCOMPARE(*histogram.quantile(1), 100us);
        QCOMPARE(*histogram.quantile(0), 1us);
    }

    void countsWhatLiesOutsideAtTheNearestEnd()
    {
        LatencyHistogram histogram;
        histogram.add(-5us);
        histogram.add(1000h);
        QCOMPARE(*histogram.quantile(0), 0us);
        QVERIFY(*histogram.quantile(1) > 18h);
    }

    void mergesAsIfAllHadBeenCountedInOne()
    {
        LatencyHistogram left;
        LatencyHistogram right;
        LatencyHistogram both;
        for (int i = 0; i < 1000; ++i) {
            const microseconds duration{(i * 7919) % 100'000};
            (i % 3 ? left : right).add(duration);
            both.add(duration);
        }
        left.merge(right);
        QCOMPARE(left, both);
        QCOMPARE(left.count(), 1000u);
    }

    void survivesARoundTrip()
    {
        LatencyHistogram histogram;
        histogram.add(0us, 3);
        histogram.add(411ms, 2);
        histogram.add(1000h);
        const auto read = LatencyHistogram::fromBytes(histogram.toBytes());
        QVERIFY(read);
        QCOMPARE(*read, histogram);
    }

    void refusesBytesThatAreNoHistogram_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        LatencyHistogram histogram;
        histogram.add(5us);
        histogram.add(500us);
        const QByteArray good = histogram.toBytes();
        QTest::newRow("cut off") << good.chopped(1);
        QTest::newRow("not in order") << good.right(6) + good.left(6);
        QTest::newRow("a count of zero") << QByteArray(6, '\0');
        QTest::newRow("a bucket that does not exist") << QByteArray("\xff\xff\x00\x00\x00\x01", 6);
    }
    void refusesBytesThatAreNoHistogram()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!LatencyHistogram::fromBytes(bytes));
    }
};

QTEST_GUILESS_MAIN(LatencyHistogramTest)
#include "tst_latencyhistogram.moc"
