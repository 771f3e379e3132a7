// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/readyline.h"
#include "tests/support/streamlistener.h"

#include <QProcess>
#include <QTest>

using namespace touchstone;
using namespace std::chrono_literals;
using Kind = LinkState::Kind;

namespace {

constexpr int patience = 20'000; // the machine may be busy; a passing run does not wait

/// The server that breaks the rules (tests/support/unrulymain.cpp) and a client that listens to it.
struct Scene : test::StreamListener
{
    QProcess process;
    quint16 port = 0;

    ~Scene() { kill(); }

    bool serve(const QStringList &behaviour, const QString &prefix = QStringLiteral("e"))
    {
        const QStringList arguments{
            QStringLiteral("--port"), QString::number(port), QStringLiteral("--prefix"), prefix};
        const QString program = QStringLiteral(PROGRAM_DIR "/touchstone-test-unruly");
        port = test::startForLine(process, program, arguments + behaviour, patience).toUShort();
        return port != 0;
    }

    void kill()
    {
        process.kill();
        process.waitForFinished(patience);
    }

    void start(std::chrono::milliseconds pingInterval = 10s, std::chrono::milliseconds grace = 2s)
    {
        const QUrl server(QStringLiteral("http://127.0.0.1:%1").arg(port));
        listen(server.resolved(QUrl(QStringLiteral("/v2"))), server.resolved(QUrl(QStringLiteral("/oauth2/token"))),
            pingInterval, grace);
    }

    /// What the streams were asked for with, in turn.
    QList<QByteArray> credentials()
    {
        QList<QByteArray> found;
        for (const QByteArray &line : process.readAllStandardOutput().split('\n')) {
            if (line.startsWith("/v2/"))
                found.append(line.mid(line.indexOf(' ') + 1));
        }
        return found;
    }
};

} // namespace

/// A stream from a process that does everything wrong, over real sockets: whatever it does, the client says so plainly
/// and is back when the process is well again. No event comes twice, none that was cut off comes at all.
class StreamReconnectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBack_data();
    void comesBack();
    void endsATrickle_data();
    void endsATrickle();
    void obeysRetryAfter_data();
    void obeysRetryAfter();
    void survivesAKilledServer();
    void refreshesTheTokenBeforeEachAttempt();
    void waitsLongerAndLonger();
};

void StreamReconnectionTest::comesBack_data()
{
    QTest::addColumn<QString>("behaviour");
    QTest::addColumn<bool>("bringsAnEvent");
    QTest::addColumn<QString>("reason");
    QTest::newRow("cut in the middle of a line") << "cut" << true << "closed the stream";
    QTest::newRow("no HTTP at all") << "no-http" << false << ""; // Qt asks once more by itself, without a word
    QTest::newRow("an endless line") << "long-line" << true << "more than 1048576 bytes";
    QTest::newRow("an error in the stream") << "error" << true << "broken (500)";
    QTest::newRow("the old form of closing") << "closing" << true << "closed the stream";
}

void StreamReconnectionTest::comesBack()
{
    QFETCH(const QString, behaviour);
    QFETCH(const bool, bringsAnEvent);
    QFETCH(const QString, reason);
    Scene scene;
    QVERIFY(scene.serve({behaviour, QStringLiteral("well")}));
    scene.start();

    const QStringList expected =
        bringsAnEvent ? QStringList{QStringLiteral("e1"), QStringLiteral("e2")} : QStringList{QStringLiteral("e2")};
    QTRY_COMPARE_WITH_TIMEOUT(scene.ids, expected, patience);
    const QString told = scene.last(Kind::Retrying).reason;
    QVERIFY2(told.contains(reason), qPrintable(told));
    QTRY_COMPARE_WITH_TIMEOUT(int(scene.links.last().kind), int(Kind::Live), patience);
}

void StreamReconnectionTest::endsATrickle_data()
{
    QTest::addColumn<QString>("behaviour");
    QTest::addColumn<QString>("reason");
    const QString silence = QStringLiteral("Nothing came");
    const QString trickle = QStringLiteral("did not bring a message to its end");
    QTest::newRow("no answer") << "mute" << silence;
    QTest::newRow("no bytes after an event") << "silent" << silence;
    QTest::newRow("a head without end") << "slow-head" << silence;
    QTest::newRow("a line without end, byte by byte") << "slow-line" << trickle;
    QTest::newRow("an error without end, byte by byte") << "slow-error" << trickle;
}

/// Bytes alone are no sign of life: a message has to come to its end within the same time.
void StreamReconnectionTest::endsATrickle()
{
    QFETCH(const QString, behaviour);
    QFETCH(const QString, reason);
    Scene scene;
    QVERIFY(scene.serve({behaviour, QStringLiteral("well")}));
    scene.start(200ms, 150ms);

    QTRY_VERIFY_WITH_TIMEOUT(scene.ids.contains(QLatin1String("e2")), patience);
    QVERIFY2(std::any_of(scene.links.cbegin(), scene.links.cend(),
                 [&reason](const LinkState &link) { return link.reason.contains(reason); }),
        qPrintable(scene.last(Kind::Retrying).reason));
}

void StreamReconnectionTest::obeysRetryAfter_data()
{
    QTest::addColumn<QString>("behaviour");
    QTest::addColumn<int>("least");
    QTest::newRow("429, seconds") << "busy" << 1000;
    QTest::newRow("503, a date two seconds ahead") << "unavailable" << 1000; // a date has no fractions
}

void StreamReconnectionTest::obeysRetryAfter()
{
    QFETCH(const QString, behaviour);
    QFETCH(const int, least);
    Scene scene;
    QVERIFY(scene.serve({behaviour, QStringLiteral("well")}));
    scene.start();

    QTRY_COMPARE_WITH_TIMEOUT(scene.ids, QStringList{QStringLiteral("e2")}, patience);
    // the two times of a link are taken one after the other
    QVERIFY(scene.pauseBecause(QLatin1String("come back later")) >= std::chrono::milliseconds(least) - 50ms);
}

void StreamReconnectionTest::survivesAKilledServer()
{
    Scene scene;
    QVERIFY(scene.serve({QStringLiteral("well")}, QStringLiteral("before")));
    scene.start();
    QTRY_COMPARE_WITH_TIMEOUT(scene.ids, QStringList{QStringLiteral("before1")}, patience);

    scene.kill(); // and its port refuses
    QTRY_VERIFY_WITH_TIMEOUT(
        scene.last(Kind::Retrying).reason.contains(QLatin1String("refuses the connection")), patience);

    QVERIFY(scene.serve({QStringLiteral("garbage")}, QStringLiteral("after")));
    QTRY_COMPARE_WITH_TIMEOUT(scene.ids, (QStringList{QStringLiteral("before1"), QStringLiteral("after1")}), patience);
    QVERIFY(!scene.was(Kind::Refused));
}

void StreamReconnectionTest::refreshesTheTokenBeforeEachAttempt()
{
    Scene scene;
    QVERIFY(scene.serve({QStringLiteral("cut"), QStringLiteral("cut"), QStringLiteral("cut"), QStringLiteral("well")}));
    scene.start();
    QTRY_VERIFY_WITH_TIMEOUT(scene.ids.contains(QLatin1String("e4")), patience);

    // Qt may repeat a request by itself when the server closes the connection; it has the same token then.
    QList<QByteArray> credentials = scene.credentials();
    credentials.erase(std::unique(credentials.begin(), credentials.end()), credentials.end());
    QVERIFY(scene.opened >= 2);
    QCOMPARE(credentials.size(), scene.opened);
    for (qsizetype i = 0; i < credentials.size(); ++i)
        QCOMPARE(credentials[i], "Bearer token-" + QByteArray::number(i + 1));
}

/// Nobody has to come back for the pauses to grow: the first three of the rule, spread by a fifth.
void StreamReconnectionTest::waitsLongerAndLonger()
{
    Scene scene;
    QVERIFY(scene.serve({QStringLiteral("no-http")}));
    scene.start();
    QList<std::chrono::milliseconds> pauses;
    const auto count = [&scene, &pauses] {
        pauses.clear();
        for (const LinkState &link : scene.links) {
            if (link.kind == Kind::Retrying)
                pauses.append(std::chrono::duration_cast<std::chrono::milliseconds>(link.nextTry - link.since));
        }
        return pauses.size();
    };
    QTRY_VERIFY_WITH_TIMEOUT(count() >= 3, patience);
    const QList<std::chrono::milliseconds> usual{300ms, 1000ms, 3000ms};
    for (qsizetype i = 0; i < usual.size(); ++i)
        QVERIFY2(pauses[i] >= 0.8 * usual[i] && pauses[i] <= 1.2 * usual[i] + 50ms,
            qPrintable(QString::number(pauses[i].count())));
}

QTEST_GUILESS_MAIN(StreamReconnectionTest)
#include "tst_streamreconnection.moc"
