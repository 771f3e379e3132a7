// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/clock.h"
#include "tests/support/manualclock.h"

#include <QTest>

namespace touchstone {

using namespace std::chrono_literals;

class ClockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSystemClockAgreesWithQt();
    void theSystemClockNeverGoesBack();
    void theManualClockMovesWhenTold();
};

void ClockTest::theSystemClockAgreesWithQt()
{
    const SystemClock clock;
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    const qint64 now = toDateTime(clock.now()).toMSecsSinceEpoch();
    const qint64 after = QDateTime::currentMSecsSinceEpoch();
    QVERIFY(before <= now);
    QVERIFY(now <= after);
}

void ClockTest::theSystemClockNeverGoesBack()
{
    const SystemClock clock;
    auto last = clock.monotonic();
    for (int i = 0; i < 1000; ++i) {
        const auto next = clock.monotonic();
        QVERIFY(last <= next);
        last = next;
    }
}

void ClockTest::theManualClockMovesWhenTold()
{
    test::ManualClock clock;
    const Timestamp start = clock.now();
    QCOMPARE(formatTimestamp(start), QByteArray("2025-01-15T10:00:00.000000Z"));
    QVERIFY(clock.now() == start);

    clock.advance(90s);
    QVERIFY(clock.now() == start + 90s);
    QVERIFY(clock.monotonic() == 90s);

    clock.setNow(start - 24h); // somebody sets the machine's clock back
    QVERIFY(clock.now() == start - 24h);
    QVERIFY(clock.monotonic() == 90s);
}

} // namespace touchstone

QTEST_APPLESS_MAIN(touchstone::ClockTest)
#include "tst_clock.moc"
