// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/gaphistory.h"
#include "app/session/streamgaps.h"
#include "tests/support/cloudprocess.h"
#include "tests/support/sessiondesk.h"

#include <QSignalSpy>
#include <QTest>

using namespace touchstone;
using namespace std::chrono_literals;
using session::GapHistory;
using session::Session;
using session::StreamGaps;
using test::ScriptedServer;
using test::SessionDesk;
using Filling = StreamGap::Filling;

namespace {

constexpr int patience = 30'000; // the machine may be busy; a passing run does not wait
const QByteArray historyPath = "/v2/projects/p1/devices/d1/events";

LinkState link(LinkState::Kind kind, Timestamp at, const QString &reason = {})
{
    LinkState state;
    state.kind = kind;
    state.since = at;
    state.reason = reason;
    if (kind == LinkState::Kind::Live)
        state.lastByte = at;
    return state;
}

Timestamp moment(int second)
{
    return Timestamp(std::chrono::seconds(1'700'000'000 + second));
}

Event touch(const QString &id, Timestamp time)
{
    Event event;
    event.eventId = id;
    event.targetName = QStringLiteral("projects/p1/devices/d1");
    event.type = EventTypeTraits::Enum::Touch;
    TouchPayload payload;
    payload.updateTime = time;
    event.payload = payload;
    event.timestamp = time;
    return event;
}

StreamGap gap(quint64 number, int begin, int end)
{
    StreamGap one;
    one.number = number;
    one.begin = moment(begin);
    one.end = moment(end);
    return one;
}

QStringList idsOf(const QList<Event> &events)
{
    QStringList ids;
    for (const Event &event : events)
        ids.append(event.eventId);
    return ids;
}

/// A list of one sensor that the cloud heard of a moment ago.
QByteArray freshDevices()
{
    const QByteArray now = formatTimestamp(SystemClock().now());
    return R"({"devices":[{"name":"projects/p1/devices/d1","type":"touch","labels":{},"reported":{"touch":)"
           R"({"updateTime":")" +
           now + R"("}}}],"nextPageToken":""})";
}

QByteArray page(const QList<Event> &newestFirst, const QByteArray &nextPageToken = {})
{
    QByteArrayList events;
    for (const Event &event : newestFirst)
        events.append(eventToJson(event));
    return R"({"events":[)" + events.join(',') + R"(],"nextPageToken":")" + nextPageToken + R"("})";
}

/// A session whose stream is cut once, and what it tells about that.
struct Scene : SessionDesk
{
    QList<StreamGap> told;
    QStringList found;

    Scene()
    {
        QObject::connect(&session, &Session::gapChanged, &session, [this](const StreamGap &one) { told.append(one); });
        QObject::connect(&session, &Session::gapEventsFound, &session,
            [this](const StreamGap &, const QList<Event> &events) { found += idsOf(events); });
        cloud.on("GET", "/v2/projects/p1/devices", {ScriptedServer::json(200, freshDevices())});
        cloud.on("GET", test::streamPath, {ScriptedServer::stream(test::eventBlock("live")), ScriptedServer::stream()});
    }

    /// Whether the stream brought its event; then it is cut.
    bool cutWhenLive()
    {
        session.open(connection());
        if (!QTest::qWaitFor([this] { return session.feed().counts().received == 1; }, patience))
            return false;
        cloud.cut();
        return true;
    }
    bool isSettled() const { return !told.isEmpty() && told.last().filling != Filling::Waiting; }
};

} // namespace

/// The gaps of the stream: when there is one, what the event history has of it, and what stays missing and why.
class StreamGapsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsWithTheLastByteAndEndsWhenOpen();
    void thereIsNoGapBeforeTheFirstStream();
    void anotherProjectHasNoGap();
    void givesUpTheOldestOfTooMany();
    void remembersABoundedNumberOfEvents();
    void asksThoseWhoSentSomething();
    void sortsTheHistoryIntoTheGaps();
    void saysWhatIsMissing_data();
    void saysWhatIsMissing();
    void fillsInWhatTheStreamMissed();
    void readsFurtherPages();
    void saysWhyNothingCouldBeFilledIn_data();
    void saysWhyNothingCouldBeFilledIn();
    void fillsInFromTheLocalCloud();
};

void StreamGapsTest::beginsWithTheLastByteAndEndsWhenOpen()
{
    StreamGaps gaps;
    QSignalSpy changed(&gaps, &StreamGaps::changed);
    gaps.see(link(LinkState::Kind::Live, moment(0)));
    LinkState later = link(LinkState::Kind::Live, moment(0));
    later.lastByte = moment(7);
    gaps.see(later);
    QCOMPARE(changed.size(), 0);

    gaps.see(link(LinkState::Kind::Retrying, moment(9), QStringLiteral("cable")));
    gaps.see(link(LinkState::Kind::Connecting, moment(10)));
    QCOMPARE(changed.size(), 1);
    const auto begun = changed[0][0].value<StreamGap>();
    QVERIFY(begun.isOpen());
    QVERIFY(begun.begin == moment(7));
    QCOMPARE(begun.reason, QStringLiteral("cable"));

    gaps.see(link(LinkState::Kind::Live, moment(12)));
    QCOMPARE(changed.size(), 2);
    QVERIFY(changed[1][0].value<StreamGap>().end == moment(12));
    QCOMPARE(changed[1][0].value<StreamGap>().number, begun.number);
    QCOMPARE(gaps.waiting().size(), 1);
}

void StreamGapsTest::thereIsNoGapBeforeTheFirstStream()
{
    StreamGaps gaps;
    QSignalSpy changed(&gaps, &StreamGaps::changed);
    for (const auto kind : {LinkState::Kind::Connecting, LinkState::Kind::Retrying, LinkState::Kind::Live})
        gaps.see(link(kind, moment(1)));
    QCOMPARE(changed.size(), 0);
}

void StreamGapsTest::anotherProjectHasNoGap()
{
    StreamGaps gaps;
    gaps.see(link(LinkState::Kind::Live, moment(0)));
    gaps.see(link(LinkState::Kind::Idle, moment(1)));
    gaps.forget();
    QSignalSpy changed(&gaps, &StreamGaps::changed);
    gaps.see(link(LinkState::Kind::Live, moment(2)));
    QCOMPARE(changed.size(), 0);
    QVERIFY(gaps.waiting().isEmpty());
}

void StreamGapsTest::givesUpTheOldestOfTooMany()
{
    StreamGaps gaps;
    QSignalSpy changed(&gaps, &StreamGaps::changed);
    for (int i = 0; i <= StreamGaps::mostWaiting + 1; ++i) {
        gaps.see(link(LinkState::Kind::Live, moment(2 * i)));
        gaps.see(link(LinkState::Kind::Retrying, moment(2 * i + 1)));
    }
    QCOMPARE(gaps.waiting().size(), StreamGaps::mostWaiting);
    QCOMPARE(gaps.waiting().first().number, quint64(2));
    const auto settled = std::find_if(changed.cbegin(), changed.cend(),
        [](const QVariantList &told) { return told[0].value<StreamGap>().filling == Filling::Impossible; });
    QVERIFY(settled != changed.cend());
    QCOMPARE((*settled)[0].value<StreamGap>().number, quint64(1));
}

void StreamGapsTest::remembersABoundedNumberOfEvents()
{
    StreamGaps gaps;
    const Event first = touch(QStringLiteral("first"), moment(0));
    gaps.note({first, first});
    QVERIFY(gaps.wasBrought(first));
    for (size_t i = 0; i < StreamGaps::mostRemembered; ++i)
        gaps.note({touch(QString::number(i), moment(1))});
    QVERIFY(!gaps.wasBrought(first));
    QVERIFY(gaps.wasBrought(touch(QStringLiteral("0"), moment(1))));
}

void StreamGapsTest::asksThoseWhoSentSomething()
{
    const auto device = [](const QString &id, const QMap<QString, EventPayload> &reported) {
        Device one;
        one.name = {QStringLiteral("p"), id};
        one.reported = reported;
        return one;
    };
    TouchPayload early;
    early.updateTime = moment(10);
    TouchPayload late;
    late.updateTime = moment(30);
    const QString type = QStringLiteral("touch");
    const QList<DeviceName> active = session::activeSince(moment(20),
        {device(QStringLiteral("asleep"), {{type, early}}), device(QStringLiteral("awake"), {{type, late}}),
            device(QStringLiteral("new"), {}), device(QStringLiteral("strange"), {{type, UnknownPayload{}}})});

    QStringList ids;
    for (const DeviceName &name : active)
        ids.append(name.device);
    QCOMPARE(ids, (QStringList{QStringLiteral("strange"), QStringLiteral("awake")}));
}

void StreamGapsTest::sortsTheHistoryIntoTheGaps()
{
    GapHistory history({gap(1, 100, 110), gap(2, 200, 210)},
        [](const Event &event) { return event.eventId == QLatin1String("brought"); });
    history.add({touch(QStringLiteral("c"), moment(205)), touch(QStringLiteral("brought"), moment(204)),
        touch(QStringLiteral("between"), moment(150)), touch(QStringLiteral("b"), moment(112)),
        touch(QStringLiteral("a"), moment(101))});
    history.add({touch(QStringLiteral("a"), moment(101)), touch(QStringLiteral("before"), moment(90))});

    const QList<GapHistory::Filled> filled = history.result();
    QCOMPARE(filled.size(), 2);
    QCOMPARE(idsOf(filled[0].events), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(idsOf(filled[1].events), QStringList{QStringLiteral("c")});
    QCOMPARE(filled[0].gap.filledIn, 2);
    QCOMPARE(int(filled[0].gap.filling), int(Filling::Complete));
    QVERIFY(filled[0].gap.notFilledBecause.isEmpty());
}

void StreamGapsTest::saysWhatIsMissing_data()
{
    using Deed = std::function<void(GapHistory &)>;
    QTest::addColumn<Deed>("deed");
    QTest::addColumn<int>("filling");
    QTest::addColumn<QString>("because");
    const auto row = [](const char *name, Filling filling, const char *because, const Deed &deed) {
        QTest::newRow(name) << deed << int(filling) << QString::fromLatin1(because);
    };
    const Failure away{Failure::Kind::Unavailable, QStringLiteral("No answer.")};
    row("nobody sent anything", Filling::Complete, "", [](GapHistory &) {});
    row("one of two did not answer", Filling::Partial, "1 of 2 sensors could not be asked. No answer.",
        [away](GapHistory &history) {
            history.asked();
            history.asked();
            history.unanswered(away);
        });
    row("nobody answered", Filling::Impossible, "No answer.", [away](GapHistory &history) {
        history.asked();
        history.unanswered(away);
    });
    row("too many sensors", Filling::Partial, "250 sensors sent something meanwhile; only 200 of them were asked.",
        [](GapHistory &history) {
            history.asked();
            history.leaveOut(50, 250);
        });
    row("more pages than are read", Filling::Partial, "A sensor sent more events than are read of its history.",
        [](GapHistory &history) { history.cutShort(); });
    row("too long ago", Filling::Partial, "The cloud keeps events for 31 days.",
        [](GapHistory &history) { history.expire(moment(101)); });
    row("more events than fit", Filling::Partial, "More than 10000 events were missed.", [](GapHistory &history) {
        QList<Event> events;
        for (int i = 0; i <= GapHistory::mostEvents; ++i)
            events.append(touch(QString::number(i), moment(105)));
        history.add(events);
    });
}

void StreamGapsTest::saysWhatIsMissing()
{
    QFETCH(const std::function<void(GapHistory &)>, deed);
    QFETCH(const int, filling);
    QFETCH(const QString, because);
    GapHistory history({gap(1, 100, 110)}, [](const Event &) { return false; });
    deed(history);

    const StreamGap told = history.result().first().gap;
    QCOMPARE(told.notFilledBecause, because);
    QCOMPARE(int(told.filling), filling);
    QVERIFY(told.filledIn <= GapHistory::mostEvents);
}

void StreamGapsTest::fillsInWhatTheStreamMissed()
{
    Scene scene;
    const Timestamp now = scene.clock.now();
    scene.cloud.on("GET", historyPath,
        {ScriptedServer::json(200, page({touch(QStringLiteral("younger"), now + 1s), touch(QStringLiteral("live"), now),
                                       touch(QStringLiteral("older"), now - 1s)}))});
    QVERIFY(scene.cutWhenLive());
    QTRY_VERIFY_WITH_TIMEOUT(scene.isSettled(), patience);

    QCOMPARE(scene.told.size(), 3);
    QVERIFY(scene.told[0].isOpen());
    QVERIFY(!scene.told[1].isOpen());
    QCOMPARE(int(scene.told[2].filling), int(Filling::Complete));
    QCOMPARE(scene.told[2].filledIn, 2);
    QCOMPARE(scene.found, (QStringList{QStringLiteral("older"), QStringLiteral("younger")}));
    QCOMPARE(scene.session.feed().counts().repeated, 0); // each event once
    QCOMPARE(scene.session.feed().counts().shown, 3);
}

void StreamGapsTest::readsFurtherPages()
{
    Scene scene;
    const Timestamp now = scene.clock.now();
    scene.cloud.on("GET", historyPath,
        {ScriptedServer::json(200, page({touch(QStringLiteral("b"), now)}, "more")),
            ScriptedServer::json(200, page({touch(QStringLiteral("a"), now - 1s)}))});
    QVERIFY(scene.cutWhenLive());
    QTRY_VERIFY_WITH_TIMEOUT(scene.isSettled(), patience);
    QCOMPARE(scene.found, (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    QVERIFY(scene.cloud.requestsTo(historyPath)[1].query.contains("pageToken=more"));
}

void StreamGapsTest::saysWhyNothingCouldBeFilledIn_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("because");
    QTest::newRow("role missing") << 403 << "Could not read the event history: not allowed (403).";
    QTest::newRow("API absent") << 404 << "This cloud has no event history";
}

void StreamGapsTest::saysWhyNothingCouldBeFilledIn()
{
    QFETCH(const int, status);
    QFETCH(const QString, because);
    Scene scene;
    scene.cloud.on("GET", historyPath, {ScriptedServer::json(status, R"({"error":"not allowed","code":0,"help":""})")});
    QVERIFY(scene.cutWhenLive());
    QTRY_VERIFY_WITH_TIMEOUT(scene.isSettled(), patience);
    QCOMPARE(int(scene.told.last().filling), int(Filling::Impossible));
    QVERIFY2(scene.told.last().notFilledBecause.startsWith(because), qPrintable(scene.told.last().notFilledBecause));
    QCOMPARE(scene.told.last().filledIn, 0);
    QVERIFY(scene.found.isEmpty());
}

/// The whole way on the real touchstone-cloud: what was published while nobody listened is in the feed, once.
void StreamGapsTest::fillsInFromTheLocalCloud()
{
    test::CloudProcess cloud;
    QVERIFY2(cloud.start(), cloud.errors());
    const QString device = cloud.createDevice(QStringLiteral("temperature"));
    cloud.createDevice(QStringLiteral("touch")); // sends nothing
    SystemClock clock;
    Session session(clock);
    QList<StreamGap> told;
    connect(&session, &Session::gapChanged, this, [&told](const StreamGap &one) { told.append(one); });
    const Session::Connection connection{QStringLiteral("Local"), cloud.addresses(), cloud.credentials()};
    session.open(connection);
    QTRY_VERIFY_WITH_TIMEOUT(session.link().kind == LinkState::Kind::Live, patience);
    QCOMPARE(cloud.publish(device, R"({"temperature":{"value":1}})").status, 200);
    QTRY_COMPARE_WITH_TIMEOUT(session.feed().rowCount(), 2, patience); // with its networkStatus

    Session::Connection broken = connection;
    broken.addresses.token.setPort(1);
    session.open(broken);
    for (const char *const value : {"2", "3", "4"})
        QCOMPARE(cloud.publish(device, QByteArray(R"({"temperature":{"value":)") + value + "}}").status, 200);
    session.open(connection);

    QTRY_VERIFY_WITH_TIMEOUT(!told.isEmpty() && told.last().filling != Filling::Waiting, patience);
    QVERIFY2(told.last().filling == Filling::Complete, qPrintable(told.last().notFilledBecause));
    QCOMPARE(told.last().filledIn, 6);
    QCOMPARE(session.feed().counts().shown, 8);
    QCOMPARE(session.feed().counts().repeated, 0);
}

QTEST_GUILESS_MAIN(StreamGapsTest)
#include "tst_streamgaps.moc"
