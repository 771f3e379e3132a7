// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/eventrates.h"

#include <QTest>

using namespace touchstone;
using namespace std::chrono_literals;
using items::EventRates;
using Type = EventTypeTraits::Enum;

namespace {

QList<Event> batch(Type type, int count)
{
    Event event;
    event.type = type;
    return QList<Event>(count, event);
}

const Timestamp start = Timestamp(std::chrono::hours(500'000));

} // namespace

class EventRatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsKnownBeforeTheFirstEvent();
    void projectsToAnHour();
    void aSingleEventIsNoFlood();
    void forgetsWhatIsOlderThanAnHour();
    void aClockThatGoesBackDoesNoHarm();
    void beginsAnew();
};

void EventRatesTest::nothingIsKnownBeforeTheFirstEvent()
{
    const EventRates rates;
    QCOMPARE(rates.measured(start), 0s);
    QCOMPARE(rates.perHourOfAll(start), 0.0);
}

void EventRatesTest::projectsToAnHour()
{
    EventRates rates;
    rates.apply(batch(Type::Touch, 3), start);
    rates.apply(batch(Type::Temperature, 9), start + 10min);
    QCOMPARE(rates.measured(start + 15min), 15min);
    QCOMPARE(rates.perHour(Type::Touch, start + 15min), 12.0);
    QCOMPARE(rates.perHour(Type::Temperature, start + 15min), 36.0);
    QCOMPARE(rates.perHour(Type::Motion, start + 15min), 0.0);
    QCOMPARE(rates.perHourOfAll(start + 15min), 48.0);
}

void EventRatesTest::aSingleEventIsNoFlood()
{
    EventRates rates;
    rates.apply(batch(Type::Touch, 1), start);
    QCOMPARE(rates.perHour(Type::Touch, start), 120.0); // as if within half a minute, not within no time
}

void EventRatesTest::forgetsWhatIsOlderThanAnHour()
{
    EventRates rates;
    rates.apply(batch(Type::Touch, 100), start);
    rates.apply(batch(Type::Touch, 6), start + 70min);
    QCOMPARE(rates.measured(start + 70min), 60min);
    QCOMPARE(rates.perHour(Type::Touch, start + 70min), 6.0);
    QCOMPARE(rates.perHour(Type::Touch, start + 200min), 0.0);
}

void EventRatesTest::aClockThatGoesBackDoesNoHarm()
{
    EventRates rates;
    rates.apply(batch(Type::Touch, 2), start);
    rates.apply(batch(Type::Touch, 2), start - 24h);
    QVERIFY(rates.perHour(Type::Touch, start) >= 0);
    QCOMPARE(rates.measured(start - 24h), 0s);
}

void EventRatesTest::beginsAnew()
{
    EventRates rates;
    rates.apply(batch(Type::Touch, 2), start);
    rates.clear();
    QCOMPARE(rates.measured(start + 1min), 0s);
    QCOMPARE(rates.perHourOfAll(start + 1min), 0.0);
}

QTEST_APPLESS_MAIN(EventRatesTest)
#include "tst_eventrates.moc"
