// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/timestamp.h"

#include <QTest>
#include <QTimeZone>

namespace touchstone {

using std::chrono::microseconds;

class TimestampTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void reads_data();
    void reads();
    void writes_data();
    void writes();
    void clampsWhatTheFormatCannotHold();
    void readsBackWhatItWrites();
    void convertsToAndFromDateTime();
};

void TimestampTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("words") << QStringLiteral("yesterday");
    QTest::newRow("date alone") << QStringLiteral("2025-01-15");
    QTest::newRow("no zone") << QStringLiteral("2025-01-15T10:00:00");
    QTest::newRow("blank for T") << QStringLiteral("2025-01-15 10:00:00Z");
    QTest::newRow("blank in front") << QStringLiteral(" 2025-01-15T10:00:00Z");
    QTest::newRow("text behind") << QStringLiteral("2025-01-15T10:00:00Z!");
    QTest::newRow("no digits after the point") << QStringLiteral("2025-01-15T10:00:00.Z");
    QTest::newRow("comma for the point") << QStringLiteral("2025-01-15T10:00:00,5Z");
    QTest::newRow("ten digits") << QStringLiteral("2025-01-15T10:00:00.1234567890Z");
    QTest::newRow("month 0") << QStringLiteral("2025-00-15T10:00:00Z");
    QTest::newRow("month 13") << QStringLiteral("2025-13-15T10:00:00Z");
    QTest::newRow("30 February") << QStringLiteral("2025-02-30T10:00:00Z");
    QTest::newRow("29 February of a common year") << QStringLiteral("2025-02-29T10:00:00Z");
    QTest::newRow("hour 24") << QStringLiteral("2025-01-15T24:00:00Z");
    QTest::newRow("minute 60") << QStringLiteral("2025-01-15T10:60:00Z");
    QTest::newRow("second 61") << QStringLiteral("2025-01-15T10:00:61Z");
    QTest::newRow("offset without colon") << QStringLiteral("2025-01-15T10:00:00+0100");
    QTest::newRow("offset of hours alone") << QStringLiteral("2025-01-15T10:00:00+01");
    QTest::newRow("offset of 24 hours") << QStringLiteral("2025-01-15T10:00:00+24:00");
    QTest::newRow("offset of 60 minutes") << QStringLiteral("2025-01-15T10:00:00+01:60");
    QTest::newRow("two-digit year") << QStringLiteral("25-01-15T10:00:00Z");
    QTest::newRow("negative year") << QStringLiteral("-2025-01-15T10:00:00Z");
    QTest::newRow("signs inside a number") << QStringLiteral("2025-01-15T10:00:+1Z");
    QTest::newRow("other digits") << QStringLiteral("202\u0665-01-15T10:00:00Z");
    QTest::newRow("year 0") << QStringLiteral("0000-12-31T23:59:59Z");
    QTest::newRow("before year 1 by its offset") << QStringLiteral("0001-01-01T00:00:00+00:01");
    QTest::newRow("after year 9999 by its offset") << QStringLiteral("9999-12-31T23:59:59-00:01");
}

void TimestampTest::refuses()
{
    QFETCH(const QString, text);
    QVERIFY(!parseTimestamp(text));
}

void TimestampTest::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("sinceEpoch");             // microseconds
    constexpr qint64 tenOClock = 1'736'935'200'000'000; // 2025-01-15T10:00:00Z
    QTest::newRow("the epoch") << QStringLiteral("1970-01-01T00:00:00Z") << qint64(0);
    QTest::newRow("six digits") << QStringLiteral("2025-01-15T10:00:00.361624Z") << tenOClock + 361'624;
    QTest::newRow("no fraction") << QStringLiteral("2025-01-15T10:00:00Z") << tenOClock;
    QTest::newRow("one digit") << QStringLiteral("2025-01-15T10:00:00.5Z") << tenOClock + 500'000;
    QTest::newRow("three digits") << QStringLiteral("2025-01-15T10:00:00.012Z") << tenOClock + 12'000;
    QTest::newRow("nine digits are cut") << QStringLiteral("2025-01-15T10:00:00.000000999Z") << tenOClock;
    QTest::newRow("east of Greenwich") << QStringLiteral("2025-01-15T11:00:00+01:00") << tenOClock;
    QTest::newRow("west of Greenwich") << QStringLiteral("2025-01-15T04:30:00.000001-05:30") << tenOClock + 1;
    QTest::newRow("unknown offset") << QStringLiteral("2025-01-15T10:00:00-00:00") << tenOClock;
    QTest::newRow("small letters") << QStringLiteral("2025-01-15t10:00:00z") << tenOClock;
    QTest::newRow("before the epoch") << QStringLiteral("1969-12-31T23:59:59.999999Z") << qint64(-1);
    QTest::newRow("leap day") << QStringLiteral("2024-02-29T00:00:00Z") << qint64(1'709'164'800'000'000);
    QTest::newRow("leap second") << QStringLiteral("2016-12-31T23:59:60Z") << qint64(1'483'228'800'000'000);
    QTest::newRow("beyond 2038") << QStringLiteral("2040-01-01T00:00:00Z") << qint64(2'208'988'800'000'000);
}

void TimestampTest::reads()
{
    QFETCH(const QString, text);
    QFETCH(const qint64, sinceEpoch);
    const auto time = parseTimestamp(text);
    QVERIFY(time);
    QCOMPARE(qint64(time->time_since_epoch().count()), sinceEpoch);
}

void TimestampTest::writes_data()
{
    QTest::addColumn<qint64>("sinceEpoch"); // microseconds
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("six zeros") << qint64(1'736'935'200'000'000) << QByteArray("2025-01-15T10:00:00.000000Z");
    QTest::newRow("leading zeros") << qint64(1'736'935'200'000'042) << QByteArray("2025-01-15T10:00:00.000042Z");
    QTest::newRow("before the epoch") << qint64(-1) << QByteArray("1969-12-31T23:59:59.999999Z");
    QTest::newRow("first day") << qint64(-62'135'596'800'000'000) << QByteArray("0001-01-01T00:00:00.000000Z");
    QTest::newRow("last moment") << qint64(253'402'300'799'999'999) << QByteArray("9999-12-31T23:59:59.999999Z");
}

void TimestampTest::writes()
{
    QFETCH(const qint64, sinceEpoch);
    QFETCH(const QByteArray, text);
    QCOMPARE(formatTimestamp(Timestamp(microseconds(sinceEpoch))), text);
}

void TimestampTest::clampsWhatTheFormatCannotHold()
{
    QCOMPARE(formatTimestamp(Timestamp::max()), QByteArray("9999-12-31T23:59:59.999999Z"));
    QCOMPARE(formatTimestamp(Timestamp::min()), QByteArray("0001-01-01T00:00:00.000000Z"));
}

void TimestampTest::readsBackWhatItWrites()
{
    // From year 1 to the year 9999 in steps that fall on no round number.
    const Timestamp last = *parseTimestamp(u"9999-12-31T23:59:59.999999Z");
    Timestamp time = *parseTimestamp(u"0001-01-01T00:00:00Z");
    for (; time < last; time += microseconds(31'556'952'123'457)) {
        const auto read = parseTimestamp(QString::fromLatin1(formatTimestamp(time)));
        QVERIFY2(read == time, formatTimestamp(time).constData());
    }
}

void TimestampTest::convertsToAndFromDateTime()
{
    const Timestamp time = *parseTimestamp(u"2025-01-15T10:00:00.361624Z");
    const QDateTime dateTime = toDateTime(time);
    QCOMPARE(dateTime.timeSpec(), Qt::LocalTime);
    QCOMPARE(dateTime.toUTC(), QDateTime(QDate(2025, 1, 15), QTime(10, 0, 0, 361), QTimeZone::utc()));
    QCOMPARE(formatTimestamp(fromDateTime(dateTime)), QByteArray("2025-01-15T10:00:00.361000Z"));
    // Down, not towards the epoch.
    QCOMPARE(toDateTime(Timestamp(microseconds(-1))).toMSecsSinceEpoch(), qint64(-1));
}

} // namespace touchstone

QTEST_APPLESS_MAIN(touchstone::TimestampTest)
#include "tst_timestamp.moc"
