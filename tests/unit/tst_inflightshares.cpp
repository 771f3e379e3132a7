// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/delivery/inflightshares.h"

#include <QTest>

#include <map>

using namespace touchstone::cloud;

namespace {

/// Takes until nobody may start any more; answers how often each was served.
std::map<qint64, int> takeAll(InFlightShares &shares)
{
    std::map<qint64, int> served;
    while (const auto next = shares.take())
        ++served[*next];
    return served;
}

} // namespace

class InFlightSharesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void servesNobodyWhenNobodyIsReady()
    {
        InFlightShares shares(10);
        QVERIFY(!shares.take());
        shares.setReady(1, true);
        shares.setReady(1, false);
        QVERIFY(!shares.take());
    }

    void oneAloneGetsHalf()
    {
        InFlightShares shares(10'000);
        shares.setReady(1, true);
        QCOMPARE(takeAll(shares), (std::map<qint64, int>{{1, 5000}}));
    }

    void thoseThatHangLeaveRoomForAnother()
    {
        InFlightShares shares(1000);
        for (qint64 connector = 1; connector <= 9; ++connector) {
            shares.setReady(connector, true);
            takeAll(shares);
        }
        QVERIFY(shares.inFlight() < 1000);
        shares.setReady(100, true);
        QCOMPARE(shares.take(), 100);
    }

    void isNeverAboveTheBound()
    {
        InFlightShares shares(50);
        for (qint64 connector = 1; connector <= 200; ++connector)
            shares.setReady(connector, true);
        takeAll(shares);
        QVERIFY(shares.inFlight() <= 50);
    }

    void servesInTurn()
    {
        InFlightShares shares(100);
        for (const qint64 connector : {1, 2, 3})
            shares.setReady(connector, true);
        QCOMPARE(shares.take(), 1);
        QCOMPARE(shares.take(), 2);
        QCOMPARE(shares.take(), 3);
        QCOMPARE(shares.take(), 1);
    }

    void evenABoundOfOneLetsOneStart()
    {
        InFlightShares shares(1);
        shares.setReady(1, true);
        QCOMPARE(shares.take(), 1);
        QVERIFY(!shares.take());
        shares.finished(1);
        QCOMPARE(shares.take(), 1);
    }

    void whatFinishedMakesRoom()
    {
        InFlightShares shares(4);
        shares.setReady(1, true);
        takeAll(shares);
        QCOMPARE(shares.inFlight(1), 2);
        shares.finished(1);
        QCOMPARE(shares.inFlight(1), 1);
        QVERIFY(shares.take());
        QVERIFY(!shares.take());
    }

    void anUnknownFinishIsIgnored()
    {
        InFlightShares shares(4);
        shares.finished(7);
        QCOMPARE(shares.inFlight(), 0);
    }
};

QTEST_GUILESS_MAIN(InFlightSharesTest)
#include "tst_inflightshares.moc"
