// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpguard/requestframing.h"
#include "app/httpguard/responseframing.h"

#include <QList>
#include <QTest>

using namespace touchstone::httpguard;

namespace {

HttpLimits smallLimits()
{
    HttpLimits limits;
    limits.headBytes = 200;
    limits.headerLines = 5;
    limits.bodyBytes = 10;
    return limits;
}

/// What came of the bytes: the requests in order, then perhaps "refused <status>" or "partial".
QList<QByteArray> outcome(const QList<QByteArray> &pieces)
{
    RequestFraming framing(smallLimits());
    QList<QByteArray> result;
    for (const QByteArray &piece : pieces) {
        qsizetype taken = 0;
        while (taken < piece.size() && framing.state() != RequestFraming::State::Refused) {
            taken += framing.take(QByteArrayView(piece).sliced(taken));
            if (framing.state() == RequestFraming::State::Complete)
                result += framing.takeRequest();
        }
    }
    if (framing.state() == RequestFraming::State::Refused)
        result += "refused " + QByteArray::number(framing.refusal().status);
    else if (framing.state() == RequestFraming::State::Partial)
        result += "partial";
    return result;
}

} // namespace

class RequestFramingTest : public QObject
{
    Q_OBJECT

    void row(const char *name, const QByteArray &input, const QList<QByteArray> &expected)
    {
        QTest::newRow(name) << input << expected;
    }

    void sizeRows()
    {
        const QByteArray post("POST / HTTP/1.1\r\n");
        row("body too large", post + "Content-Length: 11\r\n\r\n", {"refused 413"});
        row("body of 100 MB", post + "Content-Length: 104857600\r\n\r\nabc", {"refused 413"});
        row("body too large although expected to continue", post + "Expect: 100-continue\r\nContent-Length: 11\r\n\r\n",
            {"refused 413"});
        row("length with more digits than a number", post + "Content-Length: 99999999999999999999\r\n\r\n",
            {"refused 400"});
        row("chunks too large together",
            post + "Transfer-Encoding: chunked\r\n\r\n6\r\nabcdef\r\n5\r\nabcde\r\n0\r\n\r\n", {"refused 413"});
        row("chunk too large", post + "Transfer-Encoding: chunked\r\n\r\nfffffff\r\n", {"refused 413"});
        row("chunk size overflows", post + "Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n", {"refused 400"});
        row("endless chunk extension", post + "Transfer-Encoding: chunked\r\n\r\n1;" + QByteArray(300, 'x'),
            {"refused 400"});
        row("endless request line", QByteArray(201, 'x'), {"refused 431"});
        row("endless header line", post + "X: " + QByteArray(200, 'x'), {"refused 431"});
        row("endless empty lines", QByteArray(201, '\n'), {"refused 431"});
        row("six header lines", post + "A: 1\r\nA: 2\r\nA: 3\r\nA: 4\r\nA: 5\r\nA: 6\r\n\r\n", {"refused 431"});
        row("six trailer lines",
            post + "Transfer-Encoding: chunked\r\n\r\n0\r\nA: 1\r\nA: 2\r\nA: 3\r\nA: 4\r\nA: 5\r\nA: 6\r\n\r\n",
            {"refused 431"});
    }

    void formRows()
    {
        const QByteArray post("POST / HTTP/1.1\r\n");
        row("two lengths", post + "Content-Length: 3\r\nContent-Length: 3\r\n\r\nabc", {"refused 400"});
        row("a list of lengths", post + "Content-Length: 3, 3\r\n\r\nabc", {"refused 400"});
        row("negative length", post + "Content-Length: -1\r\n\r\n", {"refused 400"});
        row("length with a sign", post + "Content-Length: +3\r\n\r\nabc", {"refused 400"});
        row("length missing", post + "Content-Length:\r\n\r\n", {"refused 400"});
        row("length and chunks", post + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            {"refused 400"});
        row("chunks in HTTP/1.0", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", {"refused 400"});
        row("unknown transfer coding", post + "Transfer-Encoding: gzip, chunked\r\n\r\n", {"refused 501"});
        row("unknown expectation", post + "Expect: tea\r\n\r\n", {"refused 417"});
        row("chunk size no number", post + "Transfer-Encoding: chunked\r\n\r\nx\r\n", {"refused 400"});
        row("chunk size missing", post + "Transfer-Encoding: chunked\r\n\r\n\r\n", {"refused 400"});
        row("chunk longer than said", post + "Transfer-Encoding: chunked\r\n\r\n2\r\nabc\r\n0\r\n\r\n",
            {"refused 400"});
        row("folded header", "GET / HTTP/1.1\r\nA: 1\r\n 2\r\n\r\n", {"refused 400"});
        row("blank before the colon", "GET / HTTP/1.1\r\nContent-Length : 1\r\n\r\na", {"refused 400"});
        row("header without colon", "GET / HTTP/1.1\r\nA\r\n\r\n", {"refused 400"});
        row("header without name", "GET / HTTP/1.1\r\n: 1\r\n\r\n", {"refused 400"});
        row("two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", {"refused 400"});
        row("zero byte", QByteArray("GET / HTTP/1.1\r\nA: \0\r\n\r\n", 24), {"refused 400"});
        row("carriage return inside", "GET / HTTP/1.1\r\nA: b\rc\r\n\r\n", {"refused 400"});
        row("unknown method", "BREW / HTTP/1.1\r\n\r\n", {"refused 501"});
        row("no path", "GET http://h/ HTTP/1.1\r\n\r\n", {"refused 400"});
        row("path in UTF-8", "GET /\xc3\xb8 HTTP/1.1\r\n\r\n", {"refused 400"});
        row("path with a fragment", "GET /#a HTTP/1.1\r\n\r\n", {"refused 400"});
        row("percent sign at the end", "GET /%4 HTTP/1.1\r\n\r\n", {"refused 400"});
        row("percent sign before no digits", "GET /?a=%zz HTTP/1.1\r\n\r\n", {"refused 400"});
        row("two words", "GET /\r\n\r\n", {"refused 400"});
        row("four words", "GET / / HTTP/1.1\r\n\r\n", {"refused 400"});
        row("no HTTP", "hello my server\r\n\r\n", {"refused 400"});
        row("HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", {"refused 505"});
    }

    void goodRows()
    {
        const QByteArray get("GET /a HTTP/1.1\r\nHost: h\r\n\r\n");
        const QByteArray post("POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc");
        row("nothing", "", {});
        row("only empty lines", "\r\n\r\n", {});
        row("get", get, {get});
        row("half a get", get.chopped(2), {"partial"});
        row("post", post, {post});
        row("half a post", post.chopped(1), {"partial"});
        row("empty body", "POST / HTTP/1.1\r\nContent-Length: 0\r\n\r\n",
            {"POST / HTTP/1.1\r\nContent-Length: 0\r\n\r\n"});
        row("exactly the largest body", "POST / HTTP/1.1\r\nContent-Length: 10\r\n\r\n0123456789",
            {"POST / HTTP/1.1\r\nContent-Length: 10\r\n\r\n0123456789"});
        row("empty line first", "\r\n" + get, {get});
        row("three in a row", get + post + get, {get, post, get});
        row("good, then bad", post + "x\r\n", {post, "refused 400"});
        row("line feeds only", "GET /a HTTP/1.1\nHost: h\n\n", {get});
        row("expectation is not passed on", "POST / HTTP/1.1\r\nExpect: 100-Continue\r\nContent-Length: 3\r\n\r\nabc",
            {post});
        row("chunks become one body",
            "POST / HTTP/1.1\r\nTransfer-Encoding: Chunked\r\n\r\n1\r\na\r\n2;x=y\r\nbc\r\n0\r\nT: x\r\n\r\n" + get,
            {post, get});
        row("chunks with line ends inside",
            "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n\r\n\n\r\n0\r\n\r\n",
            {"POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\n\r\n\n"});
        row("five header lines", "GET / HTTP/1.1\r\nA: 1\r\nA: 2\r\nA: 3\r\nA: 4\r\nA: 5\r\n\r\n",
            {"GET / HTTP/1.1\r\nA: 1\r\nA: 2\r\nA: 3\r\nA: 4\r\nA: 5\r\n\r\n"});
    }

private Q_SLOTS:
    void framesHoweverTheBytesAreSplit_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QList<QByteArray>>("expected");
        sizeRows();
        formRows();
        goodRows();
    }

    void framesHoweverTheBytesAreSplit()
    {
        QFETCH(QByteArray, input);
        QFETCH(QList<QByteArray>, expected);
        QCOMPARE(outcome({input}), expected);
        for (qsizetype i = 0; i <= input.size(); ++i)
            QCOMPARE(outcome({input.left(i), input.mid(i)}), expected);
        QList<QByteArray> single;
        for (const char byte : input)
            single += QByteArray(1, byte);
        QCOMPARE(outcome(single), expected);
    }

    void aRefusedConnectionTakesNothingMore()
    {
        RequestFraming framing(smallLimits());
        framing.take("x\r\n");
        QCOMPARE(framing.state(), RequestFraming::State::Refused);
        QCOMPARE(framing.take("GET / HTTP/1.1\r\n\r\n"), 0);
        QCOMPARE(framing.state(), RequestFraming::State::Refused);
    }

    void asksToContinueOnceAndOnlyForABody()
    {
        RequestFraming framing(smallLimits());
        framing.take("POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 2\r\n");
        QVERIFY(!framing.awaitsContinue());
        framing.take("\r\n");
        QVERIFY(framing.awaitsContinue());
        framing.continueSent();
        framing.take("a");
        QVERIFY(!framing.awaitsContinue());
        framing.take("b");
        framing.takeRequest();
        framing.take("POST / HTTP/1.1\r\nExpect: 100-continue\r\n\r\n");
        QVERIFY(!framing.awaitsContinue());
        framing.takeRequest();
        framing.take("POST / HTTP/1.0\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
        QVERIFY(!framing.awaitsContinue());
    }

    void knowsWhetherTheClientWantsToGoOn_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<bool>("closes");
        QTest::newRow("1.1") << QByteArray("GET / HTTP/1.1\r\n\r\n") << false;
        QTest::newRow("1.1 close") << QByteArray("GET / HTTP/1.1\r\nConnection: te, Close\r\n\r\n") << true;
        QTest::newRow("1.0") << QByteArray("GET / HTTP/1.0\r\n\r\n") << true;
        QTest::newRow("1.0 keep-alive") << QByteArray("GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n") << false;
    }

    void knowsWhetherTheClientWantsToGoOn()
    {
        QFETCH(QByteArray, request);
        QFETCH(bool, closes);
        RequestFraming framing;
        framing.take(request);
        QCOMPARE(framing.state(), RequestFraming::State::Complete);
        QCOMPARE(framing.closesAfter(), closes);
    }

    void seesTheEndOfAnAnswer_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<bool>("headMethod");
        QTest::addColumn<bool>("complete");
        const auto newRow = [](const char *name, const char *answer, bool headMethod, bool complete) {
            QTest::newRow(name) << QByteArray(answer) << headMethod << complete;
        };
        newRow("nothing yet", "", false, false);
        newRow("no body", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", false, true);
        newRow("body", "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nab", false, true);
        newRow("body missing", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\na", false, false);
        newRow("stream", "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\nab", false, false);
        newRow("answer to HEAD", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n", true, true);
        newRow("no content", "HTTP/1.1 204 No Content\r\n\r\n", false, true);
        newRow("interim only", "HTTP/1.1 100 Continue\r\n\r\n", false, false);
        newRow("interim, then final", "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\na",
            false, true);
    }

    void seesTheEndOfAnAnswer()
    {
        QFETCH(QByteArray, answer);
        QFETCH(bool, headMethod);
        QFETCH(bool, complete);
        for (qsizetype i = 0; i <= answer.size(); ++i) {
            ResponseFraming framing;
            framing.expectAnswer(headMethod);
            framing.watch(QByteArrayView(answer).first(i));
            framing.watch(QByteArrayView(answer).sliced(i));
            QCOMPARE(framing.isComplete(), complete);
        }
    }
};

QTEST_APPLESS_MAIN(RequestFramingTest)
#include "tst_requestframing.moc"
