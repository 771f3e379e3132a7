// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receiver/eventstore.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace touchstone;
using namespace touchstone::receiver;
using namespace std::chrono_literals;

namespace {

ReceivedEvent eventAt(const char *endpoint, const char *eventId, std::chrono::seconds at = 0s)
{
    return {QString::fromLatin1(endpoint), QString::fromLatin1(eventId), "{}", Timestamp(at)};
}

} // namespace

class EventStoreTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_path;

    std::unique_ptr<EventStore> open() const
    {
        auto opened = EventStore::open(m_path);
        return opened ? std::move(opened).value() : nullptr;
    }

    static bool contains(const EventStore &store, const char *endpoint, const char *eventId)
    {
        const auto contained = store.contains(QString::fromLatin1(endpoint), QString::fromLatin1(eventId));
        return contained && *contained;
    }

private Q_SLOTS:
    void init()
    {
        static int run = 0;
        m_path = m_folder.filePath(QStringLiteral("events-%1.sqlite").arg(++run));
    }

    void aFileThatIsNoStoreIsAFailure()
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(8192, 'x'));
        file.close();
        const auto opened = EventStore::open(m_path);
        QVERIFY(!opened);
        QCOMPARE(opened.failure().kind, Failure::Kind::Unavailable);
        QVERIFY(!EventStore::open(m_folder.filePath(QStringLiteral("no/such/folder"))));
    }

    void repeatsAreToldApart()
    {
        const auto store = open();
        QVERIFY(store);
        const auto first = store->append({eventAt("a", "1"), eventAt("a", "2"), eventAt("a", "1"), eventAt("b", "1")});
        QVERIFY(first.ok());
        QCOMPARE(*first, (std::vector<bool>{true, true, false, true}));
        const auto second = store->append({eventAt("a", "2"), eventAt("a", "3")});
        QVERIFY(second.ok());
        QCOMPARE(*second, (std::vector<bool>{false, true}));
        QVERIFY(contains(*store, "a", "3"));
        QVERIFY(!contains(*store, "b", "3"));
        QVERIFY(store->append({}).ok());
    }

    void whatWasStoredIsThereAfterReopening()
    {
        QVERIFY(open()->append({eventAt("a", "1")}).ok());
        const auto store = open();
        QVERIFY(contains(*store, "a", "1"));
        const auto again = store->append({eventAt("a", "1")});
        QVERIFY(again.ok());
        QCOMPARE(*again, std::vector<bool>{false});
    }

    void oldEventsAreDiscarded()
    {
        const auto store = open();
        QVERIFY(store->append({eventAt("a", "old", 9s), eventAt("a", "new", 10s)}).ok());
        QVERIFY(store->discardBefore(Timestamp(10s)).ok());
        QVERIFY(!contains(*store, "a", "old"));
        QVERIFY(contains(*store, "a", "new"));
    }

    void hostileTextIsOnlyText()
    {
        const auto store = open();
        const QString hostile = QStringLiteral("'; DROP TABLE events; --");
        QVERIFY(store->append({ReceivedEvent{hostile, hostile, "{}", Timestamp()}}).ok());
        QVERIFY(*store->contains(hostile, hostile));
    }
};

QTEST_GUILESS_MAIN(EventStoreTest)
#include "tst_eventstore.moc"
