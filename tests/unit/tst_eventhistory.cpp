// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/history/eventhistory.h"
#include "app/cloud/history/historythread.h"
#include "models/domain/xid.h"
#include "tests/support/manualclock.h"

#include <QTemporaryDir>
#include <QTest>

using namespace touchstone;
using namespace touchstone::cloud;
using namespace std::chrono_literals;

namespace {

const DeviceName device{QStringLiteral("p1"), QStringLiteral("d1")};
constexpr int patienceMs = 20'000;

AcceptedEvent accepted(Timestamp time, Timestamp now, EventTypeTraits::Enum type = EventTypeTraits::Enum::Touch)
{
    AcceptedEvent event;
    event.event.eventId = newXid(now);
    event.event.type = type;
    event.event.timestamp = time;
    event.device = device;
    event.json = "{\"eventId\":\"" + event.event.eventId.toLatin1() + "\"}";
    event.acceptedAt = now;
    return event;
}

} // namespace

/// The history as its owner sees it: nothing waits for the disk, and yet everything is there.
class EventHistoryTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::ManualClock> m_clock;
    std::unique_ptr<EventHistory> m_history;

    void reopen()
    {
        m_history.reset();
        m_history = std::make_unique<EventHistory>(m_folder->filePath(QStringLiteral("history.sqlite")), *m_clock);
        QVERIFY(m_history->start().ok());
    }
    /// All of the device's events, or the failure.
    Result<HistoryPage> read(HistoryQuery query = {})
    {
        query.device = device;
        query.end = m_clock->now() + 24h;
        query.limit = 1000;
        Result<HistoryPage> answer = Failure{Failure::Kind::Cancelled, QStringLiteral("no answer")};
        bool answered = false;
        m_history->read(query, [&](const Result<HistoryPage> &page) {
            answer = page;
            answered = true;
        });
        return QTest::qWaitFor([&] { return answered; }, patienceMs) ? answer : Failure{Failure::Kind::Cancelled, {}};
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<test::ManualClock>();
        reopen();
    }
    void cleanup() { m_history.reset(); }

    void whatWasJustAddedIsRead()
    {
        for (int i = 1; i <= 50; ++i) {
            const AcceptedEvent event = accepted(m_clock->now(), m_clock->now());
            m_clock->advance(1s);
            m_history->add(event);
            const Result<HistoryPage> page = read();
            QVERIFY(page.ok());
            QCOMPARE(page->events.size(), i);
            QCOMPARE(page->events.constFirst(), event.json);
        }
    }

    void answersLaterAndInOrder()
    {
        QList<int> order;
        for (int i = 0; i < 3; ++i) {
            m_history->read({device, {}, {}, m_clock->now(), {}, 10}, [&order, i](const auto &) { order.append(i); });
        }
        QVERIFY(order.isEmpty());
        QVERIFY(QTest::qWaitFor([&] { return order.size() == 3; }, patienceMs));
        QCOMPARE(order, (QList<int>{0, 1, 2}));
    }

    void whatWasAddedSurvivesTheEnd()
    {
        for (int i = 0; i < 500; ++i)
            m_history->add(accepted(m_clock->now(), m_clock->now()));
        reopen();
        QCOMPARE(read()->events.size(), 500);
    }

    void labelsChangedHasNoPlace()
    {
        m_history->add(accepted(m_clock->now(), m_clock->now(), EventTypeTraits::Enum::LabelsChanged));
        QCOMPARE(read()->events.size(), 0);
    }

    void endsAfterThirtyOneDays()
    {
        const Timestamp now = m_clock->now();
        m_history->add(accepted(now - EventHistory::kept - 1us, now)); // a sensor's memory may reach far back
        m_history->add(accepted(now - EventHistory::kept, now));
        m_history->add(accepted(now, now));
        QCOMPARE(read()->events.size(), 2);
        m_clock->advance(1us);
        QCOMPARE(read()->events.size(), 1);
        m_clock->advance(EventHistory::kept - 1us);
        QCOMPARE(read()->events.size(), 1);
        m_clock->advance(1us);
        QCOMPARE(read()->events.size(), 0);
        // Gone from the disk too: setting the clock back does not bring it back once the sweep has been.
        reopen();
        QCOMPARE(read()->events.size(), 0);
        m_clock->setNow(now);
        QTRY_COMPARE_WITH_TIMEOUT(read()->events.size(), 0, patienceMs);
    }

    void tooManyReadersAreAskedToWait()
    {
        // Given a store that nobody has opened, so that all readers wait...
        HistoryThread thread(std::make_unique<HistoryStore>(m_folder->filePath(QStringLiteral("x.sqlite")), 1));
        int busy = 0;
        for (size_t i = 0; i < HistoryThread::maxWaitingReads + 3; ++i) {
            thread.read({}, [&busy](const Result<HistoryPage> &page) {
                busy += !page && page.failure().kind == Failure::Kind::Busy ? 1 : 0;
            });
        }
        QCOMPARE(busy, 3);
    }
};

QTEST_GUILESS_MAIN(EventHistoryTest)
#include "tst_eventhistory.moc"
