// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/choosing.h"
#include "app/ctl/devicecommands.h"
#include "app/ctl/emulatorcommands.h"
#include "app/ctl/table.h"
#include "app/ctl/textwidth.h"
#include "app/ctl/timespan.h"
#include "app/ctl/words.h"
#include "tests/support/vectors.h"

#include <QTest>

using namespace touchstone;
using namespace std::chrono_literals;
using ctl::Cell;
using ctl::Table;
using Kind = Failure::Kind;

/// What touchstonectl shows and understands: tables on terminals, values in words, and what people call things.
class CtlTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheWidth_data();
    void tellsTheWidth();
    void cutsToAWidth();
    void takesTheHarmOutOfNames();
    void alignsColumns();
    void cutsIDsLast();
    void coloursOnlyWhereToldTo();
    void saysEveryValue_data();
    void saysEveryValue();
    void readsTimes();
    void choosesByWhatAPersonSays();
    void readsLabelChanges();
    void readsEventFields();
};

namespace {

Project project(const char *id, const char *title)
{
    Project one;
    one.name.project = QString::fromLatin1(id);
    one.displayName = QString::fromUtf8(title);
    return one;
}

QString tableOf(const QList<ctl::Column> &columns, const QList<QList<Cell>> &rows, const Table::Style &style)
{
    Table table(columns);
    for (const QList<Cell> &row : rows)
        table.add(row);
    return table.text(style);
}

const QList<ctl::Column> threeColumns{
    {QStringLiteral("NAME")}, {QStringLiteral("ID"), false, true}, {QStringLiteral("N"), true}};

} // namespace

void CtlTextTest::tellsTheWidth_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("width");
    const auto row = [](const char *name, const char *text, int width) {
        QTest::newRow(name) << QString::fromUtf8(text) << width;
    };
    row("nothing", "", 0);
    row("letters", "Møterom Ås", 10);
    row("a combining mark", "A\u030as", 2);
    row("Chinese", "\u51b7\u8535", 4);
    row("Korean", "\ud55c\uad6d", 4);
    row("full-width letters", "\uff21\uff22", 4);
    row("a pictogram beyond the first plane", "\U0001f321", 2);
    row("CJK beyond the first plane", "\U00020000", 2);
    row("a joiner", "a\u200db", 2);
}

void CtlTextTest::tellsTheWidth()
{
    QFETCH(const QString, text);
    QFETCH(const int, width);
    QCOMPARE(ctl::textWidth(text), width);
}

void CtlTextTest::cutsToAWidth()
{
    QCOMPARE(ctl::cutToWidth(QStringLiteral("kitchen"), 7), QStringLiteral("kitchen"));
    QCOMPARE(ctl::cutToWidth(QStringLiteral("kitchen"), 5), QString::fromUtf8("kitc\u2026"));
    // Half of a wide character is none of it.
    QCOMPARE(ctl::cutToWidth(QString::fromUtf8("\u51b7\u8535\u5eab"), 4), QString::fromUtf8("\u51b7\u2026"));
    QCOMPARE(ctl::cutToWidth(QString::fromUtf8("\U0001f321\U0001f321"), 3), QString::fromUtf8("\U0001f321\u2026"));
    QCOMPARE(ctl::cutToWidth(QStringLiteral("kitchen"), 0), QString());
}

void CtlTextTest::takesTheHarmOutOfNames()
{
    QCOMPARE(ctl::harmless(QStringLiteral("a\x1b[2Jb")), QString::fromUtf8("a\ufffd[2Jb"));
    QCOMPARE(ctl::harmless(QStringLiteral("two\nlines\tand a tab")), QStringLiteral("two lines and a tab"));
    QCOMPARE(ctl::harmless(QString::fromUtf8("a\u202eb\u009bc")), QString::fromUtf8("a\ufffdb\ufffdc"));
    QCOMPARE(ctl::harmless(QString::fromUtf8("Kj\u00f8kken")), QString::fromUtf8("Kj\u00f8kken"));
}

void CtlTextTest::alignsColumns()
{
    const QString text = tableOf(threeColumns,
        {{{QString::fromUtf8("\u51b7\u8535")}, {QStringLiteral("a1")}, {QStringLiteral("7")}},
            {{QStringLiteral("Kitchen")}, {QStringLiteral("b")}, {QStringLiteral("1042")}}},
        {});
    QCOMPARE(text, QString::fromUtf8("NAME     ID     N\n"
                                     "\u51b7\u8535     a1     7\n"
                                     "Kitchen  b   1042\n"));
    QCOMPARE(tableOf(threeColumns, {}, {}), QStringLiteral("NAME  ID  N\n"));
}

void CtlTextTest::cutsIDsLast()
{
    const QList<QList<Cell>> rows{
        {{QStringLiteral("A very long name indeed")}, {QStringLiteral("dc5mj3amt764jf6gp6l0")}, {QStringLiteral("1")}}};
    const QString text = tableOf(threeColumns, rows, {40, false});
    QCOMPARE(text.section(QLatin1Char('\n'), 1, 1), QString::fromUtf8("A very long na\u2026  dc5mj3amt764jf6gp6l0  1"));
    const QStringList narrow = tableOf(threeColumns, rows, {20, false}).split(QLatin1Char('\n'));
    for (const QString &line : narrow)
        QVERIFY2(ctl::textWidth(line) <= 20, qPrintable(line));
}

void CtlTextTest::coloursOnlyWhereToldTo()
{
    const QList<QList<Cell>> rows{
        {{QStringLiteral("a")}, {QStringLiteral("bad"), ctl::Tone::Bad}, {QStringLiteral("1")}}};
    QVERIFY(!tableOf(threeColumns, rows, {80, false}).contains(QLatin1Char('\x1b')));
    QVERIFY(tableOf(threeColumns, rows, {80, true}).contains(QStringLiteral("\x1b[31mbad\x1b[0m")));
}

void CtlTextTest::saysEveryValue_data()
{
    QTest::addColumn<QString>("file");
    const QStringList files = test::jsonVectorsIn(QStringLiteral("events"));
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << file;
}

void CtlTextTest::saysEveryValue()
{
    QFETCH(const QString, file);
    const Result<Event> event = eventFromJson(test::readJsonVector(file));
    QVERIFY(event);
    const bool saysItAll = event->type == EventTypeTraits::Enum::Touch || event->type == EventTypeTraits::Enum::Ping;
    QCOMPARE(ctl::valueText(*event).isEmpty(), saysItAll);
}

void CtlTextTest::readsTimes()
{
    QCOMPARE(ctl::parseSpan(QStringLiteral("90s")), std::optional(90s));
    QCOMPARE(ctl::parseSpan(QStringLiteral("7d")), std::optional<std::chrono::seconds>(7 * 24h));
    for (const char *wrong : {"", "s", "5", "0m", "-1h", "1.5h", "5w", "400d", "99999999999s"})
        QVERIFY2(!ctl::parseSpan(QString::fromLatin1(wrong)), wrong);
    const Timestamp now = *parseTimestamp(u"2026-11-28T12:00:00Z");
    QCOMPARE(ctl::parseMoment(QStringLiteral("24h"), now), parseTimestamp(u"2026-11-27T12:00:00Z"));
    QCOMPARE(
        ctl::parseMoment(QStringLiteral("2026-11-28T08:00:00+01:00"), now), parseTimestamp(u"2026-11-28T07:00:00Z"));
    QVERIFY(!ctl::parseMoment(QStringLiteral("yesterday"), now));
    QCOMPARE(ctl::millisecondsText(411ms), QStringLiteral("411 ms"));
    QCOMPARE(ctl::millisecondsText(412us), QStringLiteral("0.4 ms"));
}

void CtlTextTest::choosesByWhatAPersonSays()
{
    const QList<Project> projects{project("p1", "Oslo"), project("p2", "Bergen"), project("p3", "bergen")};
    for (const char *word : {"p1", "projects/p1", "Oslo", "oslo"})
        QCOMPARE(ctl::chooseProject(projects, QString::fromLatin1(word))->name.project, QStringLiteral("p1"));
    const Result<Project> twice = ctl::chooseProject(projects, QStringLiteral("Bergen"));
    QCOMPARE(twice.failure().kind, Kind::Conflict);
    QVERIFY2(twice.failure().message.contains(QLatin1String("bergen (p3)")), qPrintable(twice.failure().message));
    QCOMPARE(ctl::chooseProject(projects, QStringLiteral("x")).failure().kind, Kind::NotFound);
    QCOMPARE(ctl::chooseProject(projects, {}).failure().kind, Kind::Conflict);
    QCOMPARE(ctl::chooseProject({}, {}).failure().kind, Kind::NotFound);
    QCOMPARE(ctl::chooseProject({projects[1]}, {})->name.project, QStringLiteral("p2"));
}

void CtlTextTest::readsLabelChanges()
{
    const Result<LabelChange> change = ctl::parseLabelChange(
        {QStringLiteral("room=3"), QStringLiteral("note=a=b-"), QStringLiteral("empty="), QStringLiteral("old-")});
    QVERIFY(change);
    QCOMPARE(change->add, (DeviceLabels{{QStringLiteral("room"), QStringLiteral("3")},
                              {QStringLiteral("note"), QStringLiteral("a=b-")}, {QStringLiteral("empty"), QString()}}));
    QCOMPARE(change->remove, QStringList(QStringLiteral("old")));
    for (const char *wrong : {"room", "-", "=3"})
        QCOMPARE(ctl::parseLabelChange({QString::fromLatin1(wrong)}).failure().kind, Kind::Invalid);
}

void CtlTextTest::readsEventFields()
{
    const EventType temperature = EventTypeTraits::Enum::Temperature;
    const Result<QVariantMap> values = ctl::parseEventFields(temperature, {QStringLiteral("value=-3.5")});
    QVERIFY(values);
    QCOMPARE(values->value(QStringLiteral("value")).toDouble(), -3.5);
    for (const char *wrong : {"value=cold", "value=1e9", "value=", "value", "colour=red"})
        QCOMPARE(ctl::parseEventFields(temperature, {QString::fromLatin1(wrong)}).failure().kind, Kind::Invalid);
    const EventType contact = EventTypeTraits::Enum::Contact;
    QVERIFY(ctl::parseEventFields(contact, {QStringLiteral("state=OPEN")}));
    QVERIFY(!ctl::parseEventFields(contact, {QStringLiteral("state=AJAR")}));
    QVERIFY(!ctl::parseEventFields(EventTypeTraits::Enum::Co2, {QStringLiteral("ppm=1.5")}));
}

QTEST_APPLESS_MAIN(CtlTextTest)
#include "tst_ctltext.moc"
