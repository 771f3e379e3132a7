// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/outagewatch.h"

#include "tests/support/manualclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace touchstone;
using namespace std::chrono_literals;
using session::OutageWatch;
using Status = ConnectorStatusTraits::Enum;

namespace {

const ConnectorName name{QStringLiteral("p"), QStringLiteral("c")};

DataConnector connector(Status status)
{
    DataConnector one;
    one.name = name;
    one.status = status;
    return one;
}

} // namespace

/// Since when a connector got nothing, from what the list shows.
class OutageWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void seesOneDisabledAndComingBack();
    void doesNotKnowSinceWhenItWasDisabledBefore();
    void takesTheCloudsWord();
    void remembersFromAnEarlierRun();
    void remembersWhenTheListCameFirst();
    void aConnectorThatIsOnIsNoOutage();
    void oneThatLeftAndCameBackIsStillTheSame();

private:
    void show(Status status, std::chrono::microseconds later = {})
    {
        m_clock.advance(later);
        m_model->setConnectors({connector(status)});
    }

    test::ManualClock m_clock;
    std::unique_ptr<items::ConnectorListModel> m_model;
    std::unique_ptr<OutageWatch> m_watch;
    std::unique_ptr<QSignalSpy> m_back;
};

void OutageWatchTest::init()
{
    m_watch.reset();
    m_model = std::make_unique<items::ConnectorListModel>(m_clock);
    m_watch = std::make_unique<OutageWatch>(m_clock, *m_model);
    m_back = std::make_unique<QSignalSpy>(m_watch.get(), &OutageWatch::cameBack);
}

void OutageWatchTest::seesOneDisabledAndComingBack()
{
    show(Status::Active);
    const Timestamp lastOn = m_clock.now();
    show(Status::UserDisabled, 60s);
    // It may have been disabled at any time since the last look: nothing is left out.
    QCOMPARE(m_watch->outage(name), std::optional(Outage{name, lastOn, true, {}}));
    QCOMPARE(m_back->size(), 0);
    show(Status::Active, 3600s);
    const Outage over{name, lastOn, true, m_clock.now()};
    QCOMPARE(m_back->size(), 1);
    QCOMPARE(m_back->at(0).at(0).value<Outage>(), over);
    show(Status::Active, 60s);
    QCOMPARE(m_back->size(), 1);
    QCOMPARE(m_watch->outage(name), std::optional(over));
}

void OutageWatchTest::doesNotKnowSinceWhenItWasDisabledBefore()
{
    show(Status::SystemDisabled);
    QVERIFY(m_watch->outage(name));
    QVERIFY(!m_watch->outage(name)->isBeginKnown);
    show(Status::Active, 60s);
    QCOMPARE(m_back->size(), 1);
}

void OutageWatchTest::takesTheCloudsWord()
{
    show(Status::SystemDisabled);
    const Timestamp when = m_clock.now() - 3h;
    QueueState queue;
    queue.disabled = DisabledBySystem{QStringLiteral("no success"), when};
    m_model->setQueue(name, queue);
    QCOMPARE(m_watch->outage(name), std::optional(Outage{name, when, true, {}}));
}

void OutageWatchTest::remembersFromAnEarlierRun()
{
    const Outage earlier{name, m_clock.now() - 5h, true, {}};
    m_watch->remember({earlier});
    show(Status::Active);
    QCOMPARE(m_back->size(), 1);
    QCOMPARE(m_back->at(0).at(0).value<Outage>().begin, earlier.begin);
}

void OutageWatchTest::remembersWhenTheListCameFirst()
{
    show(Status::UserDisabled);
    const Outage earlier{name, m_clock.now() - 5h, true, {}};
    m_watch->remember({earlier});
    QCOMPARE(m_watch->outage(name), std::optional(earlier));
    show(Status::Active, 60s);
    QCOMPARE(m_back->size(), 1);
    QVERIFY(m_watch->outage(name)->isBeginKnown);
}

void OutageWatchTest::aConnectorThatIsOnIsNoOutage()
{
    QSignalSpy changed(m_watch.get(), &OutageWatch::changed);
    show(Status::Active);
    show(Status::Active, 60s);
    QVERIFY(!m_watch->outage(name));
    QCOMPARE(changed.size(), 0);
}

void OutageWatchTest::oneThatLeftAndCameBackIsStillTheSame()
{
    // Another project is looked at meanwhile.
    show(Status::Active);
    show(Status::UserDisabled, 60s);
    const std::optional<Outage> before = m_watch->outage(name);
    m_model->clear();
    show(Status::UserDisabled, 60s);
    QCOMPARE(m_watch->outage(name), before);
    m_model->clear();
    show(Status::Active, 60s);
    QCOMPARE(m_back->size(), 1);
}

QTEST_GUILESS_MAIN(OutageWatchTest)
#include "tst_outagewatch.moc"
