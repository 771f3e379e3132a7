// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/streamencoder.h"

#include "app/cloud/server/errorreply.h"
#include "models/domain/event.h"
#include "tests/support/manualclock.h"
#include "tests/support/quoted.h"
#include "tests/support/vectors.h"

#include <QTest>

using namespace touchstone;
using namespace touchstone::cloud;
using test::quoted;

namespace {

/// The events of the vectors, as values.
QList<Event> vectorEvents(const QString &file)
{
    QList<Event> events;
    for (const QByteArray &line : test::readVector(file).split('\n')) {
        const QJsonObject result = QJsonDocument::fromJson(line).object().value(QLatin1String("result")).toObject();
        if (const auto event = eventFromJson(result.value(QLatin1String("event")).toObject()))
            events.append(*event);
    }
    return events;
}

} // namespace

class StreamEncoderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesAreThoseOfTheVectors()
    {
        const QList<Event> events = vectorEvents(QStringLiteral("stream/json-lines.txt"));
        QCOMPARE(events.size(), 5);
        QByteArray lines;
        QByteArray blocks;
        for (const Event &event : events) {
            lines += encodeStreamEvent(StreamFormat::JsonLines, eventToJson(event));
            blocks += encodeStreamEvent(StreamFormat::ServerSentEvents, eventToJson(event));
        }
        QCOMPARE(lines, test::readVector(QStringLiteral("stream/json-lines.txt")));
        QCOMPARE(blocks, test::readVector(QStringLiteral("stream/sse.txt")));
    }

    void errorEndsTheStreamAsInTheVectors()
    {
        ErrorReply errors;
        errors.setHelpPage(QUrl(QStringLiteral("https://developer.disruptive-technologies.com/docs/error-codes")));
        const QByteArray error = errors.streamError({Failure::Kind::Invalid, QStringLiteral("bad request")});
        QVERIFY(test::readVector(QStringLiteral("stream/json-lines-ending-in-error.txt"))
                    .endsWith('\n' + encodeStreamError(StreamFormat::JsonLines, error)));
        QVERIFY(test::readVector(QStringLiteral("stream/sse-ending-in-error.txt"))
                    .endsWith("\n\n" + encodeStreamError(StreamFormat::ServerSentEvents, error)));
    }

    void pingHasNoData()
    {
        const Timestamp now = *parseTimestamp(u"2025-01-15T10:00:20.604786Z");
        const QByteArray ping = pingEvent(QStringLiteral("csk7u05bpnnh4d0001ig"), now);
        QVERIFY(ping.endsWith(quoted("','targetName':'projects/csk7u05bpnnh4d0001ig','eventType':'ping','data':null,"
                                     "'timestamp':'2025-01-15T10:00:20.604786Z'}")));
    }

    void formats_data()
    {
        QTest::addColumn<QByteArray>("accept");
        QTest::addColumn<bool>("events");
        const auto row = [](const char *accept, bool events) { QTest::newRow(accept) << QByteArray(accept) << events; };
        row("", false);
        row("*/*", false);
        row("application/json", false);
        row("text/event-stream", true);
        row("Text/Event-Stream; charset=utf-8", true);
        row("text/event-stream, */*", true);
        row("application/json, text/event-stream", false);
    }
    void formats()
    {
        QFETCH(QByteArray, accept);
        QFETCH(bool, events);
        QCOMPARE(streamFormat(accept) == StreamFormat::ServerSentEvents, events);
    }

    void contentTypeIsExact()
    {
        QCOMPARE(streamContentType(StreamFormat::ServerSentEvents), QByteArray("text/event-stream"));
    }

    void chunksAreFramed()
    {
        QCOMPARE(toChunk(QByteArray(181, 'x')), "b5\r\n" + QByteArray(181, 'x') + "\r\n");
        QCOMPARE(lastChunk(), QByteArray("0\r\n\r\n"));
    }
};

QTEST_GUILESS_MAIN(StreamEncoderTest)
#include "tst_streamencoder.moc"
