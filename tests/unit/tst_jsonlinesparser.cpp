// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/jsonlinesparser.h"
#include "app/api/streamdecoder.h"
#include "tests/support/vectors.h"

#include <QJsonArray>
#include <QTest>

using namespace touchstone;
using api::JsonLinesParser;
using api::StreamDecoder;

namespace {

struct Read
{
    QStringList ids;
    QList<int> errorCodes;
    qint64 unreadable = 0;
    bool operator==(const Read &) const = default;
};

/// What a decoder makes of the bytes when they come in these pieces.
Read decode(const QString &contentType, const QList<QByteArray> &pieces)
{
    Read read;
    std::optional<StreamDecoder> decoder = StreamDecoder::forContentType(contentType);
    for (const QByteArray &piece : pieces) {
        const Result<api::StreamMessages> messages = decoder->feed(piece);
        if (!messages)
            continue;
        for (const Event &event : messages->events)
            read.ids.append(event.eventId);
        if (messages->farewell)
            read.errorCodes.append(messages->farewell->code);
    }
    read.unreadable = decoder->unreadable();
    return read;
}

} // namespace

class JsonLinesParserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsLines_data();
    void cutsLines();
    void refusesALineOverTheLimit();
    void readsTheVectorsAtEverySplit_data();
    void readsTheVectorsAtEverySplit();
    void leavesOutWhatItCannotRead();
    void nothingCountsBehindAFarewell();
    void eventsShareTheirTexts();
    void knowsTheContentTypes_data();
    void knowsTheContentTypes();
};

void JsonLinesParserTest::cutsLines_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QList<QByteArray>>("lines");
    using Lines = QList<QByteArray>;
    QTest::newRow("nothing") << QByteArray() << Lines();
    QTest::newRow("cut off") << QByteArray("{\"a\":1}") << Lines();
    QTest::newRow("one") << QByteArray("{}\n") << Lines{"{}"};
    QTest::newRow("two") << QByteArray("{}\n[]\n") << Lines{"{}", "[]"};
    QTest::newRow("CRLF") << QByteArray("{}\r\n[]\r\n") << Lines{"{}", "[]"};
    QTest::newRow("empty lines") << QByteArray("\n\r\n{}\n\n") << Lines{"{}"};
}

void JsonLinesParserTest::cutsLines()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QList<QByteArray>, lines);
    for (qsizetype cut = 0; cut <= bytes.size(); ++cut) {
        JsonLinesParser parser;
        QList<QByteArray> read;
        for (const QByteArray &piece : {bytes.first(cut), bytes.sliced(cut)})
            QVERIFY(parser.feed(piece, [&read](QByteArrayView line) { read.append(line.toByteArray()); }).ok());
        QCOMPARE(read, lines);
    }
}

void JsonLinesParserTest::refusesALineOverTheLimit()
{
    JsonLinesParser parser(8);
    const auto noLine = [](QByteArrayView line) { QFAIL(line.toByteArray().constData()); };
    QVERIFY(parser.feed("12345678", noLine).ok());
    QVERIFY(!parser.feed("9", noLine).ok());
    QVERIFY(!parser.feed("\n{}\n", noLine).ok());
}

void JsonLinesParserTest::readsTheVectorsAtEverySplit_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("contentType");
    QTest::addColumn<QStringList>("ids");
    QTest::addColumn<QList<int>>("errorCodes");
    const QString lines = QStringLiteral("application/json");
    const QString sse = QStringLiteral("text/event-stream");
    const QJsonObject expected = test::readJsonVector(QStringLiteral("stream/expected-events.json"));
    const auto idsIn = [&expected](QLatin1String file) {
        QStringList ids;
        for (const QJsonValue &id : expected.value(file).toArray())
            ids.append(id.toString());
        return ids;
    };
    const QStringList one{QStringLiteral("cu3oe85bpnnh4d00400g")};

    QTest::newRow("events") << "json-lines.txt" << lines << idsIn(QLatin1String("json-lines.txt")) << QList<int>();
    QTest::newRow("events in SSE") << "sse.txt" << sse << idsIn(QLatin1String("sse.txt")) << QList<int>();
    QTest::newRow("all that SSE allows") << "sse-tolerant-parser.txt" << sse
                                         << idsIn(QLatin1String("sse-tolerant-parser.txt")) << QList<int>();
    QTest::newRow("an error at the end") << "json-lines-ending-in-error.txt" << lines << one << QList<int>{400};
    QTest::newRow("the old form") << "json-lines-closing-old-form.txt" << lines << QStringList() << QList<int>{408};
    QTest::newRow("an error at the end of SSE") << "sse-ending-in-error.txt" << sse << one << QList<int>{400};
    QTest::newRow("the old form in SSE") << "sse-closing-old-form.txt" << sse << QStringList() << QList<int>{408};
}

void JsonLinesParserTest::readsTheVectorsAtEverySplit()
{
    QFETCH(const QString, file);
    QFETCH(const QString, contentType);
    QFETCH(const QStringList, ids);
    QFETCH(const QList<int>, errorCodes);
    const QByteArray bytes = test::readVector(QStringLiteral("stream/") + file);
    const Read whole{ids, errorCodes, 0};
    QList<QByteArray> single;
    for (qsizetype i = 0; i < bytes.size(); ++i)
        single.append(bytes.sliced(i, 1));
    QVERIFY(decode(contentType, single) == whole);

    for (qsizetype cut = 0; cut <= bytes.size(); ++cut)
        QVERIFY2(decode(contentType, {bytes.first(cut), bytes.sliced(cut)}) == whole, qPrintable(QString::number(cut)));
}

void JsonLinesParserTest::leavesOutWhatItCannotRead()
{
    const QByteArray good = R"({"result":{"event":{"eventId":"e","targetName":"projects/p","eventType":"touch",)"
                            R"("data":{"touch":{}},"timestamp":"2025-01-15T10:00:00Z"}}})"
                            "\n";
    const QByteArray bytes = "not json\n{}\n[1]\n{\"result\":{\"event\":{}}}\n{\"result\":7}\n" + good;

    const Read read = decode(QStringLiteral("application/json"), {bytes});
    QCOMPARE(read.ids, QStringList{QStringLiteral("e")});
    QCOMPARE(read.unreadable, 5);
    QCOMPARE(decode(QStringLiteral("text/event-stream"), {"data\n\n"}).unreadable, 1); // a message of nothing
}

void JsonLinesParserTest::nothingCountsBehindAFarewell()
{
    const QByteArray farewell = R"({"error":{"code":400,"message":"bad request","details":[]}})"
                                "\n";
    const QByteArray event = R"({"result":{"event":{"eventId":"e","targetName":"projects/p","eventType":"touch",)"
                             R"("data":{"touch":{}},"timestamp":"2025-01-15T10:00:00Z"}}})"
                             "\n";
    const Read expected{{QStringLiteral("e")}, {400}, 0};
    QVERIFY(decode(QStringLiteral("application/json"), {event + farewell + event}) == expected);
    QVERIFY(decode(QStringLiteral("application/json"), {event, farewell, farewell, event}) == expected);
}

void JsonLinesParserTest::eventsShareTheirTexts()
{
    // Given two messages of one sensor that come apart
    const QByteArray message = R"({"result":{"event":{"eventId":"e","targetName":"projects/p/devices/d",)"
                               R"("eventType":"contact","data":{"contact":{"state":"OPEN"}},)"
                               R"("timestamp":"2025-01-15T10:00:00Z"}}})"
                               "\n";
    std::optional<StreamDecoder> decoder = StreamDecoder::forContentType(QStringLiteral("application/json"));
    // When they are read
    const Result<api::StreamMessages> first = decoder->feed(message);
    const Result<api::StreamMessages> second = decoder->feed(message);
    // Then what says the same lies in memory once
    QVERIFY(first && second);
    const Event &one = first->events.first();
    const Event &other = second->events.first();
    QCOMPARE(one, other);
    QCOMPARE(one.targetName.constData(), other.targetName.constData());
    QCOMPARE(one.type.text().constData(), other.type.text().constData());
    QCOMPARE(
        std::get<StatePayload>(one.payload).state.constData(), std::get<StatePayload>(other.payload).state.constData());
}

void JsonLinesParserTest::knowsTheContentTypes_data()
{
    QTest::addColumn<QString>("contentType");
    QTest::addColumn<bool>("known");
    QTest::newRow("exact") << "text/event-stream" << true;
    QTest::newRow("with charset") << "Text/Event-Stream; charset=utf-8" << true;
    QTest::newRow("lines") << "application/json" << true;
    QTest::newRow("a proxy's page") << "text/html" << false;
    QTest::newRow("none") << "" << false;
}

void JsonLinesParserTest::knowsTheContentTypes()
{
    QFETCH(const QString, contentType);
    QFETCH(const bool, known);
    QCOMPARE(StreamDecoder::forContentType(contentType).has_value(), known);
}

QTEST_GUILESS_MAIN(JsonLinesParserTest)
#include "tst_jsonlinesparser.moc"
