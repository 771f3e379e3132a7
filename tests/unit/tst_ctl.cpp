// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commandline.h"
#include "app/ctl/commandtable.h"
#include "app/ctl/completion.h"
#include "app/ctl/exitcode.h"
#include "app/ctl/headeroptions.h"
#include "app/ctl/helptext.h"
#include "app/ctl/proxyoption.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

using namespace touchstone;
using ctl::Command;
using ctl::Option;
using ctl::Request;
using Kind = Failure::Kind;

/// What is made from the table of commands: reading the command line, help, manual page and completion.
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
    void refusesProxies_data();
    void refusesProxies();
    void readsProxies();
    void knowsHeadersThatHoldSecrets();
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

void CtlTest::refusesProxies_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *text) { QTest::newRow(name) << QString::fromLatin1(text); };
    row("nothing", "");
    row("a word", "yes");
    row("a host alone", "proxy.example:3128");
    row("no port", "http://proxy.example");
    row("port 0", "http://proxy.example:0");
    row("no host", "http://:3128");
    row("another scheme", "ftp://proxy.example:21");
    row("a page", "http://proxy.example:3128/page");
    row("a query", "http://proxy.example:3128?a-password-that-nobody-sees");
    row("a blank", "http://proxy example:3128");
    row("a password", "http://me:a-password-that-nobody-sees@proxy.example:3128");
    row("a password alone", "socks5://:a-password-that-nobody-sees@proxy.example:1080");
}

void CtlTest::refusesProxies()
{
    QFETCH(const QString, text);
    const Result<ProxySettings> proxy = ctl::parseProxy(text);
    QVERIFY(!proxy);
    QCOMPARE(proxy.failure().kind, Kind::Invalid);
    QVERIFY(!proxy.failure().message.contains(QStringLiteral("nobody-sees")));
}

void CtlTest::readsProxies()
{
    using Proxy = ProxySettings::Kind;
    const auto readText = [](const char *text) { return ctl::parseProxy(QString::fromLatin1(text)).value(); };
    QCOMPARE(readText("system"), ProxySettings{});
    QCOMPARE(readText("none"), ProxySettings{Proxy::None});
    QCOMPARE(
        readText("http://proxy.example:3128/"), (ProxySettings{Proxy::Http, QStringLiteral("proxy.example"), 3128}));
    QCOMPARE(readText("socks5://a%40b@[::1]:1080"),
        (ProxySettings{Proxy::Socks, QStringLiteral("::1"), 1080, QStringLiteral("a@b")}));
    for (const char *text : {"system", "none", "http://proxy.example:3128", "socks5://a%40b@[::1]:1080"})
        QCOMPARE(ctl::proxyText(readText(text)), QString::fromLatin1(text));
}

void CtlTest::knowsHeadersThatHoldSecrets()
{
    for (const char *name : {"Authorization", "PROXY-AUTHORIZATION", "Cookie", "X-Api-Key", "x-functions-key",
             "X-Amz-Security-Token", "Client-Secret", "X-Password"})
        QVERIFY2(ctl::isSecretHeader(QString::fromLatin1(name)), name);
    for (const char *name : {"X-Site", "Accept", "X-Tenant", "X-Environment"})
        QVERIFY2(!ctl::isSecretHeader(QString::fromLatin1(name)), name);
}

QTEST_APPLESS_MAIN(CtlTest)
#include "tst_ctl.moc"
