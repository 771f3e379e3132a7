// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/slidingtotals.h"

#include <QTest>

#include <algorithm>

using namespace touchstone;
using namespace touchstone::history;
using namespace std::chrono_literals;

namespace {

const Timestamp noon = Timestamp(std::chrono::sys_days(std::chrono::year(2025) / 1 / 15)) + 12h;

MetricSample sample(Timestamp at, qint64 successes, std::chrono::seconds window = 3h)
{
    return {at, window, {successes, successes / 10, std::chrono::milliseconds(successes)}};
}

SampleLookup in(const QList<MetricSample> &samples)
{
    return [samples](Timestamp until) {
        std::optional<MetricSample> found;
        for (const MetricSample &candidate : samples) {
            if (candidate.at <= until && (!found || candidate.at > found->at))
                found = candidate;
        }
        return found;
    };
}

/// One sample each minute of a connector that delivers once a second.
QList<MetricSample> steady(Timestamp from, Timestamp to)
{
    QList<MetricSample> samples;
    for (Timestamp at = from; at <= to; at += 1min)
        samples.append(sample(at, 3 * 3600));
    return samples;
}

} // namespace

/// The rule of the 24-hour totals: windows one window apart, never two that overlap.
class SlidingTotalsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsKnownWithoutASample()
    {
        QVERIFY(!dayTotals(in({}), noon));
        QVERIFY(!dayTotals(in({sample(noon + 1s, 5)}), noon)); // of a clock that was ahead
        QVERIFY(!dayTotals(in({sample(noon, 5, 0s)}), noon));
    }

    void oneSampleTellsOfItsWindowAlone()
    {
        const std::optional<DayTotals> day = dayTotals(in({sample(noon, 90)}), noon + 10min);
        QVERIFY(day);
        QCOMPARE(*day, (DayTotals{{90, 9, 90ms}, 3h, 3h, noon}));
    }

    void eightWindowsOfThreeHoursMakeADay()
    {
        const std::optional<DayTotals> day = dayTotals(in(steady(noon - 30h, noon)), noon);
        QCOMPARE(day->totals.successCount, 24 * 3600); // not 1 440 times 3 h
        QCOMPARE(day->known, std::chrono::microseconds(24h));
    }

    void aWindowOfADayNeedsNoOther()
    {
        QList<MetricSample> samples;
        for (int hour = 0; hour <= 48; ++hour)
            samples.append(sample(noon - std::chrono::hours(hour), 100 + hour, 24h));
        const std::optional<DayTotals> day = dayTotals(in(samples), noon);
        QCOMPARE(day->totals.successCount, 100);
        QCOMPARE(day->known, std::chrono::microseconds(24h));
    }

    void percentilesAreNotMerged()
    {
        const std::optional<DayTotals> day = dayTotals(in({sample(noon - 3h, 900), sample(noon, 20)}), noon);
        QCOMPARE(day->totals.successCount, 920);
        QCOMPARE(day->totals.latency99p, std::chrono::microseconds(20ms)); // of the newest window, which is named
        QCOMPARE(day->window, 3h);
    }

    void noDeliveryIsCountedTwice()
    {
        // Nothing stands exactly one window before the newest: the next one is older, never younger.
        const QList<MetricSample> samples{sample(noon - 3h - 40s, 7), sample(noon - 3h + 20s, 1000), sample(noon, 10)};
        const std::optional<DayTotals> day = dayTotals(in(samples), noon);
        QCOMPARE(day->totals.successCount, 17);
        QCOMPARE(day->known, std::chrono::microseconds(6h));
    }

    void aHoleStaysAHole()
    {
        // Off from 20:00 the day before until 06:00: of that nothing is known but what the first window back tells.
        QList<MetricSample> samples = steady(noon - 30h, noon - 16h);
        samples += steady(noon - 6h, noon);
        const std::optional<DayTotals> day = dayTotals(in(samples), noon);
        // 12:00, 09:00, 06:00 tell of 03:00 on; 20:00 and 17:00 of 14:00 on; the rest would reach out of the day.
        QCOMPARE(day->known, std::chrono::microseconds(15h));
        QCOMPARE(day->totals.successCount, 15 * 3600);
    }

    void aWindowThatReachesOutOfTheDayDoesNotCount()
    {
        const QList<MetricSample> samples{sample(noon - 22h, 5000), sample(noon, 10)};
        const std::optional<DayTotals> day = dayTotals(in(samples), noon);
        QCOMPARE(day->totals.successCount, 10);
        QCOMPARE(day->known, std::chrono::microseconds(3h));
    }

    void oneThatReachesOutByMinutesDoes()
    {
        const QList<MetricSample> samples{sample(noon - 21h - 10min, 5000), sample(noon, 10)};
        const std::optional<DayTotals> day = dayTotals(in(samples), noon);
        QCOMPARE(day->totals.successCount, 5010);
        QCOMPARE(day->known, std::chrono::microseconds(5h + 50min)); // what lies outside is not called known
    }

    void anotherWindowFromSomeMomentOnIsReckonedWith()
    {
        const QList<MetricSample> samples{sample(noon - 6h, 1, 6h), sample(noon - 3h, 20), sample(noon, 300)};
        const std::optional<DayTotals> day = dayTotals(in(samples), noon);
        QCOMPARE(day->totals.successCount, 321);
        QCOMPARE(day->known, std::chrono::microseconds(12h));
    }

    void aSeriesHasAPointForEachStepWithASample()
    {
        const QList<MetricSample> samples{
            sample(noon + 10s, 100), sample(noon + 5min + 9s, 0), sample(noon + 20min, 30)};
        const ConnectorSeries series = slidingSeries(samples, 5min);
        QVERIFY(series.isSliding());
        QCOMPARE(series.window, 3h);
        QCOMPARE(series.steps.size(), 3);
        QCOMPARE(series.steps[0], (SeriesSlot{noon, 100, 10, {}, 100ms}));
        QCOMPARE(series.steps[1], (SeriesSlot{noon + 5min, 0, 0, {}, {}})); // without a success there is no p99
        QCOMPARE(series.steps[2].start, noon + 20min);
    }
};

QTEST_APPLESS_MAIN(SlidingTotalsTest)
#include "tst_slidingtotals.moc"
