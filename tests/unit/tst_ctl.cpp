// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/choosing.h"
#include "app/ctl/commandline.h"
#include "app/ctl/commandtable.h"
#include "app/ctl/completion.h"
#include "app/ctl/devicecommands.h"
#include "app/ctl/emulatorcommands.h"
#include "app/ctl/exitcode.h"
#include "app/ctl/helptext.h"
#include "app/ctl/table.h"
#include "app/ctl/textwidth.h"
#include "app/ctl/timespan.h"
#include "app/ctl/words.h"
#include "tests/support/vectors.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

using namespace touchstone;
using namespace std::chrono_literals;
using ctl::Cell;
using ctl::Command;
using ctl::Option;
using ctl::Request;
using ctl::Table;
using Kind = Failure::Kind;

/// What touchstonectl does without a cloud: the command line, help, completion, tables and words.
class CtlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesCommandLines_data();
    void refusesCommandLines();
    void repeatsNoSecretThatWasTypedAsAnOption();
    void readsOptionsWhereverTheyStand();
    void readsLists();
    void asksForHelp();
    void optionsOfOneNameAreAlike();
    void helpNamesEverything();
    void manualPageNamesEverything();
    void completionNamesEverything_data();
    void completionNamesEverything();
    void shellsTakeTheScript_data();
    void shellsTakeTheScript();
    void bashCompletes_data();
    void bashCompletes();
    void fishCompletes_data();
    void fishCompletes();
    void everyFailureHasACode();
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

QStringList typed(const char *line)
{
    return QStringList(QStringLiteral("touchstonectl")) +
           QString::fromUtf8(line).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

/// The request of a command line that is right.
Request read(const QStringList &arguments)
{
    const Result<Request> request = ctl::readCommandLine(arguments);
    if (!request)
        qFatal("%s", qPrintable(request.failure().message));
    return *request;
}

QString fileContent(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return QString::fromUtf8(file.readAll());
}

/// What a shell with our script writes to standard output.
QString shellSays(const QString &shell, const QStringList &options, const QString &question)
{
    QProcess process;
    process.start(shell, options + QStringList{QStringLiteral("-c"), ctl::completionScript(shell) + question});
    if (!process.waitForFinished())
        qFatal("%s does not end", qPrintable(shell));
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

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

void CtlTest::refusesCommandLines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *name, const char *line, const char *problem) {
        QTest::newRow(name) << QByteArray(line) << QString::fromLatin1(problem);
    };
    row("nothing", "", "A command is missing. See touchstonectl --help.");
    row("options alone", "--json", "A command is missing. See touchstonectl --help.");
    row("an unknown command", "conector list", "There is no command \"conector\". See touchstonectl --help.");
    row("a group alone", "connector", "\"connector\" needs a second word. See touchstonectl connector --help.");
    row("an unknown second word", "connector make",
        "\"make\" is no command of \"connector\". See touchstonectl connector --help.");
    row("an argument missing", "connector show", "CONNECTOR is missing. See touchstonectl connector show --help.");
    row("the second argument missing", "emulator publish x",
        "TYPE is missing. See touchstonectl emulator publish --help.");
    row("one too many", "project list x", "\"x\" is one word too many. See touchstonectl project list --help.");
    row("an unknown option", "project list --frob", "Unknown option 'frob'. See touchstonectl project list --help.");
    row("another command's option", "project list --yes",
        "Unknown option 'yes'. See touchstonectl project list --help.");
    row("a value missing", "project list --project",
        "Missing value after '--project'. See touchstonectl project list --help.");
    row("none of the words", "connector set x --status off",
        "--status is one of active, disabled. See touchstonectl connector set --help.");
    row("one wrong in a list", "device list --type touch,frob", "--type is one of temperature, ");
    row("no number", "event tail --count many",
        "--count is a whole number from 1. See touchstonectl event tail --help.");
    row("zero", "event tail --count 0", "--count is a whole number from 1. See touchstonectl event tail --help.");
    row("no time", "identify --for 2",
        "--for is a time such as 90s, 5m, 24h or 7d. See touchstonectl identify --help.");
    row("an argument that is none of the words", "emulator create fridge", "TYPE is one of temperature, ");
}

void CtlTest::refusesCommandLines()
{
    QFETCH(const QByteArray, line);
    QFETCH(const QString, problem);
    const Result<Request> request = ctl::readCommandLine(typed(line.constData()));
    QVERIFY(!request);
    QVERIFY2(request.failure().message.startsWith(problem), qPrintable(request.failure().message));
}

void CtlTest::repeatsNoSecretThatWasTypedAsAnOption()
{
    for (const char *line : {"connector set x --secret=hunter2", "connector set x --secret hunter2"}) {
        const Result<Request> request = ctl::readCommandLine(typed(line));
        QVERIFY(!request);
        QVERIFY2(!request.failure().message.contains(QLatin1String("hunter2")), qPrintable(request.failure().message));
    }
}

void CtlTest::readsOptionsWhereverTheyStand()
{
    const Request request = read(typed("--json connector --project p disable a --yes b"));
    QCOMPARE(request.command.words, QStringLiteral("connector disable"));
    QCOMPARE(request.arguments, (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(request.value("project"), QStringLiteral("p"));
    QVERIFY(request.has("yes"));
    QCOMPARE(request.format(), ctl::Format::Json);
    QVERIFY(request.value("credentials").isNull());
}

void CtlTest::readsLists()
{
    const Request request = read(typed("event tail --type touch,co2 --type motion --sensor Kitchen"));
    QCOMPARE(request.values("type"),
        (QStringList{QStringLiteral("touch"), QStringLiteral("co2"), QStringLiteral("motion")}));
    const Request none = read(typed("connector set x --labels") + QStringList(QString()));
    QVERIFY(none.has("labels"));
    QVERIFY(none.values("labels").isEmpty());
}

void CtlTest::asksForHelp()
{
    const Request ofCommand = read(typed("connector set --help"));
    QCOMPARE(ofCommand.kind, Request::Kind::Help);
    QCOMPARE(ofCommand.command.words, QStringLiteral("connector set"));
    const Request ofGroup = read(typed("connector -h"));
    QCOMPARE(ofGroup.topic, QStringLiteral("connector"));
    QVERIFY(ctl::helpOfGroup(ofGroup.topic).contains(QLatin1String("connector metrics")));
    QCOMPARE(read(typed("--version")).kind, Request::Kind::Version);
}

/// Which words are values of options is decided before the command is known.
void CtlTest::optionsOfOneNameAreAlike()
{
    QMap<QString, bool> hasValue;
    QStringList words;
    for (const Command &command : ctl::commandTable()) {
        QVERIFY2(!words.contains(command.words), qPrintable(command.words));
        words.append(command.words);
        const QList<Option> options = ctl::optionsOf(command);
        for (const Option &option : options) {
            const bool has = option.kind != Option::Kind::Flag;
            QCOMPARE(!option.value.isEmpty(), has);
            QVERIFY2(hasValue.value(option.name, has) == has, qPrintable(option.name));
            hasValue.insert(option.name, has);
        }
    }
}

void CtlTest::helpNamesEverything()
{
    const QString help = ctl::helpOfProgram();
    for (const Command &command : ctl::commandTable()) {
        QVERIFY2(help.contains(QLatin1String("\n  ") + command.words + QLatin1Char(' ')), qPrintable(command.words));
        QVERIFY2(command.summary.endsWith(QLatin1Char('.')), qPrintable(command.words));
        const QString its = ctl::helpOfCommand(command);
        const QList<Option> options = ctl::optionsOf(command);
        for (const Option &option : options)
            QVERIFY2(its.contains(QLatin1String("--") + option.name), qPrintable(command.words + option.name));
    }
    const QStringList lines = help.split(QLatin1Char('\n'));
    for (const QString &line : lines)
        QVERIFY2(line.size() <= 110, qPrintable(line));
}

void CtlTest::manualPageNamesEverything()
{
    QString page = fileContent(QStringLiteral(TEST_DATA_DIR "/../../installer/touchstonectl.1"));
    page.remove(QLatin1Char('\\')).remove(QLatin1Char('"'));
    for (const Command &command : ctl::commandTable()) {
        const qsizetype begin = page.indexOf(QLatin1String("\n.B ") + command.words);
        QVERIFY2(begin > 0, qPrintable(command.words));
        const QString paragraph = page.mid(begin, page.indexOf(QLatin1String("\n.TP"), begin) - begin);
        for (const Option &option : command.options)
            QVERIFY2(paragraph.contains(QLatin1String("--") + option.name), qPrintable(command.words + option.name));
    }
    for (const Option &option : ctl::commonOptions())
        QVERIFY2(page.contains(QLatin1String("--") + option.name), qPrintable(option.name));
    for (const ctl::ExitMeaning &one : ctl::exitMeanings())
        QVERIFY2(page.contains(QStringLiteral("\n.B %1\n").arg(int(one.code))), qPrintable(one.meaning));
}

void CtlTest::completionNamesEverything_data()
{
    QTest::addColumn<QString>("shell");
    for (const QString &shell : ctl::completionShells())
        QTest::newRow(qPrintable(shell)) << shell;
}

void CtlTest::completionNamesEverything()
{
    QFETCH(const QString, shell);
    const QString script = ctl::completionScript(shell);
    for (const Command &command : ctl::commandTable()) {
        QVERIFY2(script.contains(command.words), qPrintable(command.words));
        const QList<Option> options = ctl::optionsOf(command);
        for (const Option &option : options) {
            const QString name =
                (shell == QLatin1String("fish") ? QStringLiteral("-l ") : QStringLiteral("--")) + option.name;
            QVERIFY2(script.contains(name), qPrintable(option.name));
        }
    }
    QCOMPARE(ctl::completionScript(QStringLiteral("cmd")), QString());
}

void CtlTest::shellsTakeTheScript_data()
{
    completionNamesEverything_data();
}

void CtlTest::shellsTakeTheScript()
{
    QFETCH(const QString, shell);
    const QString program = QStandardPaths::findExecutable(shell);
    if (program.isEmpty())
        QSKIP("this shell is not installed");
    QProcess reader;
    reader.start(program, {QStringLiteral("-n"), QStringLiteral("/dev/stdin")});
    reader.write(ctl::completionScript(shell).toUtf8());
    reader.closeWriteChannel();
    QVERIFY(reader.waitForFinished());
    QCOMPARE(reader.readAllStandardError(), QByteArray());
    QCOMPARE(reader.exitCode(), 0);
}

void CtlTest::bashCompletes_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("candidates");
    const auto row = [](const char *name, const char *words, const char *candidates) {
        QTest::newRow(name) << QString::fromLatin1(words) << QString::fromLatin1(candidates);
    };
    row("a group", "con", "connection connector");
    row("a second word", "connector s", "show sync set");
    row("behind an option with a value", "--project list connector li", "list");
    row("an option", "connector set x --sta", "--status");
    row("a word of an option", "connector set x --status a", "active");
    row("a type among the arguments", "emulator create tou", "touch touchCounter");
    row("no word for a free value", "connector set x --name ", "");
    row("nothing after nonsense", "frob ", "");
}

void CtlTest::bashCompletes()
{
    QFETCH(const QString, words);
    QFETCH(const QString, candidates);
    QStringList array;
    const QStringList parts = words.split(QLatin1Char(' '));
    for (const QString &part : parts)
        array.append(QLatin1Char('\'') + part + QLatin1Char('\''));
    const QString question =
        QStringLiteral("COMP_WORDS=(touchstonectl %1); COMP_CWORD=%2; _touchstonectl; echo \"${COMPREPLY[@]}\"")
            .arg(array.join(QLatin1Char(' ')))
            .arg(array.size());
    QCOMPARE(shellSays(QStringLiteral("bash"), {QStringLiteral("--norc")}, question), candidates);
}

void CtlTest::fishCompletes_data()
{
    bashCompletes_data();
}

void CtlTest::fishCompletes()
{
    QFETCH(const QString, words);
    QFETCH(const QString, candidates);
    if (QStandardPaths::findExecutable(QStringLiteral("fish")).isEmpty())
        QSKIP("fish is not installed");
    const QString question = QStringLiteral("complete -C 'touchstonectl %1' | cut -f 1").arg(words);
    QStringList found = shellSays(QStringLiteral("fish"), {QStringLiteral("--no-config")}, question)
                            .split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QStringList expected = candidates.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    found.sort();
    expected.sort();
    QCOMPARE(found, expected);
}

void CtlTest::everyFailureHasACode()
{
    QSet<int> codes;
    for (int kind = int(Kind::Invalid); kind <= int(Kind::Internal); ++kind)
        codes.insert(int(ctl::exitCodeOf(Kind(kind))));
    QCOMPARE(codes.size(), int(Kind::Internal) + 1);
    QVERIFY(!codes.contains(0));
    for (const int code : std::as_const(codes)) {
        const auto meanings = ctl::exitMeanings();
        QVERIFY(std::any_of(
            meanings.cbegin(), meanings.cend(), [code](const ctl::ExitMeaning &one) { return int(one.code) == code; }));
    }
}

void CtlTest::tellsTheWidth_data()
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

void CtlTest::tellsTheWidth()
{
    QFETCH(const QString, text);
    QFETCH(const int, width);
    QCOMPARE(ctl::textWidth(text), width);
}

void CtlTest::cutsToAWidth()
{
    QCOMPARE(ctl::cutToWidth(QStringLiteral("kitchen"), 7), QStringLiteral("kitchen"));
    QCOMPARE(ctl::cutToWidth(QStringLiteral("kitchen"), 5), QString::fromUtf8("kitc\u2026"));
    // Half of a wide character is none of it.
    QCOMPARE(ctl::cutToWidth(QString::fromUtf8("\u51b7\u8535\u5eab"), 4), QString::fromUtf8("\u51b7\u2026"));
    QCOMPARE(ctl::cutToWidth(QString::fromUtf8("\U0001f321\U0001f321"), 3), QString::fromUtf8("\U0001f321\u2026"));
    QCOMPARE(ctl::cutToWidth(QStringLiteral("kitchen"), 0), QString());
}

void CtlTest::takesTheHarmOutOfNames()
{
    QCOMPARE(ctl::harmless(QStringLiteral("a\x1b[2Jb")), QString::fromUtf8("a\ufffd[2Jb"));
    QCOMPARE(ctl::harmless(QStringLiteral("two\nlines\tand a tab")), QStringLiteral("two lines and a tab"));
    QCOMPARE(ctl::harmless(QString::fromUtf8("a\u202eb\u009bc")), QString::fromUtf8("a\ufffdb\ufffdc"));
    QCOMPARE(ctl::harmless(QString::fromUtf8("Kj\u00f8kken")), QString::fromUtf8("Kj\u00f8kken"));
}

void CtlTest::alignsColumns()
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

void CtlTest::cutsIDsLast()
{
    const QList<QList<Cell>> rows{
        {{QStringLiteral("A very long name indeed")}, {QStringLiteral("dc5mj3amt764jf6gp6l0")}, {QStringLiteral("1")}}};
    const QString text = tableOf(threeColumns, rows, {40, false});
    QCOMPARE(text.section(QLatin1Char('\n'), 1, 1), QString::fromUtf8("A very long na\u2026  dc5mj3amt764jf6gp6l0  1"));
    const QStringList narrow = tableOf(threeColumns, rows, {20, false}).split(QLatin1Char('\n'));
    for (const QString &line : narrow)
        QVERIFY2(ctl::textWidth(line) <= 20, qPrintable(line));
}

void CtlTest::coloursOnlyWhereToldTo()
{
    const QList<QList<Cell>> rows{
        {{QStringLiteral("a")}, {QStringLiteral("bad"), ctl::Tone::Bad}, {QStringLiteral("1")}}};
    QVERIFY(!tableOf(threeColumns, rows, {80, false}).contains(QLatin1Char('\x1b')));
    QVERIFY(tableOf(threeColumns, rows, {80, true}).contains(QStringLiteral("\x1b[31mbad\x1b[0m")));
}

void CtlTest::saysEveryValue_data()
{
    QTest::addColumn<QString>("file");
    const QStringList files = test::jsonVectorsIn(QStringLiteral("events"));
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << file;
}

void CtlTest::saysEveryValue()
{
    QFETCH(const QString, file);
    const Result<Event> event = eventFromJson(test::readJsonVector(file));
    QVERIFY(event);
    const bool saysItAll = event->type == EventTypeTraits::Enum::Touch || event->type == EventTypeTraits::Enum::Ping;
    QCOMPARE(ctl::valueText(*event).isEmpty(), saysItAll);
}

void CtlTest::readsTimes()
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

void CtlTest::choosesByWhatAPersonSays()
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

void CtlTest::readsLabelChanges()
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

void CtlTest::readsEventFields()
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

QTEST_APPLESS_MAIN(CtlTest)
#include "tst_ctl.moc"
