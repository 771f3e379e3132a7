// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/callgate.h"

#include "tests/support/manualclock.h"

#include <QStringList>
#include <QTest>

using namespace touchstone;
using namespace std::chrono_literals;
using api::CallGate;
using api::CallRate;
using api::Urgency;

namespace {

constexpr int patience = 15'000; // the machine may be busy; a passing run does not wait

} // namespace

/// One limit for all calls of an account, and the person first.
class CallGateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void letsABurstGoAndThenOneAtATime();
    void pollingLeavesSomethingForThePerson();
    void thePersonOvertakesWhatWaits();
    void keepsToTheRateOverTime();
    void savesUpNoMoreThanTheBurst();
    void holdsAllWhenTheServerAsksForIt();
    void aWithdrawnCallCostsNothing();
    void withoutARateAllGoAtOnce();
    void aCallMayEndTheGate();
    void aBurstOfOneServesThePollingToo();

private:
    void enter(int count, Urgency urgency, const QString &name)
    {
        for (int i = 0; i < count; ++i)
            m_gate->enter(this, urgency, [this, name] { m_gone.append(name); });
    }
    qsizetype gone(const QString &name) const { return m_gone.count(name); }

    test::ManualClock m_clock;
    std::unique_ptr<CallGate> m_gate;
    QStringList m_gone;
    const QString m_poll = QStringLiteral("poll");
    const QString m_deed = QStringLiteral("deed");
};

void CallGateTest::init()
{
    m_gone.clear();
    m_gate = std::make_unique<CallGate>(m_clock, CallRate{25, 200ms});
}

void CallGateTest::letsABurstGoAndThenOneAtATime()
{
    enter(27, Urgency::Person, m_deed);
    QCOMPARE(gone(m_deed), 25);
    QCOMPARE(m_gate->waiting(), 2);
    m_clock.advance(200ms);
    QTRY_COMPARE_WITH_TIMEOUT(gone(m_deed), 26, patience);
    m_clock.advance(200ms);
    QTRY_COMPARE_WITH_TIMEOUT(gone(m_deed), 27, patience);
}

void CallGateTest::pollingLeavesSomethingForThePerson()
{
    enter(100, Urgency::Polling, m_poll);
    QCOMPARE(gone(m_poll), 25 - CallGate::keptForPerson);
    enter(CallGate::keptForPerson, Urgency::Person, m_deed); // needs no waiting at all
    QCOMPARE(gone(m_deed), CallGate::keptForPerson);
}

void CallGateTest::thePersonOvertakesWhatWaits()
{
    // Given that nothing is left and many polls wait
    enter(100, Urgency::Polling, m_poll);
    enter(CallGate::keptForPerson, Urgency::Person, m_deed);
    m_gone.clear();
    // When the person does something
    enter(2, Urgency::Person, m_deed);
    QVERIFY(m_gone.isEmpty());
    // Then that goes before all of them
    m_clock.advance(200ms);
    QTRY_COMPARE_WITH_TIMEOUT(m_gone, QStringList{m_deed}, patience);
    m_clock.advance(200ms);
    QTRY_COMPARE_WITH_TIMEOUT(m_gone, (QStringList{m_deed, m_deed}), patience);
    // And the polls go on when what is kept has been saved up again
    m_clock.advance(6 * 200ms);
    QTRY_COMPARE_WITH_TIMEOUT(gone(m_poll), 1, patience);
}

void CallGateTest::keepsToTheRateOverTime()
{
    enter(1000, Urgency::Polling, m_poll);
    for (int second = 1; second <= 10; ++second) {
        m_clock.advance(1s);
        enter(1, Urgency::Person, m_deed); // looks at the clock, too
        QVERIFY(m_gone.size() <= 25 + 5 * second);
    }
    QVERIFY(m_gone.size() >= 20 + 5 * 10);
}

void CallGateTest::savesUpNoMoreThanTheBurst()
{
    m_clock.advance(24h);
    enter(100, Urgency::Person, m_deed);
    QCOMPARE(gone(m_deed), 25);
}

void CallGateTest::holdsAllWhenTheServerAsksForIt()
{
    m_gate->pauseFor(4s);
    enter(1, Urgency::Person, m_deed);
    enter(1, Urgency::Polling, m_poll);
    QVERIFY(m_gone.isEmpty());
    m_gate->pauseFor(1s); // shorter than what was asked for before
    m_clock.advance(3999ms);
    enter(1, Urgency::Person, m_deed);
    QVERIFY(m_gone.isEmpty());
    m_clock.advance(1ms);
    enter(1, Urgency::Person, m_deed);
    QCOMPARE(m_gone, (QStringList{m_deed, m_deed, m_deed, m_poll}));
}

void CallGateTest::aWithdrawnCallCostsNothing()
{
    auto context = std::make_unique<QObject>();
    enter(25, Urgency::Person, m_deed);
    for (int i = 0; i < 10; ++i)
        m_gate->enter(context.get(), Urgency::Person, [this] { m_gone.append(QStringLiteral("withdrawn")); });
    context.reset();
    enter(1, Urgency::Person, QStringLiteral("last"));
    m_clock.advance(200ms);
    QTRY_COMPARE_WITH_TIMEOUT(gone(QStringLiteral("last")), 1, patience);
    QCOMPARE(gone(QStringLiteral("withdrawn")), 0);
}

void CallGateTest::withoutARateAllGoAtOnce()
{
    m_gate = std::make_unique<CallGate>(m_clock, std::nullopt);
    enter(1000, Urgency::Polling, m_poll);
    QCOMPARE(gone(m_poll), 1000);
    m_gate->pauseFor(1s); // a local cloud may have been told a limit
    enter(1, Urgency::Person, m_deed);
    QCOMPARE(gone(m_deed), 0);
}

void CallGateTest::aCallMayEndTheGate()
{
    m_gate->pauseFor(1s);
    enter(1, Urgency::Person, m_deed);
    m_gate->enter(this, Urgency::Person, [this] {
        m_gone.append(QStringLiteral("end"));
        m_gate.reset();
    });
    enter(5, Urgency::Person, m_deed);
    m_clock.advance(1s);
    QTRY_VERIFY_WITH_TIMEOUT(!m_gate, patience);
    QCOMPARE(m_gone, (QStringList{m_deed, QStringLiteral("end")}));
}

void CallGateTest::aBurstOfOneServesThePollingToo()
{
    m_gate = std::make_unique<CallGate>(m_clock, CallRate{1, 200ms});
    enter(2, Urgency::Polling, m_poll);
    QCOMPARE(gone(m_poll), 1);
    m_clock.advance(200ms);
    QTRY_COMPARE_WITH_TIMEOUT(gone(m_poll), 2, patience);
}

QTEST_GUILESS_MAIN(CallGateTest)
#include "tst_callgate.moc"
