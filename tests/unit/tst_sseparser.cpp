// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/sseparser.h"
#include "app/api/streamdecoder.h"
#include "tests/support/vectors.h"

#include <QJsonArray>
#include <QTest>

using namespace touchstone;
using api::SseMessage;
using api::SseParser;

namespace {

/// The messages that these bytes complete.
Result<QList<SseMessage>> feed(SseParser &parser, QByteArrayView bytes)
{
    QList<SseMessage> messages;
    const Result<void> fed = parser.feed(bytes, [&messages](const SseMessage &message) { messages.append(message); });
    return fed ? Result<QList<SseMessage>>(messages) : Result<QList<SseMessage>>(fed.failure());
}

/// The data of the messages, with the type in front when it is not the usual one.
QList<QByteArray> brief(const QList<SseMessage> &messages)
{
    QList<QByteArray> result;
    for (const SseMessage &message : messages)
        result.append(message.type.isEmpty() ? message.data : message.type + '=' + message.data);
    return result;
}

QList<SseMessage> parseInOneGo(const QByteArray &bytes)
{
    SseParser parser;
    const auto messages = feed(parser, bytes);
    return messages ? *messages : QList<SseMessage>{{"failed", messages.failure().message.toUtf8(), {}}};
}

QList<SseMessage> parseByteByByte(const QByteArray &bytes)
{
    SseParser parser;
    QList<SseMessage> all;
    for (const char byte : bytes) {
        const auto messages = feed(parser, QByteArrayView(&byte, 1));
        if (messages)
            all += *messages;
    }
    return all;
}

/// The ids of the events, without pings and errors.
QStringList eventIds(const QList<SseMessage> &messages)
{
    QStringList ids;
    for (const SseMessage &message : messages) {
        const Result<api::StreamMessage> read = api::streamMessageFromJson(message.data);
        const Event *const event = read ? std::get_if<Event>(&*read) : nullptr;
        if (event && event->type != EventTypeTraits::Enum::Ping)
            ids.append(event->eventId);
    }
    return ids;
}

QStringList expectedIds(const QString &file)
{
    QStringList ids;
    const QJsonObject expected = test::readJsonVector(QStringLiteral("stream/expected-events.json"));
    for (const QJsonValue &id : expected.value(file).toArray())
        ids.append(id.toString());
    return ids;
}

/// Undoes the chunked encoding of the recorded reply.
QByteArray bodyOfRecordedReply(const QByteArray &reply)
{
    QByteArray body;
    qsizetype at = reply.indexOf("\r\n\r\n") + 4;
    for (;;) {
        const qsizetype lineEnd = reply.indexOf("\r\n", at);
        const qsizetype size = reply.mid(at, lineEnd - at).toLongLong(nullptr, 16);
        if (size == 0)
            return body;
        body += reply.mid(lineEnd + 2, size);
        at = lineEnd + 2 + size + 2;
    }
}

} // namespace

class SseParserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheGrammar_data();
    void followsTheGrammar();
    void readsTheVectorsAtEverySplit_data();
    void readsTheVectorsAtEverySplit();
    void keepsTheLastEventId();
    void readsRetry_data();
    void readsRetry();
    void refusesALineOverTheLimit();
    void refusesAMessageOverTheLimit();
    void takesALineOfExactlyTheLimit();
    void boundsWhatItKeepsOfAnEndlessStream_data();
    void boundsWhatItKeepsOfAnEndlessStream();
    void knowsWhetherAMessageIsUnfinished();
};

void SseParserTest::followsTheGrammar_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QList<QByteArray>>("messages");
    using Messages = QList<QByteArray>;
    const auto row = [](const char *name, const QByteArray &bytes, const Messages &messages) {
        QTest::newRow(name) << bytes << messages;
    };

    row("nothing", "", {});
    row("cut off before the empty line", "data: a\n", {});
    row("cut off in a field", "data: a\n\ndata: b", {"a"});
    row("LF", "data: a\n\n", {"a"});
    row("CR", "data: a\r\r", {"a"});
    row("CRLF", "data: a\r\n\r\n", {"a"});
    row("mixed line ends", "data: a\rdata: b\r\ndata: c\n\r", {"a\nb\nc"});
    row("CR then LF is one end", "data: a\r\ndata: b\r\n\r\n", {"a\nb"});
    row("CR, then an empty line by LF LF", "data: a\r\n\n", {"a"});
    row("no space", "data:a\n\n", {"a"});
    row("only one space goes", "data:  a\n\n", {" a"});
    row("a tab stays", "data:\ta\n\n", {"\ta"});
    row("colons in the value", "data: a:b: c\n\n", {"a:b: c"});
    row("data without a colon", "data\n\n", {""});
    row("two bare data lines", "data\ndata\n\n", {"\n"});
    row("data with an empty value", "data:\n\n", {""});
    row("several data lines", "data: a\ndata:\ndata: b\n\n", {"a\n\nb"});
    row("empty lines alone", "\n\n\n", {});
    row("comments", ": a\n:\n:b\ndata: c\n: d\n\n:\n\n", {"c"});
    row("byte order mark",
        "\xef\xbb\xbf"
        "data: a\n\n",
        {"a"});
    row("byte order mark before an empty line",
        "\xef\xbb\xbf\n"
        "data: a\n\n",
        {"a"});
    row("only the first mark goes",
        "\xef\xbb\xbf\xef\xbb\xbf"
        "data: a\n\ndata: b\n\n",
        {"b"});
    row("a mark further down belongs to the name",
        "data: a\n\n\xef\xbb\xbf"
        "data: b\n\n",
        {"a"});
    row("event type", "event: add\ndata: a\n\n", {"add=a"});
    row("the type counts for one message", "event: add\ndata: a\n\ndata: b\n\n", {"add=a", "b"});
    row("the last type counts", "event: one\nevent: two\ndata: a\n\n", {"two=a"});
    row("an empty type is the usual one", "event:\ndata: a\n\n", {"a"});
    row("a type without data is forgotten", "event: add\n\ndata: a\n\n", {"a"});
    row("unknown fields", "nonsense: x\nnonsense\ndata: a\nDATA: b\n data: c\n\n", {"a"});
    row("a NUL in data stays", QByteArray("data: a@b\n\n").replace('@', '\0'), {QByteArray("a\0b", 3)});
    row("UTF-8", "data: Kjøkken 🌡\n\n", {"Kjøkken 🌡"});
}

void SseParserTest::followsTheGrammar()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QList<QByteArray>, messages);

    QCOMPARE(brief(parseInOneGo(bytes)), messages);
    QCOMPARE(brief(parseByteByByte(bytes)), messages);
    for (qsizetype first = 0; first <= bytes.size(); ++first) {
        for (qsizetype second = first; second <= bytes.size(); ++second) {
            SseParser parser;
            QList<SseMessage> all;
            for (const QByteArray &piece :
                {bytes.first(first), bytes.sliced(first, second - first), bytes.sliced(second)})
                all += *feed(parser, piece);
            QVERIFY2(brief(all) == messages, qPrintable(QStringLiteral("cut at %1 and %2").arg(first).arg(second)));
        }
    }
}

void SseParserTest::readsTheVectorsAtEverySplit_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("ids");
    for (const char *const name : {"sse.txt", "sse-tolerant-parser.txt"}) {
        const QString file = QString::fromLatin1(name);
        QTest::newRow(name) << test::readVector(QStringLiteral("stream/") + file) << expectedIds(file);
    }
    const QString recorded = QStringLiteral("http-sse-response.raw");
    QTest::newRow("http-sse-response.raw")
        << bodyOfRecordedReply(test::readVector(QStringLiteral("stream/") + recorded)) << expectedIds(recorded);
    QTest::newRow("sse-ending-in-error.txt") << test::readVector(QStringLiteral("stream/sse-ending-in-error.txt"))
                                             << QStringList{QStringLiteral("cu3oe85bpnnh4d00400g")};
    QTest::newRow("sse-closing-old-form.txt")
        << test::readVector(QStringLiteral("stream/sse-closing-old-form.txt")) << QStringList();
}

void SseParserTest::readsTheVectorsAtEverySplit()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QStringList, ids);
    const QList<SseMessage> whole = parseInOneGo(bytes);
    QCOMPARE(eventIds(whole), ids);

    for (qsizetype cut = 0; cut <= bytes.size(); ++cut) {
        SseParser parser;
        const auto before = feed(parser, QByteArrayView(bytes).first(cut));
        const auto after = feed(parser, QByteArrayView(bytes).sliced(cut));
        QVERIFY(before && after);
        QVERIFY2(*before + *after == whole, qPrintable(QStringLiteral("cut at byte %1").arg(cut)));
    }
    QCOMPARE(parseByteByByte(bytes), whole);
}

void SseParserTest::keepsTheLastEventId()
{
    const auto messages =
        parseInOneGo(QByteArray("id: 1\ndata: a\n\ndata: b\n\nid: x@y\ndata: c\n\nid\ndata: d\n\n").replace('@', '\0'));

    QCOMPARE(messages.size(), 4);
    QCOMPARE(messages[0].lastEventId, QByteArray("1"));
    QCOMPARE(messages[1].lastEventId, QByteArray("1"));
    QCOMPARE(messages[2].lastEventId, QByteArray("1")); // an id with NUL does not count
    QCOMPARE(messages[3].lastEventId, QByteArray(""));
}

void SseParserTest::readsRetry_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("retry");
    QTest::newRow("none") << QByteArray("data: a\n\n") << -1;
    QTest::newRow("digits") << QByteArray("retry: 1500\n") << 1500;
    QTest::newRow("the last one counts") << QByteArray("retry: 1\nretry: 2\n") << 2;
    QTest::newRow("no digits") << QByteArray("retry: soon\n") << -1;
    QTest::newRow("a sign") << QByteArray("retry: -5\n") << -1;
    QTest::newRow("empty") << QByteArray("retry:\n") << -1;
    QTest::newRow("too many digits") << QByteArray("retry: 99999999999999999999\n") << -1;
}

void SseParserTest::readsRetry()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, retry);
    SseParser parser;
    QVERIFY(feed(parser, bytes).ok());
    QCOMPARE(int(parser.retry().value_or(std::chrono::milliseconds(-1)).count()), retry);
}

void SseParserTest::refusesALineOverTheLimit()
{
    SseParser parser(16);
    QVERIFY(feed(parser, "data: 0123456789").ok()); // 16 bytes, no end yet
    const auto result = feed(parser, "x");

    QVERIFY(!result.ok());
    QCOMPARE(result.failure().kind, Failure::Kind::Internal);
    QVERIFY(!feed(parser, "\n\ndata: a\n\n").ok()); // and stays refused
}

void SseParserTest::refusesAMessageOverTheLimit()
{
    SseParser parser(16);
    QVERIFY(feed(parser, "data: 01234567\n").ok());
    QVERIFY(!feed(parser, "data: 01234567\n").ok());
}

void SseParserTest::takesALineOfExactlyTheLimit()
{
    SseParser parser(16);
    const auto messages = feed(parser, "data: 0123456789\n\n");
    QVERIFY(messages.ok());
    QCOMPARE(brief(*messages), QList<QByteArray>{"0123456789"});
}

void SseParserTest::boundsWhatItKeepsOfAnEndlessStream_data()
{
    QTest::addColumn<QByteArray>("piece");
    QTest::newRow("a line without end") << QByteArray("data");
    QTest::newRow("a comment without end") << QByteArray(":::");
    QTest::newRow("data lines without an empty one") << QByteArray("data: a\n");
    QTest::newRow("empty data lines") << QByteArray("data\n");
}

void SseParserTest::boundsWhatItKeepsOfAnEndlessStream()
{
    QFETCH(const QByteArray, piece);
    constexpr int limit = 1024;
    SseParser parser(limit);
    int fed = 0;
    while (fed <= 2 * limit && feed(parser, piece).ok())
        ++fed;
    QVERIFY2(fed <= limit + 1, qPrintable(QString::number(fed)));
}

void SseParserTest::knowsWhetherAMessageIsUnfinished()
{
    SseParser parser;
    QVERIFY(!parser.isUnfinished());
    QVERIFY(feed(parser, ": a comment\n").ok() && !parser.isUnfinished());
    QVERIFY(feed(parser, ": half a com").ok() && parser.isUnfinished());
    QVERIFY(feed(parser, "ment\ndata: a\n").ok() && parser.isUnfinished());
    QVERIFY(feed(parser, "\n").ok() && !parser.isUnfinished());
}

QTEST_GUILESS_MAIN(SseParserTest)
#include "tst_sseparser.moc"
