// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/jsonwriter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

#include <cmath>
#include <limits>

namespace touchstone {

namespace {

QByteArray written(QStringView text)
{
    JsonWriter writer;
    writer.value(text);
    return writer.take();
}

/// What an independent parser makes of one JSON value.
QJsonValue parsed(const QByteArray &json)
{
    return QJsonDocument::fromJson('[' + json + ']').array().at(0);
}

} // namespace

class JsonWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void escapesText_data();
    void escapesText();
    void escapesEveryControlCharacter();
    void writesEveryCharacterAsUtf8();
    void survivesRandomText();
    void writesNumbers_data();
    void writesNumbers();
    void readsBackRandomNumbers();
    void keepsTheOrderOfTheCalls();
    void separatesWithCommas();
    void writesJsonValues();
    void takesTextForText();
    void indentsForPeople();
};

void JsonWriterTest::escapesText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("json");
    const QString lowHalf(QChar(0xDE00));
    const QString highHalf(QChar(0xD83D));
    QTest::newRow("half a pair, the first") << highHalf + QLatin1Char('x') << QByteArray("\"\xEF\xBF\xBDx\"");
    QTest::newRow("half a pair, the second") << lowHalf << QByteArray("\"\xEF\xBF\xBD\"");
    QTest::newRow("half a pair at the end") << QLatin1Char('x') + highHalf << QByteArray("\"x\xEF\xBF\xBD\"");
    QTest::newRow("a pair the wrong way round") << lowHalf + highHalf << QByteArray("\"\xEF\xBF\xBD\xEF\xBF\xBD\"");
    QTest::newRow("a pair after a half") << highHalf + highHalf + lowHalf
                                         << QByteArray("\"\xEF\xBF\xBD\xF0\x9F\x98\x80\"");
    QTest::newRow("a pair") << highHalf + lowHalf << QByteArray("\"\xF0\x9F\x98\x80\"");
    QTest::newRow("empty") << QString() << QByteArray("\"\"");
    QTest::newRow("quote and backslash") << QStringLiteral("a\"b\\c") << QByteArray(R"("a\"b\\c")");
    QTest::newRow("slash is left alone") << QStringLiteral("a/b") << QByteArray("\"a/b\"");
    QTest::newRow("the short escapes") << QStringLiteral("\b\f\n\r\t") << QByteArray(R"("\b\f\n\r\t")");
    QTest::newRow("a zero inside") << QString(QChar(0)) + QLatin1Char('x') << QByteArray("\"\\u0000x\"");
    QTest::newRow("delete is no control character to JSON") << QString(QChar(0x7F)) << QByteArray("\"\x7F\"");
    QTest::newRow("Norwegian") << QStringLiteral("Kj\u00F8lerom \u00C5 \u2013 2 \u00B0C")
                               << QByteArray("\"Kj\xC3\xB8lerom \xC3\x85 \xE2\x80\x93 2 \xC2\xB0"
                                             "C\"");
}

void JsonWriterTest::escapesText()
{
    QFETCH(const QString, text);
    QFETCH(const QByteArray, json);
    QCOMPARE(written(text), json);
}

void JsonWriterTest::escapesEveryControlCharacter()
{
    for (char16_t code = 0; code < 0x20; ++code) {
        const QByteArray json = written(QString(QChar(code)));
        QCOMPARE(json.at(1), '\\');
        for (const char byte : json)
            QVERIFY(static_cast<unsigned char>(byte) >= 0x20);
        QCOMPARE(parsed(json).toString(), QString(QChar(code)));
    }
}

void JsonWriterTest::writesEveryCharacterAsUtf8()
{
    for (char32_t code = 0x80; code <= 0x10FFFF; ++code) {
        if (QChar::isSurrogate(code))
            continue;
        const QString text = QString::fromUcs4(&code, 1);
        const QByteArray json = written(text);
        if (json != '"' + text.toUtf8() + '"')
            QFAIL(qPrintable(QStringLiteral("U+%1 was written as %2")
                                 .arg(quint32(code), 0, 16)
                                 .arg(QString::fromLatin1(json.toHex()))));
    }
}

void JsonWriterTest::survivesRandomText()
{
    QRandomGenerator random(20250115); // the same texts in every run
    for (int round = 0; round < 2000; ++round) {
        QString text;
        for (int i = random.bounded(40); i > 0; --i) {
            const char32_t code = random.bounded(4) == 0 ? random.bounded(0x110000u) : random.bounded(0x100u);
            text += QChar::isSurrogate(code) ? QStringLiteral("?") : QString::fromUcs4(&code, 1);
        }
        JsonWriter writer;
        writer.beginObject().member(text, text).endObject();
        const QJsonObject read = QJsonDocument::fromJson(writer.bytes()).object();
        QCOMPARE(read.keys(), QStringList{text});
        QCOMPARE(read.begin().value().toString(), text); // Qt 6.4 misses some keys beyond U+FFFF by name
    }
}

void JsonWriterTest::writesNumbers_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("not a number") << std::nan("") << QByteArray("null");
    QTest::newRow("infinite") << -std::numeric_limits<double>::infinity() << QByteArray("null");
    QTest::newRow("whole") << 5.0 << QByteArray("5");
    QTest::newRow("round and large") << 100'000.0 << QByteArray("100000");
    QTest::newRow("negative") << -18.05 << QByteArray("-18.05");
    QTest::newRow("no digit too many") << 21.3 << QByteArray("21.3");
    QTest::newRow("a sum that is not 0.3") << 0.1 + 0.2 << QByteArray("0.30000000000000004");
}

void JsonWriterTest::writesNumbers()
{
    QFETCH(const double, number);
    QFETCH(const QByteArray, json);
    JsonWriter writer;
    writer.value(number);
    QCOMPARE(writer.bytes(), json);
}

void JsonWriterTest::readsBackRandomNumbers()
{
    QRandomGenerator random(20250115);
    for (int round = 0; round < 20'000; ++round) {
        const quint64 bits = random.generate64();
        double number = 0;
        memcpy(&number, &bits, sizeof number);
        if (!std::isfinite(number))
            continue;
        JsonWriter writer;
        writer.value(number);
        const QJsonValue read = parsed(writer.bytes());
        QVERIFY2(read.isDouble() && read.toDouble() == number, writer.bytes().constData());
    }
}

void JsonWriterTest::keepsTheOrderOfTheCalls()
{
    JsonWriter writer;
    writer.beginObject().member(u"z", 1).member(u"a", true).member(u"m", QStringLiteral("x")).endObject();
    QCOMPARE(writer.bytes(), QByteArray(R"({"z":1,"a":true,"m":"x"})"));
}

void JsonWriterTest::separatesWithCommas()
{
    JsonWriter writer;
    writer.beginObject();
    writer.key(u"empty").beginArray().endArray();
    writer.key(u"objects").beginArray();
    writer.beginObject().endObject().beginObject().member(u"a", 1).endObject();
    writer.endArray();
    writer.key(u"mixed").beginArray().value(1).null().value(u"x").raw("{\"raw\":1}").value(false).endArray();
    writer.key(u"texts").value(QStringList{QStringLiteral("a"), QStringLiteral("b")});
    writer.key(u"map").value(QMap<QString, QString>{{QStringLiteral("k"), QStringLiteral("v")}});
    writer.member(u"time", Timestamp(std::chrono::microseconds(1)));
    writer.endObject();
    QCOMPARE(writer.bytes(), QByteArray(R"({"empty":[],"objects":[{},{"a":1}],"mixed":[1,null,"x",{"raw":1},false],)"
                                        R"("texts":["a","b"],"map":{"k":"v"},"time":"1970-01-01T00:00:00.000001Z"})"));
}

void JsonWriterTest::writesJsonValues()
{
    const QByteArray json = R"([null,true,1.5,9007199254740993,"x",[[],{}],{"a":{"b":[1]}}])";
    JsonWriter writer;
    writer.value(QJsonValue(QJsonDocument::fromJson(json).array()));
    QCOMPARE(writer.bytes(), json);

    JsonWriter object;
    object.beginObject().member(u"known", 1);
    object.members(QJsonObject{{QStringLiteral("b"), 2}, {QStringLiteral("a"), QJsonValue()}}).endObject();
    QCOMPARE(object.bytes(), QByteArray(R"({"known":1,"a":null,"b":2})"));
}

void JsonWriterTest::takesTextForText()
{
    // A pointer to characters would rather become a bool than a view.
    JsonWriter writer;
    writer.beginArray().value(u"true").endArray();
    QCOMPARE(writer.bytes(), QByteArray(R"(["true"])"));
}

void JsonWriterTest::indentsForPeople()
{
    const QByteArray json = R"({"z":1,"a":[],"o":{},"t":"{\"x\":[1,2]}\\","l":[1,{"k":"v"}]})";
    const QByteArray expected = R"({
    "z": 1,
    "a": [],
    "o": {},
    "t": "{\"x\":[1,2]}\\",
    "l": [
        1,
        {
            "k": "v"
        }
    ]
})";
    QCOMPARE(indentedJson(json), expected);
    QCOMPARE(indentedJson(QByteArray()), QByteArray());
}

} // namespace touchstone

QTEST_APPLESS_MAIN(touchstone::JsonWriterTest)
#include "tst_jsonwriter.moc"
