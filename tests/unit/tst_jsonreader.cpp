// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/jsonreader.h"
#include "models/domain/openenum.h"
#include "tests/support/vectors.h"

#include <QJsonDocument>
#include <QTest>

#include <array>
#include <limits>

namespace touchstone {

class JsonReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void complainsOfTheFirstMistake();
    void showsNoTextThatMayBeSecret();
    void cutsLongValues();
    void takesNullForMissing();
    void refusesNullValuesInRequests();
    void readsWholeNumbers_data();
    void readsWholeNumbers();
    void refusesNumbersThatDoNotFit_data();
    void refusesNumbersThatDoNotFit();
    void stopsAListAtItsFirstMistake();
    void keepsWhatWasNotAskedFor();
    void openEnumerationsKeepUnknownWords();
    void bothParsersSayTheSame_data();
    void bothParsersSayTheSame();
    void whatIsNoJsonHasNoRoot_data();
    void whatIsNoJsonHasNoRoot();
};

namespace {

QJsonObject objectOf(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

constexpr QLatin1String name("x");

struct ColourTraits
{
    enum class Enum { Unknown, Red, Green };
    static constexpr std::array<std::pair<Enum, const char *>, 2> names{{{Enum::Red, "RED"}, {Enum::Green, "GREEN"}}};
};
using Colour = OpenEnum<ColourTraits>;

} // namespace

void JsonReaderTest::complainsOfTheFirstMistake()
{
    JsonReader json(objectOf(R"({"a":true,"b":{}})"));
    QVERIFY(json.ok());
    QCOMPARE(json.number(QLatin1String("a"), 7), 7.0);
    QCOMPARE(json.truth(QLatin1String("b"), true), true);
    QVERIFY(!json.ok());
    QCOMPARE(json.failure().kind, Failure::Kind::Invalid);
    QCOMPARE(json.failure().message, QStringLiteral("a is true: write a number"));
    QCOMPARE(json.failure(u"device").message, QStringLiteral("device.a is true: write a number"));
}

void JsonReaderTest::showsNoTextThatMayBeSecret()
{
    // A secret in the wrong place comes as a number, in a list or in a map; none of them may reach a log.
    const QJsonObject object = objectOf(R"({"secret":271828,"list":[314159],"map":{"Authorization":161803}})");
    JsonReader secret(object);
    secret.text(QLatin1String("secret"));
    QCOMPARE(secret.failure().message, QStringLiteral("secret is a number: write text"));
    JsonReader list(object);
    list.texts(QLatin1String("list"));
    QCOMPARE(list.failure().message, QStringLiteral("list[0] is a number: write text"));
    JsonReader map(object);
    map.textMap(QLatin1String("map"));
    QCOMPARE(map.failure().message, QStringLiteral("map.Authorization is a number: write text"));
}

void JsonReaderTest::cutsLongValues()
{
    JsonReader json(QJsonObject{{name, QString(100'000, QLatin1Char('a'))}});
    json.time(name);
    QVERIFY(!json.ok());
    QVERIFY(json.failure().message.size() < 200);
}

void JsonReaderTest::takesNullForMissing()
{
    for (const QByteArray &text : {QByteArray("{}"), QByteArray(R"({"x":null})")}) {
        JsonReader json(objectOf(text));
        QVERIFY(!json.has(name));
        QCOMPARE(json.text(name, QStringLiteral("default")), QStringLiteral("default"));
        QCOMPARE(json.number(name, 1.5), 1.5);
        QCOMPARE(json.integer(name, 7), 7);
        QCOMPARE(json.truth(name, true), true);
        QVERIFY(json.time(name, Timestamp::max()) == Timestamp::max());
        QVERIFY(json.texts(name).isEmpty());
        QVERIFY(json.textMap(name).isEmpty());
        QVERIFY(json.object(name).isEmpty());
        QVERIFY(json.array(name).isEmpty());
        QVERIFY(json.ok());
    }
}

void JsonReaderTest::refusesNullValuesInRequests()
{
    const QJsonObject object = objectOf(R"({"x":null})");
    JsonReader containers(object, JsonReader::Mode::Strict);
    containers.array(name);
    containers.object(name);
    QVERIFY(containers.ok());
    JsonReader text(object, JsonReader::Mode::Strict);
    text.text(name);
    QVERIFY(!text.ok());
    JsonReader number(object, JsonReader::Mode::Strict);
    number.integer(name);
    QVERIFY(!number.ok());
}

void JsonReaderTest::readsWholeNumbers_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<qint64>("number");
    QTest::newRow("integer") << QByteArray("42") << qint64(42);
    QTest::newRow("float") << QByteArray("42.0") << qint64(42);
    QTest::newRow("exponent") << QByteArray("4.2e1") << qint64(42);
    QTest::newRow("text") << QByteArray("\"42\"") << qint64(42);
    QTest::newRow("float as text") << QByteArray("\"42.0\"") << qint64(42);
    QTest::newRow("beyond 2^53") << QByteArray("9007199254740993") << qint64(9'007'199'254'740'993);
    QTest::newRow("beyond 2^53 as text") << QByteArray("\"9007199254740993\"") << qint64(9'007'199'254'740'993);
    QTest::newRow("largest") << QByteArray("9223372036854775807") << std::numeric_limits<qint64>::max();
    QTest::newRow("negative") << QByteArray("-1") << qint64(-1);
}

void JsonReaderTest::readsWholeNumbers()
{
    QFETCH(const QByteArray, json);
    QFETCH(const qint64, number);
    JsonReader reader(objectOf("{\"x\":" + json + '}'));
    QCOMPARE(reader.integer(name), number);
    QVERIFY(reader.ok());
}

void JsonReaderTest::refusesNumbersThatDoNotFit_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("fraction") << QByteArray("1.5");
    QTest::newRow("fraction as text") << QByteArray("\"1.5\"");
    QTest::newRow("words") << QByteArray("\"many\"");
    QTest::newRow("empty text") << QByteArray("\"\"");
    QTest::newRow("number and words") << QByteArray("\"1 or 2\"");
    QTest::newRow("not a number as text") << QByteArray("\"nan\"");
    QTest::newRow("infinite as text") << QByteArray("\"inf\"");
    QTest::newRow("beyond an int") << QByteArray("2147483648");
    QTest::newRow("beyond an int, negative") << QByteArray("-2147483649");
    QTest::newRow("beyond all integers") << QByteArray("1e300");
    QTest::newRow("boolean") << QByteArray("true");
    QTest::newRow("list") << QByteArray("[1]");
}

void JsonReaderTest::refusesNumbersThatDoNotFit()
{
    QFETCH(const QByteArray, json);
    JsonReader reader(objectOf("{\"x\":" + json + '}'));
    QCOMPARE(reader.integer<int>(name, -7), -7);
    QVERIFY(!reader.ok());
}

void JsonReaderTest::stopsAListAtItsFirstMistake()
{
    JsonReader json(objectOf(R"({"x":[{"n":1},{"n":"a"},{"n":3}]})"));
    int asked = 0;
    const QList<double> numbers = json.list<double>(name, [&](JsonReader &element) {
        ++asked;
        return element.number(QLatin1String("n"));
    });
    QCOMPARE(asked, 2);
    QVERIFY(!json.ok());
    QCOMPARE(json.failure().message, QStringLiteral("x[1].n is \"a\": write a number"));
}

void JsonReaderTest::keepsWhatWasNotAskedFor()
{
    JsonReader json(objectOf(R"({"a":1,"b":[2],"c":null})"));
    QVERIFY(json.has(QLatin1String("b"))); // looking is not asking
    json.number(QLatin1String("a"));
    json.number(QLatin1String("a"));
    json.text(QLatin1String("absent"));
    QCOMPARE(json.unknownMembers(), objectOf(R"({"b":[2],"c":null})"));
    json.array(QLatin1String("b"));
    json.value(QLatin1String("c"));
    QVERIFY(json.unknownMembers().isEmpty());
}

void JsonReaderTest::openEnumerationsKeepUnknownWords()
{
    const Colour blue = Colour::fromText(u"BLUE");
    QVERIFY(!blue.isKnown());
    QCOMPARE(blue.text(), QStringLiteral("BLUE"));
    QVERIFY(blue == ColourTraits::Enum::Unknown);
    QVERIFY(!(blue == Colour::fromText(u"MAUVE"))); // two unknown words are two values

    const Colour red = Colour::fromText(u"RED");
    QVERIFY(red == ColourTraits::Enum::Red);
    QVERIFY(red == Colour(ColourTraits::Enum::Red));
    QVERIFY(!Colour::fromText(u"red").isKnown());
    QVERIFY(Colour().text().isEmpty());
}

void JsonReaderTest::bothParsersSayTheSame_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray("{}");
    QTest::newRow("every kind") << QByteArray(R"({"a":null,"b":true,"c":false,"d":"x","e":[1,[2]],"f":{"g":{}}})");
    QTest::newRow("numbers") << QByteArray(
        R"({"a":0,"b":-1,"c":5.0,"d":0.1,"e":1e17,"f":9223372036854775807,"g":18446744073709551615,"h":1e300,"i":-5e-324})");
    QTest::newRow("the least integer") << QByteArray(R"({"a":-9223372036854775807})");
    QTest::newRow("texts") << QByteArray(R"({"a":"","b":"\u00e5\n\"\\\/","c":"\ud83d\ude00","d":"åøæ😀","e":"\u0000"})");
    QTest::newRow("keys") << QByteArray(R"({"":1,"\u00e5":2,"a b":3})");
    QTest::newRow("the same key twice") << QByteArray(R"({"a":1,"b":2,"a":"last"})");
    QTest::newRow("white space") << QByteArray(" \t\r\n{ \"a\" : [ 1 , 2 ] } ");
    for (const QString &path : test::jsonVectorsIn(QStringLiteral("events")))
        QTest::newRow(qPrintable(path)) << test::readVector(path);
}

void JsonReaderTest::bothParsersSayTheSame()
{
    QFETCH(const QByteArray, json);
    JsonText text;
    const std::optional<JsonNode> root = text.parse(json);
    QVERIFY(root);
    const QJsonObject object = objectOf(json);
    QCOMPARE(root->toQt().toObject(), object);
    for (const QString &key : object.keys()) {
        const QByteArray latin = key.toLatin1();
        if (latin != key.toUtf8())
            continue; // not ASCII: no codec asks for such a name
        const JsonNode fast = root->member(QLatin1String(latin));
        const JsonNode qt = JsonNode(object).member(QLatin1String(latin));
        QCOMPARE(fast.kind(), qt.kind());
        QCOMPARE(fast.text(), qt.text());
        QCOMPARE(fast.number(), qt.number());
        QCOMPARE(fast.exactInteger(), qt.exactInteger());
        QCOMPARE(fast.truth(), qt.truth());
        QCOMPARE(fast.elements().size(), qt.elements().size());
        QCOMPARE(fast.toQt(), qt.toQt());
    }
}

void JsonReaderTest::whatIsNoJsonHasNoRoot_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing at all") << QByteArray();
    QTest::newRow("words") << QByteArray("no json");
    QTest::newRow("cut") << QByteArray(R"({"a":[1,2)");
    QTest::newRow("no UTF-8") << QByteArray("{\"a\":\"\xff\"}");
    QTest::newRow("more after the end") << QByteArray("{} {}");
    QTest::newRow("very deep") << QByteArray(100'000, '[');
}

void JsonReaderTest::whatIsNoJsonHasNoRoot()
{
    QFETCH(const QByteArray, json);
    JsonText text;
    QVERIFY(!text.parse(json));
    QVERIFY(text.parse(R"({"a":1})")); // the parser is as good as before
}

} // namespace touchstone

QTEST_APPLESS_MAIN(touchstone::JsonReaderTest)
#include "tst_jsonreader.moc"
