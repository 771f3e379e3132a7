// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/xid.h"
#include "tests/support/manualclock.h"
#include "tests/support/vectors.h"

#include <QSet>
#include <QTest>

#include <array>
#include <thread>
#include <vector>

namespace touchstone {

namespace {

/// The first 4 of the 12 bytes, decoded apart from the code under test: seconds since 1970.
qint64 secondsIn(const QString &xid)
{
    quint64 bits = 0;
    for (const QChar character : xid.first(7)) // 35 bits
        bits =
            (bits << 5) | static_cast<quint64>(QStringLiteral("0123456789abcdefghijklmnopqrstuv").indexOf(character));
    return static_cast<qint64>(bits >> 3);
}

} // namespace

class XidTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesOtherTexts_data();
    void refusesOtherTexts();
    void hasTheFormOfTheVectors();
    void beginsWithTheTime_data();
    void beginsWithTheTime();
    void sortsByTime();
    void countsWithinOneMoment();
    void isUniqueAcrossThreads();
};

void XidTest::refusesOtherTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("one short") << QStringLiteral("cu3oe85bpnnh4d00400");
    QTest::newRow("one long") << QStringLiteral("cu3oe85bpnnh4d00400g0");
    QTest::newRow("upper case") << QStringLiteral("CU3OE85BPNNH4D00400G");
    QTest::newRow("letter beyond v") << QStringLiteral("cu3oe85bpnnh4d00400w");
    QTest::newRow("punctuation between 9 and a") << QStringLiteral("cu3oe85bpnnh4d00400:");
    QTest::newRow("other digits") << QStringLiteral("cu3oe85bpnnh4d00400\u0661");
    QTest::newRow("emulated device id") << QStringLiteral("emucsk7u05bpnnh4d0001sg");
}

void XidTest::refusesOtherTexts()
{
    QFETCH(const QString, text);
    QVERIFY(!isXid(text));
}

void XidTest::hasTheFormOfTheVectors()
{
    const test::ManualClock clock;
    QVERIFY(isXid(newXid(clock.now())));
    QVERIFY(
        isXid(test::readJsonVector(QStringLiteral("events/touch.json")).value(QLatin1String("eventId")).toString()));
}

void XidTest::beginsWithTheTime_data()
{
    QTest::addColumn<QString>("time");
    QTest::newRow("start of the epoch") << QStringLiteral("1970-01-01T00:00:00Z");
    QTest::newRow("a vector's time") << QStringLiteral("2025-01-15T10:00:00.361624Z");
    QTest::newRow("beyond a signed 32-bit counter") << QStringLiteral("2040-01-01T00:00:00Z");
    QTest::newRow("last second of 32 bits") << QStringLiteral("2106-02-07T06:28:15Z");
}

void XidTest::beginsWithTheTime()
{
    QFETCH(const QString, time);
    const Timestamp moment = *parseTimestamp(time);

    const QString xid = newXid(moment);

    const auto seconds = std::chrono::floor<std::chrono::seconds>(moment).time_since_epoch().count();
    QCOMPARE(secondsIn(xid), qint64(seconds));
}

void XidTest::sortsByTime()
{
    test::ManualClock clock;
    QString previous = newXid(clock.now());
    for (int i = 0; i < 100; ++i) {
        clock.advance(std::chrono::seconds(1 + i * i));
        const QString next = newXid(clock.now());
        QVERIFY2(previous < next, qPrintable(previous + QLatin1String(" is not before ") + next));
        previous = next;
    }
}

void XidTest::countsWithinOneMoment()
{
    const test::ManualClock clock;
    const QString first = newXid(clock.now());
    const QString second = newXid(clock.now());
    QVERIFY(first != second);
    QCOMPARE(first.first(14), second.first(14)); // time and process, 70 of their 72 bits
}

void XidTest::isUniqueAcrossThreads()
{
    constexpr int threadCount = 4;
    constexpr int idsEach = 20'000;
    const test::ManualClock clock;
    std::array<QStringList, threadCount> made;
    {
        std::vector<std::thread> threads;
        for (QStringList &ids : made) {
            threads.emplace_back([&ids, &clock] {
                for (int i = 0; i < idsEach; ++i)
                    ids.append(newXid(clock.now()));
            });
        }
        for (std::thread &thread : threads)
            thread.join();
    }
    QSet<QString> distinct;
    for (const QStringList &ids : made)
        distinct.unite(QSet<QString>(ids.begin(), ids.end()));
    QCOMPARE(distinct.size(), qsizetype(threadCount * idsEach));
}

} // namespace touchstone

QTEST_APPLESS_MAIN(touchstone::XidTest)
#include "tst_xid.moc"
