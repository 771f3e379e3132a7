// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/queue/eventfilter.h"

#include <QTest>

using namespace touchstone::cloud;

namespace {

const QString touch = QStringLiteral("touch");
const QString motion = QStringLiteral("motion");

} // namespace

class EventFilterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wants_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("wantsTouch");
        QTest::newRow("none") << EventFilter::none().text() << false;
        QTest::newRow("all") << EventFilter::all().text() << true;
        QTest::newRow("listed") << EventFilter::of({motion, touch}).text() << true;
        QTest::newRow("another") << EventFilter::of({motion}).text() << false;
    }
    void wants()
    {
        QFETCH(QString, text);
        const EventFilter filter = EventFilter::fromText(text);
        QTEST(filter.wants(touch), "wantsTouch");
        QCOMPARE(filter.text(), text);
    }

    void nothingWasWantedBeforeTheFirstSpan()
    {
        FilterHistory history;
        QVERIFY(!history.wanted(1, touch));
        history.append(10, EventFilter::all());
        QVERIFY(!history.wanted(9, touch));
        QVERIFY(history.wanted(10, touch));
    }

    void aChangeCountsFromItsSequenceOn()
    {
        FilterHistory history;
        history.append(1, EventFilter::of({touch}));
        history.append(5, EventFilter::of({motion}));
        QVERIFY(history.wanted(4, touch));
        QVERIFY(!history.wanted(4, motion));
        QVERIFY(!history.wanted(5, touch));
        QVERIFY(history.wanted(5, motion));
    }

    void aSecondChangeAtTheSamePlaceReplacesTheFirst()
    {
        FilterHistory history;
        history.append(1, EventFilter::all());
        history.append(5, EventFilter::none());
        history.append(5, EventFilter::of({touch}));
        QCOMPARE(history.spans().size(), 2);
        QVERIFY(history.wanted(5, touch));
    }

    void forgetsWhatNobodyCanAskAbout()
    {
        FilterHistory history;
        history.append(1, EventFilter::all());
        history.append(5, EventFilter::none());
        history.append(9, EventFilter::of({touch}));
        history.forgetUpTo(3);
        QCOMPARE(history.spans().size(), 3);
        history.forgetUpTo(4);
        QCOMPARE(history.spans().size(), 2);
        history.forgetUpTo(100);
        QCOMPARE(history.spans().size(), 1);
        QVERIFY(history.wanted(101, touch));
    }
};

QTEST_GUILESS_MAIN(EventFilterTest)
#include "tst_eventfilter.moc"
