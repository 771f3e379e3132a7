// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/delivery/attemptlog.h"
#include "app/cloud/delivery/attemptnote.h"

#include <QTest>

using namespace touchstone;
using namespace touchstone::cloud;
using namespace std::chrono_literals;

namespace {

ConnectorName connector(int number)
{
    return {QStringLiteral("p"), QStringLiteral("c%1").arg(number)};
}

void record(AttemptLog &log, int ofConnector, int event)
{
    DeliveryAttempt attempt;
    attempt.eventId = QStringLiteral("e%1").arg(event);
    log.record(connector(ofConnector), attempt, std::make_shared<QueuedEvent>());
}

QStringList ids(const AttemptLog &log, int ofConnector, const QString &eventId = {})
{
    QStringList all;
    for (const AttemptLog::Record &record : log.attempts(connector(ofConnector), eventId))
        all.append(record.attempt.eventId);
    return all;
}

/// A target with everything that is secret.
DeliveryTarget target()
{
    DataConnector connector;
    connector.name = {QStringLiteral("p"), QStringLiteral("c")};
    connector.httpConfig = HttpConfig{QStringLiteral("https://anna:pass%20word@example.com/"),
        QStringLiteral("signature-secret"), {{QStringLiteral("X-Api-Key"), QStringLiteral("key-4711")}}, {}};
    return *targetOf(connector);
}

} // namespace

class AttemptLogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anUnknownConnectorHasNone()
    {
        const AttemptLog log;
        QVERIFY(log.attempts(connector(1)).isEmpty());
        QCOMPARE(log.count(connector(1)), 0);
        QVERIFY(!log.last(connector(1), QStringLiteral("e1")));
    }

    void listsTheNewestFirst()
    {
        AttemptLog log;
        for (int event = 1; event <= 3; ++event)
            record(log, 1, event);
        record(log, 2, 9);
        QCOMPARE(ids(log, 1), (QStringList{QStringLiteral("e3"), QStringLiteral("e2"), QStringLiteral("e1")}));
        QCOMPARE(ids(log, 2), QStringList{QStringLiteral("e9")});
        QCOMPARE(ids(log, 1, QStringLiteral("e2")), QStringList{QStringLiteral("e2")});
        QVERIFY(ids(log, 1, QStringLiteral("e9")).isEmpty());
    }

    void aConnectorKeepsItsLastOnesAndCountsAll()
    {
        AttemptLog log({3, 100});
        for (int event = 1; event <= 10; ++event)
            record(log, 1, event);
        QCOMPARE(ids(log, 1), (QStringList{QStringLiteral("e10"), QStringLiteral("e9"), QStringLiteral("e8")}));
        QCOMPARE(log.count(connector(1)), 10);
    }

    void tenThousandConnectorsShareOneBound()
    {
        AttemptLog log({100, 500});
        for (int event = 1; event <= 3; ++event) {
            for (int number = 0; number < 10'000; ++number)
                record(log, number, event);
        }
        qsizetype kept = 0;
        for (int number = 0; number < 10'000; ++number)
            kept += log.attempts(connector(number)).size();
        QCOMPARE(kept, 500);
        QVERIFY(ids(log, 0).isEmpty()); // the oldest of all went
        QCOMPARE(ids(log, 9'999), QStringList{QStringLiteral("e3")});
        QCOMPARE(log.count(connector(0)), 3);
    }

    void aBusyConnectorDoesNotPushOutAQuietOne()
    {
        AttemptLog log({100, 500});
        record(log, 1, 1);
        for (int event = 0; event < 10'000; ++event)
            record(log, 2, event);
        QCOMPARE(ids(log, 1), QStringList{QStringLiteral("e1")});
    }

    void forgetsARemovedConnector()
    {
        AttemptLog log({3, 4});
        record(log, 1, 1);
        record(log, 2, 2);
        log.remove(connector(1));
        log.remove(connector(7));
        QVERIFY(ids(log, 1).isEmpty());
        QCOMPARE(log.count(connector(1)), 0);
        for (int event = 3; event <= 5; ++event)
            record(log, 3, event); // what was forgotten no longer counts for the bound
        QCOMPARE(ids(log, 2), QStringList{QStringLiteral("e2")});
    }

    void findsTheLastAttemptOfAnEvent()
    {
        AttemptLog log;
        record(log, 1, 1);
        record(log, 1, 2);
        record(log, 1, 1);
        QCOMPARE(log.last(connector(1), QStringLiteral("e1"))->serial, quint64(3));
        QVERIFY(log.last(connector(1), QStringLiteral("e1"))->event != nullptr);
        QVERIFY(!log.last(connector(2), QStringLiteral("e1")));
    }

    void anAnswerBecomesText_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QByteArray() << QString();
        QTest::newRow("words") << QByteArray("Utilgjengelig på grunn av æ")
                               << QStringLiteral("Utilgjengelig på grunn av æ");
        QTest::newRow("lines") << QByteArray("a\r\n\tb") << QStringLiteral("a\n\tb");
        QTest::newRow("no UTF-8") << QByteArray("\xff\xfe") << QString(2, QChar(QChar::ReplacementCharacter));
        QTest::newRow("control characters") << QByteArray("a\0b\x1b[31m", 8) << QStringLiteral("a\uFFFDb\uFFFD[31m");
        QTest::newRow("long") << QByteArray(512, 'x') << QString(200, QLatin1Char('x'));
        QTest::newRow("a character on the edge")
            << QByteArray(199, 'x') + "\xf0\x9f\x98\x80" << QString(199, QLatin1Char('x'));
    }
    void anAnswerBecomesText()
    {
        QFETCH(QByteArray, answer);
        QTEST(answerExcerpt(answer, {}), "text");
    }

    void anAnswerThatRepeatsTheRequestGivesNothingAway_data()
    {
        QTest::addColumn<QByteArray>("secret");
        QTest::newRow("signature") << QByteArray("eyJhbGciOiJIUzI1NiJ9.eyJjaGVja3N1bSI6IjAifQ.c2lnbmF0dXJl-_0");
        QTest::newRow("signature, cut off") << QByteArray("eyJhbGciOiJIUzI1NiJ9.eyJjaGVja");
        QTest::newRow("signature secret") << QByteArray("signature-secret");
        QTest::newRow("header") << QByteArray("key-4711");
        QTest::newRow("credentials") << QByteArray("anna:pass word").toBase64();
        QTest::newRow("password") << QByteArray("pass word");
    }
    void anAnswerThatRepeatsTheRequestGivesNothingAway()
    {
        QFETCH(QByteArray, secret);
        const QString text = answerExcerpt("got " + secret + " from you", target());
        QCOMPARE(text, QStringLiteral("got *** from you"));
        const QString atTheEdge = answerExcerpt(QByteArray(198, 'x') + ' ' + secret, target());
        QCOMPARE(atTheEdge, QString(198, QLatin1Char('x')) + QStringLiteral(" *"));
    }
};

QTEST_APPLESS_MAIN(AttemptLogTest)
#include "tst_attemptlog.moc"
