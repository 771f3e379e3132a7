// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/ratelimiter.h"
#include "tests/support/manualclock.h"

#include <QTest>

using namespace touchstone;
using namespace touchstone::cloud;
using namespace std::chrono_literals;
using test::ManualClock;

/// The limit of dt-api.md 4.3 under simulated time.
class RateLimiterTest : public QObject
{
    Q_OBJECT

private:
    const QString m_account = QStringLiteral("account");

private Q_SLOTS:
    void withoutALimitEverythingIsGranted()
    {
        const ManualClock clock;
        RateLimiter limiter({}, clock);
        for (int i = 0; i < 10'000; ++i)
            QVERIFY(!limiter.take(m_account));
        QCOMPARE(limiter.knownAccounts(), 0);
    }

    /// Requests at given milliseconds, and what each is told: 0 = granted, else the seconds to wait.
    void tellsHowLongToWait_data()
    {
        QTest::addColumn<int>("requests");
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QList<int>>("at");
        QTest::addColumn<QList<int>>("waits");
        QTest::newRow("at once") << 2 << 5 << QList<int>{0, 0, 0} << QList<int>{0, 0, 5};
        QTest::newRow("the vendor's example: used up in the first second, then 4 s")
            << 2 << 5 << QList<int>{0, 1000, 1000} << QList<int>{0, 0, 4};
        QTest::newRow("rounded up") << 1 << 5 << QList<int>{0, 1001, 4999} << QList<int>{0, 4, 1};
        QTest::newRow("free again exactly after the period")
            << 1 << 5 << QList<int>{0, 4999, 5000, 5000} << QList<int>{0, 1, 0, 5};
        QTest::newRow("the window slides, it does not jump")
            << 2 << 5 << QList<int>{0, 4000, 5000, 5000, 9000, 9000} << QList<int>{0, 0, 0, 4, 0, 1};
        QTest::newRow("no burst of twice the limit around a boundary")
            << 3 << 5 << QList<int>{0, 4900, 4900, 5000, 5000, 5000} << QList<int>{0, 0, 0, 0, 5, 5};
        QTest::newRow("what was refused does not count")
            << 1 << 5 << QList<int>{0, 1000, 2000, 3000, 4000, 5000} << QList<int>{0, 4, 3, 2, 1, 0};
    }
    void tellsHowLongToWait()
    {
        QFETCH(const int, requests);
        QFETCH(const int, seconds);
        QFETCH(const QList<int>, at);
        QFETCH(const QList<int>, waits);
        ManualClock clock;
        RateLimiter limiter(RateLimit{requests, std::chrono::seconds(seconds)}, clock);
        int now = 0;
        for (qsizetype i = 0; i < at.size(); ++i) {
            clock.advance(std::chrono::milliseconds(at[i] - now));
            now = at[i];
            QCOMPARE(limiter.take(m_account).value_or(0s).count(), waits[i]);
        }
    }

    void accountsDoNotShare()
    {
        const ManualClock clock;
        RateLimiter limiter(RateLimit{1, 5s}, clock);
        QVERIFY(!limiter.take(QStringLiteral("a")));
        QVERIFY(!limiter.take(QStringLiteral("b")));
        QVERIFY(limiter.take(QStringLiteral("a")));
        QCOMPARE(limiter.refused(), 1);
    }

    void theWallClockDoesNotMatter()
    {
        ManualClock clock;
        RateLimiter limiter(RateLimit{1, 5s}, clock);
        QVERIFY(!limiter.take(m_account));
        clock.setNow(clock.now() + std::chrono::hours(24));
        QVERIFY(limiter.take(m_account));
    }

    void quietAccountsAreForgotten()
    {
        ManualClock clock;
        RateLimiter limiter(RateLimit{25, 5s}, clock);
        for (int i = 0; i < 100'000; ++i) {
            QVERIFY(!limiter.take(QString::number(i)));
            clock.advance(50ms); // 100 accounts within one period
        }
        QVERIFY2(limiter.knownAccounts() <= 300, qPrintable(QString::number(limiter.knownAccounts())));
    }
};

QTEST_GUILESS_MAIN(RateLimiterTest)
#include "tst_ratelimiter.moc"
