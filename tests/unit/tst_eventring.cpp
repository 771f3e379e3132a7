// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/eventkey.h"
#include "models/items/eventring.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace touchstone;
using namespace touchstone::items;

namespace {

Event numbered(int number)
{
    Event result;
    result.eventId = QStringLiteral("event%1").arg(number, 15, 10, QLatin1Char('0'));
    return result;
}

QList<Event> events(int first, int count)
{
    QList<Event> result;
    for (int i = 0; i < count; ++i)
        result.append(numbered(first + i));
    return result;
}

StreamGap gapNumber(quint64 number)
{
    StreamGap gap;
    gap.number = number;
    return gap;
}

} // namespace

class tst_EventRing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRingKeepsWhatAPlainListWouldKeep();
    void keysTellIdsApart_data();
    void keysTellIdsApart();
    void keysOfDocumentedIdsAreExact();
};

/// Batches of all sizes, gaps, what fills them and what leaves, in an order of chance that is the same each time.
void tst_EventRing::theRingKeepsWhatAPlainListWouldKeep()
{
    using Row = std::variant<Event, StreamGap>;
    QRandomGenerator chance(20'260'101);
    EventRing ring;
    QList<Row> plain;
    int next = 0;
    const auto some = [&] {
        const int count = 1 + int(chance.bounded(chance.bounded(5) == 0 ? 600 : 5));
        next += count;
        return events(next - count, count);
    };
    for (int step = 0; step < 2'000; ++step) {
        switch (chance.bounded(6)) {
        case 0: {
            const StreamGap gap = gapNumber(quint64(step) + 1);
            ring.append(gap);
            plain.append(gap);
            break;
        }
        case 1: {
            const qsizetype leaving = std::min<qsizetype>(plain.size(), chance.bounded(400));
            ring.removeOldest(leaving);
            plain.remove(0, leaving);
            break;
        }
        case 2: {
            const auto gap = std::find_if(
                plain.crbegin(), plain.crend(), [](const Row &row) { return std::holds_alternative<StreamGap>(row); });
            if (gap == plain.crend())
                break;
            const qsizetype place = plain.crend() - gap - 1;
            QCOMPARE(ring.placeOfGap(std::get<StreamGap>(*gap).number), std::optional(place));
            const QList<Event> filling = some();
            ring.insertBehindGap(place, filling);
            for (qsizetype i = 0; i < filling.size(); ++i)
                plain.insert(place + 1 + i, filling[i]);
            break;
        }
        case 3: { // what waited, without its oldest
            const QList<Event> waiting = some();
            EventRing newer(waiting);
            newer.removeOldest(1);
            ring.append(std::move(newer));
            for (const Event &event : waiting.sliced(1))
                plain.append(event);
            break;
        }
        default: {
            const QList<Event> batch = some();
            ring.append(batch);
            for (const Event &event : batch)
                plain.append(event);
        }
        }
        QCOMPARE(ring.size(), plain.size());
        if (step % 50 != 0 || plain.isEmpty())
            continue;
        qsizetype gaps = 0;
        QStringList ids;
        for (qsizetype place = 0; place < plain.size(); ++place) {
            const auto *event = std::get_if<Event>(&plain[place]);
            gaps += event ? 0 : 1;
            QCOMPARE(ring.eventAt(place) != nullptr, event != nullptr);
            QCOMPARE(ring.gapAt(place) == nullptr, event != nullptr);
            if (event) {
                QCOMPARE(*ring.eventAt(place), *event);
                ids.append(event->eventId);
            } else {
                QCOMPARE(*ring.gapAt(place), std::get<StreamGap>(plain[place]));
            }
        }
        QCOMPARE(ring.gaps(), gaps);
        QStringList seen;
        ring.forEachEvent(0, ring.size(), [&seen](const Event &event) { seen.append(event.eventId); });
        QCOMPARE(seen, ids);
    }
}

void tst_EventRing::keysTellIdsApart_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::newRow("the last digit") << "cu3oe85bpnnh4d00400g"
                                    << "cu3oe85bpnnh4d00400h";
    QTest::newRow("the first digit") << "cu3oe85bpnnh4d00400g"
                                     << "du3oe85bpnnh4d00400g";
    QTest::newRow("upper case") << "cu3oe85bpnnh4d00400g"
                                << "Cu3oe85bpnnh4d00400g";
    QTest::newRow("beyond the digits") << "cu3oe85bpnnh4d00400g"
                                       << "wu3oe85bpnnh4d00400g";
    QTest::newRow("shorter") << "cu3oe85bpnnh4d00400g"
                             << "cu3oe85bpnnh4d00400";
    QTest::newRow("longer") << "cu3oe85bpnnh4d00400g"
                            << "cu3oe85bpnnh4d00400g0";
    QTest::newRow("none") << "00000000000000000000"
                          << "";
    QTest::newRow("two of another form") << "event-1"
                                         << "event-2";
}

void tst_EventRing::keysTellIdsApart()
{
    QFETCH(const QString, one);
    QFETCH(const QString, other);
    QVERIFY(EventKey(one) != EventKey(other));
    QVERIFY(EventKey(one) == EventKey(QString(one.constData(), one.size())));
    QVERIFY(EventKey(other) == EventKey(QString(other.constData(), other.size())));
}

void tst_EventRing::keysOfDocumentedIdsAreExact()
{
    QSet<EventKey> keys;
    const QString digits = QStringLiteral("0123456789abcdefghijklmnopqrstuv");
    const QString id(20, u'0');
    for (qsizetype place = 0; place < id.size(); ++place) {
        for (const QChar digit : digits) {
            QString changed = id;
            changed[place] = digit;
            keys.insert(EventKey(changed));
        }
    }
    QCOMPARE(keys.size(), 20 * 31 + 1); // each digit at each place, and the one of zeros only once
}

QTEST_GUILESS_MAIN(tst_EventRing)
#include "tst_eventring.moc"
