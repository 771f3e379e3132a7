// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/backoff.h"

#include <QTest>

#include <algorithm>
#include <limits>

namespace touchstone {

using std::chrono::milliseconds;

class BackoffTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pauses_data();
    void pauses();
    void staysWithinTheSpread();
    void neverShrinksWithTheFailures();
};

void BackoffTest::pauses_data()
{
    QTest::addColumn<Backoff>("backoff");
    QTest::addColumn<int>("failures");
    QTest::addColumn<double>("random");
    QTest::addColumn<int>("expected"); // milliseconds

    const Backoff classic{milliseconds(1000), 2.0, milliseconds(300'000), 0.2};
    constexpr double middle = 0.5; // no spread either way
    constexpr double nearlyOne = 0.999'999'999;
    const QList<int> documented{
        1000, 2000, 4000, 8000, 16'000, 32'000, 64'000, 128'000, 256'000, 300'000, 300'000}; // dt-api.md 13.3
    for (int i = 0; i < documented.size(); ++i)
        QTest::addRow("classic, failure %d", i + 1) << classic << i + 1 << middle << documented.at(i);

    QTest::newRow("least spread") << classic << 1 << 0.0 << 800;
    QTest::newRow("most spread") << classic << 1 << nearlyOne << 1200;
    QTest::newRow("spread of a grown pause") << classic << 3 << 0.0 << 3200;
    QTest::newRow("spread ends at the cap") << classic << 9 << nearlyOne << 300'000;
    QTest::newRow("no failure counts as one") << classic << 0 << middle << 1000;
    QTest::newRow("negative failures count as one") << classic << -7 << middle << 1000;
    QTest::newRow("a million failures") << classic << 1'000'000 << 0.0 << 300'000;
    QTest::newRow("largest number of failures") << classic << std::numeric_limits<int>::max() << nearlyOne << 300'000;

    const Backoff constant{milliseconds(50), 1.0, milliseconds(300'000), 0.0};
    QTest::newRow("factor 1: first") << constant << 1 << 0.0 << 50;
    QTest::newRow("factor 1: thousandth") << constant << 1000 << nearlyOne << 50;
    const Backoff shrinking{milliseconds(50), 0.5, milliseconds(300'000), 0.0};
    QTest::newRow("a factor below 1 does not shrink") << shrinking << 4 << middle << 50;
    const Backoff immediate{milliseconds(0), 2.0, milliseconds(300'000), 0.2};
    QTest::newRow("base 0: at once") << immediate << 1 << middle << 0;
    QTest::newRow("base 0: at once for ever") << immediate << 1'000'000 << middle << 0;
    const Backoff cappedAtOnce{milliseconds(5000), 2.0, milliseconds(1000), 0.2};
    QTest::newRow("base beyond the cap") << cappedAtOnce << 1 << 0.0 << 1000;
    const Backoff wild{milliseconds(1000), 2.0, milliseconds(300'000), 1.0};
    QTest::newRow("full jitter may be nothing") << wild << 1 << 0.0 << 0;
    QTest::newRow("full jitter may double") << wild << 2 << nearlyOne << 4000;
    QTest::newRow("full jitter of an endless pause") << wild << 1'000'000 << 0.0 << 300'000;
    const Backoff fractional{milliseconds(10), 1.5, milliseconds(300'000), 0.0};
    QTest::newRow("rounded to the nearest") << fractional << 3 << middle << 23; // 22.5
}

void BackoffTest::pauses()
{
    QFETCH(const Backoff, backoff);
    QFETCH(const int, failures);
    QFETCH(const double, random);
    QFETCH(const int, expected);
    QCOMPARE(int(backoff.pause(failures, random).count()), expected);
}

void BackoffTest::staysWithinTheSpread()
{
    const Backoff backoff{milliseconds(1000), 2.0, milliseconds(300'000), 0.2};
    double grown = 1000;
    for (int failures = 1; failures <= 40; ++failures, grown *= 2) {
        for (double random = 0; random < 1; random += 0.01) {
            const double pause = double(backoff.pause(failures, random).count());
            QVERIFY(pause >= std::min(grown * 0.8, 300'000.0) - 0.5);
            QVERIFY(pause <= std::min(grown * 1.2, 300'000.0) + 0.5);
        }
    }
}

void BackoffTest::neverShrinksWithTheFailures()
{
    const Backoff backoff{milliseconds(7), 1.3, milliseconds(12'345), 0.5};
    for (double random = 0; random < 1; random += 0.05) {
        for (int failures = 1; failures < 100; ++failures)
            QVERIFY(backoff.pause(failures, random) <= backoff.pause(failures + 1, random));
    }
}

} // namespace touchstone

QTEST_APPLESS_MAIN(touchstone::BackoffTest)
#include "tst_backoff.moc"
