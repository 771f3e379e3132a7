// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/eventstreams.h"

#include "app/cloud/server/errorreply.h"
#include "tests/support/manualclock.h"
#include "tests/support/quoted.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace touchstone;
using namespace touchstone::cloud;
using namespace std::chrono_literals;
using test::quoted;

namespace {

/// What a reader would have got, one entry for each flush.
struct Received
{
    QList<QByteArray> flushes;
    qint64 pending = 0; ///< what the network has not taken, as the sink is to say
    bool finished = false;
    StreamSink *sink = nullptr;
};

class FakeSink final : public StreamSink
{
public:
    explicit FakeSink(Received &received)
        : m_received(received)
    {
        m_received.sink = this;
    }

    void write(const QByteArray &chunks) override { m_received.flushes.append(chunks); }
    qint64 pendingBytes() const override { return m_received.pending; }
    void finish() override { m_received.finished = true; }

private:
    Received &m_received;
};

constexpr int patience = 20'000; // milliseconds; only a failing test waits that long

} // namespace

class EventStreamsTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    test::ManualClock m_clock;
    ErrorReply m_errors;
    std::unique_ptr<Registry> m_registry;
    std::unique_ptr<EventStreams> m_streams;
    QString m_project;

    AcceptedEvent event(const QByteArray &json, EventType type = EventTypeTraits::Enum::Touch) const
    {
        AcceptedEvent accepted;
        accepted.json = json;
        accepted.event.type = type;
        accepted.device = {m_project, QStringLiteral("d1")};
        return accepted;
    }

    void open(Received &received, const QByteArray &query = {}, StreamReader reader = {},
        StreamFormat format = StreamFormat::JsonLines)
    {
        if (reader.who.serviceAccount.isEmpty())
            reader.who = newMember();
        if (reader.key.isEmpty())
            reader.key = newKey(reader.who);
        const auto filter = StreamFilter::fromQuery(m_project, {}, Query::parse(query));
        m_streams->open(std::make_unique<FakeSink>(received), *filter, format, reader);
    }

    Principal newMember()
    {
        const auto account = m_registry->createServiceAccount(m_project, QStringLiteral("reader"), false);
        const auto member = m_registry->addMember(
            QStringLiteral("projects/") + m_project, account->email, {QStringLiteral("roles/project.user")});
        Q_ASSERT(member);
        return {idOf(account->name)};
    }
    QString newKey(const Principal &who)
    {
        const auto created = m_registry->createKey(m_project, who.serviceAccount);
        Q_ASSERT(created);
        return created->key.id;
    }
    static QString idOf(const QString &name) { return name.section(QLatin1Char('/'), -1); }

private Q_SLOTS:
    void init()
    {
        m_registry =
            std::make_unique<Registry>(m_folder.filePath(QString::number(m_clock.monotonic().count())), m_clock);
        m_clock.advance(1s); // another file each time
        QVERIFY(m_registry->open(QStringLiteral("House")));
        m_project = m_registry->projects().constFirst().name.project;
        m_streams = std::make_unique<EventStreams>(*m_registry, m_errors, m_clock);
    }
    void cleanup()
    {
        m_streams.reset();
        m_registry.reset();
    }

    void oneEventIsOneFlush()
    {
        Received lines;
        Received events;
        open(lines);
        open(events, {}, {}, StreamFormat::ServerSentEvents);
        m_streams->send(event("{}"));
        QTRY_COMPARE_WITH_TIMEOUT(lines.flushes.size(), 1, patience);
        m_streams->send(event("[]"));
        QTRY_COMPARE_WITH_TIMEOUT(lines.flushes.size(), 2, patience);
        QCOMPARE(lines.flushes[0], quoted("18\r\n{'result':{'event':{}}}\n\r\n"));
        QCOMPARE(events.flushes[1], quoted("1f\r\ndata: {'result':{'event':[]}}\n\n\r\n"));
    }

    void whatIsAcceptedTogetherIsFlushedTogetherInWholeBlocks()
    {
        // Given a reader of all events and one of touches
        Received all;
        Received touches;
        open(all);
        open(touches, "event_types=touch");
        // When ten events are accepted in one turn, more than fit one flush
        QByteArray expected;
        for (int i = 0; i < 10; ++i) {
            const QByteArray json = '"' + QByteArray(300, char('a' + i)) + '"';
            m_streams->send(
                event(json, i % 2 == 0 ? EventTypeTraits::Enum::Touch : EventTypeTraits::Enum::Temperature));
            expected += toChunk(encodeStreamEvent(StreamFormat::JsonLines, json));
        }
        // Then each gets its own, in order, and no flush is longer than a network segment or ends within a block
        QTRY_COMPARE_WITH_TIMEOUT(all.flushes.join(), expected, patience);
        QVERIFY(all.flushes.size() < 10);
        for (const QByteArray &flush : all.flushes + touches.flushes) {
            QVERIFY(flush.size() <= EventGroup::maxBytes);
            QVERIFY(flush.endsWith("\"}}\n\r\n"));
        }
        const QByteArray got = touches.flushes.join();
        QCOMPARE(got.count("event"), 5);
        QVERIFY(got.contains("aaa") && !got.contains("bbb"));
    }

    void aLargeEventIsAFlushOfItsOwn()
    {
        Received received;
        open(received);
        m_streams->send(event("1"));
        m_streams->send(event(QByteArray(5000, '2')));
        m_streams->send(event("3"));
        QTRY_COMPARE_WITH_TIMEOUT(received.flushes.size(), 3, patience);
    }

    void aSlowReaderIsSentAwayAlone()
    {
        Received slow;
        Received quick;
        open(slow);
        open(quick);
        slow.pending = EventStream::maxPendingBytes;
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("too slow")));
        m_streams->send(event("{}"));
        QTRY_VERIFY_WITH_TIMEOUT(slow.finished, patience);
        QVERIFY(slow.flushes.constLast().contains(quoted("{'error':{'code':429,'message':'")));
        QVERIFY(slow.flushes.constLast().endsWith("\n\r\n0\r\n\r\n"));
        QCOMPARE(quick.flushes.size(), 1);
        QCOMPARE(m_streams->slowReadersSentAway(), 1);
        // It gets nothing more, and is forgotten once its connection has ended.
        m_streams->send(event("{}"));
        QTRY_COMPARE_WITH_TIMEOUT(quick.flushes.size(), 2, patience);
        QCOMPARE(slow.flushes.size(), 1);
        QCOMPARE(m_streams->count(), 2);
        Q_EMIT slow.sink->closed();
        QCOMPARE(m_streams->count(), 1);
    }

    void whoMayNotReadAnyMoreIsSentAway()
    {
        const Principal removed = newMember();
        const Principal deleted = newMember();
        Received ofRemoved;
        Received ofDeleted;
        Received ofExpired;
        Received staying;
        open(ofRemoved, {}, {removed});
        open(ofDeleted, {}, {deleted});
        open(ofExpired, {}, {newMember(), m_clock.now() + 1h});
        open(staying);
        QVERIFY(
            m_registry->removeMember(QStringLiteral("projects/%1/members/%2").arg(m_project, removed.serviceAccount)));
        QVERIFY(m_registry->removeServiceAccount(m_project, deleted.serviceAccount));
        m_clock.advance(1h);
        QTRY_VERIFY_WITH_TIMEOUT(ofRemoved.finished && ofDeleted.finished && ofExpired.finished, patience);
        QVERIFY(ofRemoved.flushes.constLast().contains(quoted("'code':403")));
        QVERIFY(ofDeleted.flushes.constLast().contains(quoted("'code':401")));
        QVERIFY(ofExpired.flushes.constLast().contains(quoted("'code':401")));
        QVERIFY(!staying.finished && staying.flushes.isEmpty());
    }

    void aStreamEndsWithItsKeyAndNotWithAnother()
    {
        const Principal who = newMember();
        const QString first = newKey(who);
        Received ofFirst;
        Received ofSecond;
        open(ofFirst, {}, {who, {}, first});
        open(ofSecond, {}, {who, {}, newKey(who)});
        QVERIFY(m_registry->removeKey(m_project, who.serviceAccount, first));
        QTRY_VERIFY_WITH_TIMEOUT(ofFirst.finished, patience);
        QVERIFY(ofFirst.flushes.constLast().contains(quoted("'code':401")));
        QVERIFY(!ofSecond.finished && ofSecond.flushes.isEmpty());
    }

    void otherProjectsHearNothing()
    {
        Project draft;
        draft.displayName = QStringLiteral("Other");
        const auto other = m_registry->createProject(draft);
        QVERIFY(other);
        Received received;
        open(received);
        AcceptedEvent elsewhere = event("{}");
        elsewhere.device.project = other->name.project;
        m_streams->send(elsewhere);
        m_streams->send(event("[]"));
        QTRY_COMPARE_WITH_TIMEOUT(received.flushes.size(), 1, patience);
        QVERIFY(received.flushes.constFirst().contains("[]"));
    }
};

QTEST_GUILESS_MAIN(EventStreamsTest)
#include "tst_eventstreams.moc"
