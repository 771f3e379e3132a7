// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connections/connectionimport.h"
#include "app/connections/connectiontest.h"
#include "app/desktop/languages.h"
#include "models/domain/clock.h"
#include "tests/desktop/samplebuilding.h"
#include "tests/support/scriptedserver.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/formats.h"
#include "ui/common/style.h"
#include "ui/connectors/connectordetail.h"
#include "ui/connectorspage.h"
#include "ui/mainwindow.h"
#include "ui/settings/settingsdialog.h"
#include "ui/settings/settingswords.h"
#include "ui/windowdialogs.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace touchstone;
using namespace touchstone::ui;

namespace {

struct Message
{
    QString context;
    QString source;
    QStringList translations; ///< several for texts with %n
    bool isUnfinished = false;
};

QDir sources()
{
    return QDir(QStringLiteral(TEST_DATA_DIR "/../.."));
}

QString fileOf(const QString &code)
{
    return sources().filePath(QStringLiteral("resources/translations/touchstone_%1.ts").arg(code));
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QList<Message> messagesOf(const QString &code)
{
    QXmlStreamReader reader(contentOf(fileOf(code)));
    QList<Message> messages;
    QString context;
    while (!reader.atEnd()) {
        reader.readNext();
        if (!reader.isStartElement())
            continue;
        if (reader.name() == QLatin1String("name")) {
            context = reader.readElementText();
        } else if (reader.name() == QLatin1String("source")) {
            messages.append({context, reader.readElementText(), {}, false});
        } else if (reader.name() == QLatin1String("translation")) {
            messages.last().isUnfinished = reader.attributes().hasAttribute(QLatin1String("type"));
            const QString text = reader.readElementText(QXmlStreamReader::IncludeChildElements);
            messages.last().translations = {text};
        }
    }
    return messages;
}

/// What the program puts something in for: %1, %2, %n, each as often as it stands there.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%(L?[0-9]+|L?n)"));
    QStringList found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found.append(match.next().captured());
    found.sort();
    return found;
}

bool hasMnemonic(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("&[^& ]"));
    return pattern.match(text).hasMatch();
}

/// Letters of scripts that no text of ours is written in: what lupdate makes of "\u00b0C", which C++ reads otherwise.
bool hasStrangeLetters(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar letter) {
        return letter.isLetter() && letter.script() != QChar::Script_Latin && letter.script() != QChar::Script_Greek &&
               letter.script() != QChar::Script_Common;
    });
}

/// What the server says in its own words is quoted, and stays as it is; nothing else may be English.
QString englishWordOf(QString text)
{
    static const QRegularExpression english(
        QStringLiteral("\\b(the|is|not|no|of|to|could|cannot|and|with|which|answer(s|ed)?|refuse[sd]?|accepted)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    return english.match(text.remove(QLatin1String("the words of the server"))).captured();
}

/// What a cloud with one project answers otherwise than it should; nothing when it is in order.
struct Trouble
{
    QByteArray method;
    QByteArray path;
    int status = 0;
    QByteArray body;
};

ConnectionCheck checkOf(const Trouble &trouble)
{
    test::ScriptedServer server;
    server.grantTokens();
    server.on("GET", "/v2/projects",
        {test::ScriptedServer::json(200, R"({"projects":[{"name":"projects/p","displayName":"Oslo"}]})")});
    server.on("GET", "/v2/projects/p/permissions",
        {test::ScriptedServer::json(200, R"({"permissions":["project.read"],"nextPageToken":""})")});
    if (!trouble.method.isEmpty())
        server.on(trouble.method, trouble.path, {test::ScriptedServer::json(trouble.status, trouble.body)});
    connections::ConnectionAccess access;
    access.addresses.api = server.url();
    access.addresses.token = server.tokenUrl();
    access.credentials = {QStringLiteral("key"), QStringLiteral("secret"), QStringLiteral("a@b"),
        QStringLiteral("HS256"), server.tokenUrl().toString()};
    if (trouble.path == "closed port")
        access.addresses.api.setPort(1);
    const SystemClock clock;
    connections::ConnectionTest test(clock, access);
    QSignalSpy finished(&test, &connections::ConnectionTest::finished);
    test.start();
    return finished.isEmpty() && !finished.wait(15'000) ? ConnectionCheck() : test.check();
}

QString describe(const Message &message)
{
    return QStringLiteral("%1: \"%2\" -> \"%3\"").arg(message.context, message.source, message.translations.join(u'|'));
}

/// Words of a visible widget that do not fit in it.
QString cutText(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        const bool mayBeCut = label->wordWrap() || qobject_cast<const ElidedLabel *>(label) || label->text().isEmpty();
        return !mayBeCut && label->width() < label->sizeHint().width() ? label->text() : QString();
    }
    if (const auto *tabs = qobject_cast<const QTabBar *>(&widget)) {
        const int last = tabs->count() - 1;
        return last >= 0 && tabs->tabRect(last).right() >= tabs->width() ? tabs->tabText(last) : QString();
    }
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return !button->text().isEmpty() && button->width() < button->minimumSizeHint().width() ? button->text()
                                                                                                : QString();
    return {};
}

QStringList cutTexts(const QWidget &window)
{
    QStringList cut;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        if (const QString text = cutText(*widget); !text.isEmpty())
            cut.append(QStringLiteral("%1 \"%2\": %3 of %4")
                           .arg(QString::fromLatin1(widget->metaObject()->className()), text)
                           .arg(widget->width())
                           .arg(widget->sizeHint().width()));
    }
    return cut;
}

} // namespace

class tst_Translations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void theFilesAreUpToDate();
    void everythingIsTranslated_data();
    void everythingIsTranslated();
    void placeholdersAndKeysAreThere();
    void nothingIsReadOtherwiseThanTheCompilerDoes();
    void noFailureIsWordedInEnglishAlone();

    void theSystemsLanguageIsSpokenWhereItCan_data();
    void theSystemsLanguageIsSpokenWhereItCan();
    void numbersAreWrittenInTheSameLanguage();
    void norwegianIsOffered();
    void pluralsAreRight_data();
    void pluralsAreRight();
    void qtsOwnWordsAreTranslated();

    void nothingIsCutInNorwegian_data();
    void nothingIsCutInNorwegian();
    void noDialogIsCutInNorwegian();
    void theDialogSpeaksNorwegian();
    void theTestOfAConnectionSpeaksNorwegian_data();
    void theTestOfAConnectionSpeaksNorwegian();
    void whatIsWrongWithAKeyIsSaidInNorwegian();

private:
    void keep(QWidget &window, const QString &name) const;
};

void tst_Translations::initTestCase()
{
    QApplication::setStyle(new Style(Appearance::Light));
    desktop::speak(QStringLiteral("nb"), QLocale(QLocale::English, QLocale::UnitedKingdom));
}

/// As resources/translations/update.sh does it: whoever adds a text has to call it.
void tst_Translations::theFilesAreUpToDate()
{
#ifdef Q_OS_WIN
    QSKIP("update.sh wants a shell; the other systems check it");
#endif
    const QTemporaryDir copies;
    QProcess update;
    update.setProcessChannelMode(QProcess::MergedChannels);
    update.start(sources().filePath(QStringLiteral("resources/translations/update.sh")), {copies.path()});
    QVERIFY2(update.waitForFinished(60'000), qPrintable(update.errorString()));
    QVERIFY2(update.exitCode() == 0, update.readAll().constData());
    for (const QString &code : {QStringLiteral("en"), QStringLiteral("nb")})
        QVERIFY2(contentOf(copies.filePath(QStringLiteral("touchstone_%1.ts").arg(code))) == contentOf(fileOf(code)),
            "texts came, changed or went: call resources/translations/update.sh and translate what is unfinished");
}

void tst_Translations::everythingIsTranslated_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("least");
    QTest::newRow("English plurals") << QStringLiteral("en") << 4;
    QTest::newRow("Norwegian") << QStringLiteral("nb") << 1'200;
}

void tst_Translations::everythingIsTranslated()
{
    QFETCH(const QString, code);
    QFETCH(const int, least);
    const QList<Message> messages = messagesOf(code);
    QVERIFY(messages.size() >= least);
    QStringList missing;
    for (const Message &message : messages) {
        if (message.isUnfinished || message.translations.join(QString()).trimmed().isEmpty())
            missing.append(describe(message));
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
}

void tst_Translations::placeholdersAndKeysAreThere()
{
    QStringList wrong;
    for (const Message &message : messagesOf(QStringLiteral("nb"))) {
        const QString &source = message.source;
        const QString translation = message.translations.join(QString());
        const bool isPlural = source.contains(QLatin1String("%n"));
        const bool sameEnds = source.startsWith(u' ') == translation.startsWith(u' ') &&
                              source.endsWith(u' ') == translation.endsWith(u' ');
        const bool samePlaces = isPlural || placeholders(source) == placeholders(translation);
        if (!samePlaces || !(isPlural || sameEnds) || hasMnemonic(source) != hasMnemonic(translation) ||
            source.endsWith(u'.') != (translation.trimmed().endsWith(u'.')) ||
            (!isPlural && source.count(u'\n') != translation.count(u'\n')))
            wrong.append(describe(message));
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void tst_Translations::nothingIsReadOtherwiseThanTheCompilerDoes()
{
    QStringList strange;
    for (const Message &message : messagesOf(QStringLiteral("nb"))) {
        if (hasStrangeLetters(message.source))
            strange.append(describe(message));
    }
    QVERIFY2(strange.isEmpty(), qPrintable(strange.join(u'\n')));
}

/// Failures reach people wherever they are made. Those of models/domain that are not asked here name members of JSON.
void tst_Translations::noFailureIsWordedInEnglishAlone()
{
    static const QRegularExpression sentence(QStringLiteral(
        R"re((?:Failure::Kind::\w+,|\binvalid\(|\bunavailable\()\s*QStringLiteral\(\s*"([^"]*[a-z] [^"]*)")re"));
    const QStringList forTheLogAlone{QStringLiteral("it has more than %1 bytes")};
    int files = 0;
    QStringList english;
    for (const char *folder : {"app/api", "app/connections", "app/recovery", "app/session", "models/history",
             "models/settings", "models/sqlite"}) {
        const QDir place(sources().filePath(QString::fromLatin1(folder)));
        for (const QString &name : place.entryList({QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files)) {
            ++files;
            const QString source = QString::fromUtf8(contentOf(place.filePath(name)));
            for (auto match = sentence.globalMatch(source); match.hasNext();) {
                const QString words = match.next().captured(1);
                if (!forTheLogAlone.contains(words))
                    english.append(QStringLiteral("%1/%2: %3").arg(QLatin1String(folder), name, words));
            }
        }
    }
    QVERIFY(files > 100);
    QVERIFY2(english.isEmpty(), qPrintable(english.join(u'\n')));
}

void tst_Translations::theSystemsLanguageIsSpokenWhereItCan_data()
{
    QTest::addColumn<QString>("chosen");
    QTest::addColumn<QStringList>("wanted");
    QTest::addColumn<QString>("spoken");
    const auto row = [](const char *name, const char *chosen, const QStringList &wanted, const char *spoken) {
        QTest::newRow(name) << QString::fromLatin1(chosen) << wanted << QString::fromLatin1(spoken);
    };
    row("nobody said anything", "", {}, "en");
    row("a language that there is not", "", {QStringLiteral("fi-FI")}, "en");
    row("the second that is wanted", "", {QStringLiteral("fi-FI"), QStringLiteral("nb-NO")}, "nb");
    row("Norwegian without further ado", "", {QStringLiteral("no-NO")}, "nb");
    row("with an underscore", "", {QStringLiteral("nb_NO")}, "nb");
    row("English before Norwegian", "", {QStringLiteral("en-GB"), QStringLiteral("nb-NO")}, "en");
    row("what was chosen wins", "nb", {QStringLiteral("en-GB")}, "nb");
    row("English was chosen", "en", {QStringLiteral("nb-NO")}, "en");
    row("what was chosen is gone", "fi", {QStringLiteral("nb-NO")}, "nb");
}

void tst_Translations::theSystemsLanguageIsSpokenWhereItCan()
{
    QFETCH(const QString, chosen);
    QFETCH(const QStringList, wanted);
    QFETCH(const QString, spoken);
    QCOMPARE(desktop::spokenLanguage(chosen, wanted), spoken);
}

void tst_Translations::numbersAreWrittenInTheSameLanguage()
{
    const QLocale american(QLocale::English, QLocale::UnitedStates);
    QCOMPARE(desktop::localeFor(QStringLiteral("en"), american), american); // that country's habits
    QCOMPARE(desktop::localeFor(QStringLiteral("nb"), american).language(), QLocale::NorwegianBokmal);
    QCOMPARE(desktop::localeFor(QStringLiteral("en"), QLocale::c()),
        QLocale(QLocale::English, QLocale::UnitedKingdom)); // "C" groups no digits
}

void tst_Translations::norwegianIsOffered()
{
    const QList<desktop::Language> offered = desktop::languages();
    QCOMPARE(offered.size(), 2);
    QCOMPARE(offered.first(), (desktop::Language{QStringLiteral("en"), QStringLiteral("English")}));
    QCOMPARE(offered.last().code, QStringLiteral("nb"));
    QVERIFY2(offered.last().name.startsWith(QLatin1String("Norsk")), qPrintable(offered.last().name));
}

void tst_Translations::pluralsAreRight_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *code, int number, const char *words) {
        QTest::addRow("%s %d", code, number) << QString::fromLatin1(code) << number << QString::fromUtf8(words);
    };
    row("en", 1, "Delete 1 file that nothing reads any more?");
    row("en", 2, "Delete 2 files that nothing reads any more?");
    row("nb", 1, "Slette 1 fil som ingen leser lenger?");
    row("nb", 2, "Slette 2 filer som ingen leser lenger?");
}

void tst_Translations::pluralsAreRight()
{
    QFETCH(const QString, code);
    QFETCH(const int, number);
    QFETCH(const QString, words);
    QTranslator translator;
    QVERIFY(translator.load(QStringLiteral(":/touchstone/translations/touchstone_%1.qm").arg(code)));
    QString text = translator.translate(
        "touchstone::ui::DataFolderPage", "Delete %n file(s) that nothing reads any more?", nullptr, number);
    QCOMPARE(text.replace(QLatin1String("%n"), QString::number(number)), words);
}

void tst_Translations::qtsOwnWordsAreTranslated()
{
    QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("Avbryt"));
    QCOMPARE(QCoreApplication::translate("QFileDialog", "Files of type:"), QStringLiteral("Filer av typen:"));
}

void tst_Translations::nothingIsCutInNorwegian_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("usual") << QSize(1280, 800);
    QTest::newRow("small") << QSize(800, 560);
}

/// With TOUCHSTONE_PICTURES set to a folder the pictures are kept there.
void tst_Translations::nothingIsCutInNorwegian()
{
    QFETCH(const QSize, size);
    const QTemporaryDir folder;
    test::SampleBuilding building;
    building.fill();
    MainWindow window(
        building.models(), WindowMemory(folder.filePath(QStringLiteral("touchstone.ini")), QStringLiteral("local")));
    window.setSettings({});
    window.setConnectionTitle(QCoreApplication::translate("Connections", "Local cloud"));
    window.setProjects({test::SampleBuilding::projectValue()}, test::SampleBuilding::projectValue().name);
    LinkState live;
    live.kind = LinkState::Kind::Live;
    live.since = live.lastByte = building.clock.now();
    window.setLink(live);
    window.setEmulatorAvailable(true);
    window.resize(size);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCOMPARE(window.size(), size); // the words ask for no more room than there is
    window.showConnector(test::SampleBuilding::connectorName(1));
    for (const Page page : {Page::Connectors, Page::Events, Page::Identify}) {
        window.showPage(page);
        QCoreApplication::processEvents();
        keep(window, QStringLiteral("nb-%1-%2").arg(QString::fromLatin1(QTest::currentDataTag())).arg(int(page)));
        const QStringList cut = cutTexts(window);
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
    }
}

void tst_Translations::noDialogIsCutInNorwegian()
{
    const QTemporaryDir folder;
    test::SampleBuilding building;
    building.fill();
    MainWindow window(
        building.models(), WindowMemory(folder.filePath(QStringLiteral("touchstone.ini")), QStringLiteral("local")));
    window.setSettings({});
    window.dialogs().setSignatureChecker([](const SignatureQuestion &) { return SignatureReport(); });
    window.setEmulatorAvailable(true);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    window.showConnector(test::SampleBuilding::connectorName(1));
    const auto check = [&](const QString &name) {
        QCoreApplication::processEvents();
        const QList<QDialog *> dialogs = window.findChildren<QDialog *>();
        int seen = 0;
        for (QDialog *dialog : dialogs) {
            if (!dialog->isVisible())
                continue;
            ++seen;
            keep(*dialog, name);
            const QStringList cut = cutTexts(*dialog);
            QVERIFY2(cut.isEmpty(), qPrintable(name + u'\n' + cut.join(u'\n')));
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->close();
        }
        QVERIFY2(seen > 0, qPrintable(name));
        QTRY_VERIFY(window.findChildren<QDialog *>().size() < dialogs.size());
    };
    const std::pair<Qt::Key, Qt::KeyboardModifiers> keys[] = {{Qt::Key_F1, Qt::NoModifier},
        {Qt::Key_N, Qt::ControlModifier}, {Qt::Key_E, Qt::ControlModifier}, {Qt::Key_Delete, Qt::ControlModifier},
        {Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier}};
    for (const auto &[key, modifiers] : keys) {
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, key, modifiers);
        check(QStringLiteral("nb-") + QKeySequence(int(key) | int(modifiers)).toString(QKeySequence::PortableText));
    }
    window.connectorsPage().findChild<ConnectorDetail *>()->openTest();
    check(QStringLiteral("nb-test"));
    Q_EMIT window.connectorsPage().findChild<ConnectorDetail *>()->switchRequested(
        test::SampleBuilding::connectorName(1), false);
    check(QStringLiteral("nb-disable"));
}

void tst_Translations::theDialogSpeaksNorwegian()
{
    SettingsDialog dialog({{QStringLiteral("nb"), QStringLiteral("Norsk bokmål")}}, QStringLiteral("/tmp"));
    dialog.setSettings({});
    QCOMPARE(dialog.windowTitle(), QStringLiteral("Innstillinger"));
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    for (int page = 0; page < dialog.pages()->count(); ++page) {
        dialog.pages()->setCurrentRow(page);
        QCoreApplication::processEvents();
        keep(dialog, QStringLiteral("nb-settings-%1").arg(page));
        const QStringList cut = cutTexts(dialog);
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
    }
    QCOMPARE(formatMoment(QDateTime(QDate(2026, 1, 1), QTime(12, 0)), QDateTime(QDate(2026, 1, 1), QTime(12, 4)))
                 .replace(QChar(QChar::Nbsp), u' '),
        QStringLiteral("for 4 min siden"));
}

void tst_Translations::theTestOfAConnectionSpeaksNorwegian_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("finding"); // part of one of them
    const auto row = [](const char *name, const QByteArray &method, const QByteArray &path, int status,
                         const QByteArray &body, const char *finding) {
        QTest::newRow(name) << method << path << status << body << QString::fromUtf8(finding);
    };
    const QByteArray words = R"({"error":"the words of the server","code":0,"help":""})";
    row("a closed port", "", "closed port", 0, "", "avviser forbindelsen");
    row("the key is refused", "POST", "/oauth2/token", 400, words, "Kunne ikke logge på: the words of the server");
    row("the token is refused", "GET", "/v2/projects", 401, words,
        "Kunne ikke hente listen over prosjekter: the words");
    row("no words of the server", "GET", "/v2/projects", 503, "", "Tjeneren svarte 503");
    row("no project", "GET", "/v2/projects", 200, R"({"projects":[]})", "ikke medlem av noe prosjekt");
    row("no cloud", "GET", "/v2/projects", 200, "<html>Welcome</html>", "ikke noe JSON-objekt");
    row("nothing is wrong", "", "", 0, "", "Nøkkelen er godtatt.");
}

void tst_Translations::theTestOfAConnectionSpeaksNorwegian()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, path);
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const QString, finding);
    const ConnectionCheck check = checkOf({method, path, status, body});
    QVERIFY(check.isOver);
    QStringList findings;
    for (const ConnectionCheck::StepState &state : check.steps)
        findings.append(state.finding);
    const QString all = findings.join(u'\n');
    QVERIFY2(all.contains(finding), qPrintable(all));
    QVERIFY2(englishWordOf(all).isEmpty(), qPrintable(englishWordOf(all) + QStringLiteral(" in ") + all));
}

void tst_Translations::whatIsWrongWithAKeyIsSaidInNorwegian()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("key.json"));
    for (const QByteArray &content : {QByteArray("no key"), QByteArray("{"), QByteArray("{}")}) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        file.close();
        const QString told = connections::importCredentialsFile(path).failure().message;
        QVERIFY2(told.contains(QStringLiteral("er ingen nøkkel til en tjenestekonto")), qPrintable(told));
        QVERIFY2(englishWordOf(told).isEmpty(), qPrintable(told));
    }
    const QString missing =
        connections::importCredentialsFile(folder.filePath(QStringLiteral("none"))).failure().message;
    QVERIFY2(missing.contains(QStringLiteral("Det finnes ingen slik fil")), qPrintable(missing)); // Qt's own reason
}

void tst_Translations::keep(QWidget &window, const QString &name) const
{
    const QString folder = qEnvironmentVariable("TOUCHSTONE_PICTURES");
    if (!folder.isEmpty())
        QVERIFY(window.grab().save(QDir(folder).filePath(name + QStringLiteral(".png"))));
}

QTEST_MAIN(tst_Translations)
#include "tst_translations.moc"
