// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/delivery/connectionramp.h"

#include <QTest>

using namespace touchstone::cloud;
using namespace std::chrono_literals;
using Ramp = ConnectionRamp<int>;

namespace {

const QByteArray peer = QByteArrayLiteral("https://a.example");
const QByteArray other = QByteArrayLiteral("https://b.example");
constexpr auto never = std::chrono::microseconds(1h);

/// Offers requests 0, 1, 2 ... and answers how many of them could start at once.
int offerMany(Ramp &ramp, int count, std::chrono::microseconds now = 0us, std::chrono::microseconds deadline = never)
{
    int started = 0;
    for (int i = 0; i < count; ++i)
        started += ramp.offer(peer, i, now, deadline) ? 1 : 0;
    return started;
}

} // namespace

class ConnectionRampTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFewStartAtOnce()
    {
        Ramp ramp;
        QCOMPARE(offerMany(ramp, Ramp::mostConnecting), Ramp::mostConnecting);
        QVERIFY(!ramp.isHolding());
    }

    void aBurstIsHeldUntilOthersHaveTheirConnection()
    {
        Ramp ramp;
        QCOMPARE(offerMany(ramp, 100), Ramp::mostConnecting);
        QVERIFY(ramp.isHolding());
        QVERIFY(ramp.released().empty());
        ramp.connected(peer, 1ms);
        ramp.connected(peer, 1ms);
        QCOMPARE(ramp.released(), (std::vector<int>{Ramp::mostConnecting, Ramp::mostConnecting + 1}));
        QVERIFY(ramp.released().empty());
    }

    void everythingStartsInOrder()
    {
        Ramp ramp;
        offerMany(ramp, 1000);
        int next = Ramp::mostConnecting;
        while (ramp.isHolding()) {
            ramp.connected(peer, 1ms);
            for (const int request : ramp.released())
                QCOMPARE(request, next++);
        }
        QCOMPARE(next, 1000);
    }

    void peersDoNotWaitForEachOther()
    {
        Ramp ramp;
        offerMany(ramp, 100);
        QVERIFY(ramp.offer(other, 1, 0us, never));
    }

    void someMoreMayTryWhenNobodyGetsAnywhere()
    {
        Ramp ramp;
        offerMany(ramp, 100);
        QVERIFY(ramp.impatient(Ramp::patience - 1us).empty());
        QCOMPARE(ramp.impatient(Ramp::patience).size(), size_t(Ramp::mostConnecting));
        QVERIFY(ramp.impatient(Ramp::patience).empty());
        QCOMPARE(ramp.impatient(2 * Ramp::patience).size(), size_t(Ramp::mostConnecting));
    }

    void progressKeepsTheRestPatient()
    {
        Ramp ramp;
        offerMany(ramp, 100);
        ramp.connected(peer, 50ms);
        QVERIFY(ramp.impatient(Ramp::patience).empty());
    }

    void whatIsHeldExpires()
    {
        Ramp ramp;
        offerMany(ramp, Ramp::mostConnecting + 2, 0us, 10s);
        QVERIFY(ramp.expired(10s - 1us).empty());
        QCOMPARE(ramp.expired(10s).size(), size_t(2));
        QVERIFY(!ramp.isHolding());
    }

    void aWordAboutAnUnknownPeerIsIgnored()
    {
        Ramp ramp;
        ramp.connected(peer, 0us);
        QVERIFY(ramp.released().empty());
    }
};

QTEST_GUILESS_MAIN(ConnectionRampTest)
#include "tst_connectionramp.moc"
