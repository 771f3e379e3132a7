// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/finding.h"
#include "tests/desktop/keyboard.h"
#include "tests/desktop/samplebuilding.h"
#include "ui/common/style.h"
#include "ui/common/theme.h"
#include "ui/feed/eventfeedpage.h"
#include "ui/help/helpview.h"
#include "ui/help/helpwindow.h"
#include "ui/mainwindow.h"
#include "ui/palette/commandpalette.h"
#include "ui/settings/settingsdialog.h"

#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextTable>
#include <QToolButton>
#include <QXmlStreamReader>

using namespace touchstone;
using namespace touchstone::ui;

namespace {

const QString english = QStringLiteral("en");
const QString norwegian = QStringLiteral("nb");

QDir helpFolder()
{
    return QDir(QStringLiteral(TEST_DATA_DIR "/../../resources/help"));
}

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList found(const QString &text, const char *pattern, int group = 0)
{
    const QRegularExpression expression(QString::fromLatin1(pattern), QRegularExpression::MultilineOption);
    QStringList all;
    for (auto match = expression.globalMatch(text); match.hasNext();)
        all.append(match.next().captured(group));
    return all;
}

QString withoutCode(QString text)
{
    static const QRegularExpression blocks(QStringLiteral("^```.*?^```$"),
        QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression words(QStringLiteral("`[^`]*`"));
    return text.remove(blocks).remove(words);
}

/// A text of the window as people read it: no mnemonic, no dots, nothing that is put in.
QString asRead(QString text)
{
    static const QRegularExpression mnemonic(QStringLiteral("&(?=\\S)"));
    static const QRegularExpression rest(QStringLiteral("[\u2026\u201c\u00ab:].*$"));
    return text.remove(mnemonic).remove(rest).trimmed();
}

QSet<QString> textsOfTheWindow(const QString &language)
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/../../resources/translations/touchstone_nb.ts"));
    QSet<QString> texts;
    if (!file.open(QIODevice::ReadOnly))
        return texts;
    QXmlStreamReader reader(&file);
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement() &&
            reader.name() == (language == norwegian ? QLatin1String("translation") : QLatin1String("source")))
            texts.insert(asRead(reader.readElementText(QXmlStreamReader::IncludeChildElements)));
    }
    return texts;
}

QColor groundOf(const QTextBlock &block)
{
    return block.blockFormat().background().color();
}

QTextBlock blockWith(const HelpView &view, const QString &words)
{
    return view.document()->find(words).block();
}

} // namespace

/// The pages of the help, and the window that shows them.
class tst_Help : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void aPageThatIsNotThereIsEnglishOrEmpty();
    void everyPageIsThereInNorwegian_data();
    void everyPageIsThereInNorwegian();
    void linksLeadToPages();
    void pagesNameWhatTheWindowSays_data();
    void pagesNameWhatTheWindowSays();

    void unknownPagesAndLinksAreIgnored();
    void nothingIsLoadedFromElsewhere();
    void backAndForward();
    void linksOpenPagesAndTheWeb();
    void theSearchGoesRound();
    void everyPageCanBeRead_data();
    void everyPageCanBeRead();
    void theColoursFollow();
    void theKeyboardIsEnough();

    void f1OpensThePageOfWhatIsInFront();
    void thePaletteFindsPages();

private:
    Style *m_style = nullptr;
};

void tst_Help::initTestCase()
{
    m_style = new Style(Appearance::Light);
    QApplication::setStyle(m_style);
}

void tst_Help::cleanup()
{
    m_style->setAppearance(Appearance::Light);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void tst_Help::aPageThatIsNotThereIsEnglishOrEmpty()
{
    QVERIFY(helpText(QStringLiteral("nowhere"), english).text.isEmpty());
    QVERIFY(helpText(QStringLiteral("../translations/README"), english).text.isEmpty());
    const HelpText page = helpText(QStringLiteral("connectors"), english);
    QVERIFY(page.text.startsWith(QLatin1String("# Connectors"))); // the licence is not read out
    QCOMPARE(helpText(QStringLiteral("connectors"), QStringLiteral("fi")), page);
    QCOMPARE(helpPages(QStringLiteral("fi")), helpPages(english));
    QVERIFY(helpText(QStringLiteral("connectors"), norwegian).text.startsWith(QLatin1String("# Koblinger")));
}

void tst_Help::everyPageIsThereInNorwegian_data()
{
    QTest::addColumn<QString>("file");
    for (const QString &file : helpFolder().entryList({QStringLiteral("*.md")}, QDir::Files))
        QTest::newRow(qPrintable(file)) << file;
}

void tst_Help::everyPageIsThereInNorwegian()
{
    QFETCH(const QString, file);
    const QString page = contentOf(helpFolder().filePath(file));
    const QString other = contentOf(helpFolder().filePath(QStringLiteral("nb/") + file));
    QVERIFY2(!other.isEmpty(), "translate the page");
    QVERIFY(other != page);
    const auto outline = [](const QString &text) { return found(withoutCode(text), "^#+ ").join(QString()); };
    QCOMPARE(outline(other), outline(page));
    QCOMPARE(found(other, "^```.*$"), found(page, "^```.*$"));
    QCOMPARE(found(other, "^\\$ .*$"), found(page, "^\\$ .*$")); // the same commands
    QCOMPARE(found(other, "\\]\\(([^)]*)\\)", 1).size(), found(page, "\\]\\(([^)]*)\\)", 1).size());
    const QString name = file.chopped(3);
    const QList<HelpPage> pages = helpPages(norwegian);
    QVERIFY2(std::any_of(pages.begin(), pages.end(), [&name](const HelpPage &listed) { return listed.name == name; }),
        "the contents do not list it");
    QVERIFY(!helpText(name, norwegian).text.isEmpty());
}

void tst_Help::linksLeadToPages()
{
    for (const QString &language : {english, norwegian}) {
        int links = 0;
        for (const HelpPage &page : helpPages(language)) {
            QVERIFY2(!page.title.isEmpty(), qPrintable(page.name));
            const QStringList targets = found(helpText(page.name, language).text, "\\]\\(([^)]*)\\)", 1);
            for (const QString &target : targets) {
                ++links;
                if (!target.startsWith(QLatin1String("https://")))
                    QVERIFY2(!helpText(target.chopped(3), language).text.isEmpty(), qPrintable(target));
            }
        }
        QVERIFY(links > 3);
    }
}

void tst_Help::pagesNameWhatTheWindowSays_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("page");
    for (const QString &language : {english, norwegian}) {
        for (const char *page : {"connections", "connectors", "identify", "live-events"})
            QTest::addRow("%s, %s", page, qPrintable(language)) << language << QString::fromLatin1(page);
    }
}

/// What stands in italics is to be found in the window, word for word.
void tst_Help::pagesNameWhatTheWindowSays()
{
    QFETCH(const QString, language);
    QFETCH(const QString, page);
    QSet<QString> known = textsOfTheWindow(language);
    known.insert(QStringLiteral("Project developer")); // a role of the vendor's
    QVERIFY(known.size() > 1000);
    const QStringList terms = found(withoutCode(helpText(page, language).text), "(?<![*\\w])\\*([^*|]+)\\*(?!\\*)", 1);
    QVERIFY(!terms.isEmpty());
    for (const QString &term : terms)
        QVERIFY2(known.contains(asRead(term.simplified())), qPrintable(term));
}

void tst_Help::unknownPagesAndLinksAreIgnored()
{
    HelpWindow window;
    QSignalSpy web(&window, &HelpWindow::webRequested);
    const QString before = window.page();
    window.openPage(QStringLiteral("nowhere"));
    QCOMPARE(window.page(), before);
    for (const char *link : {"nowhere.md", "file:///etc/passwd", "javascript:alert(1)", "ftp://example.com/",
             "touchstone://connector/a/b", "../secret.md", "#heading", "mailto:a@example.com"})
        Q_EMIT window.view()->anchorClicked(QUrl(QString::fromLatin1(link)));
    QCOMPARE(window.page(), before);
    QCOMPARE(web.size(), 0);
    QVERIFY(!window.backButton()->isEnabled());
}

void tst_Help::nothingIsLoadedFromElsewhere()
{
    HelpView view;
    QFile here(QStringLiteral(TEST_DATA_DIR "/../../resources/screenshots/light.png"));
    QVERIFY(here.exists());
    const QString address = QUrl::fromLocalFile(QFileInfo(here).absoluteFilePath()).toString();
    view.setPage({QStringLiteral("![picture](%1)").arg(address)}, QStringLiteral("Page"));
    QVERIFY(view.document()->resource(QTextDocument::ImageResource, QUrl(address)).toByteArray().isEmpty());
    view.setPage(helpText(QStringLiteral("marks"), english), QStringLiteral("Marks"));
    QVERIFY(!view.document()
                 ->resource(QTextDocument::ImageResource, QUrl(QStringLiteral("mark:0")))
                 .value<QPixmap>()
                 .isNull());
}

void tst_Help::backAndForward()
{
    HelpWindow window;
    window.openPage(QStringLiteral("alerts"));
    window.openPage(QStringLiteral("alerts")); // once is enough
    window.contents()->setCurrentRow(2);
    QCOMPARE(window.page(), QStringLiteral("identify"));
    window.backButton()->click();
    QCOMPARE(window.page(), QStringLiteral("alerts"));
    QCOMPARE(window.contents()->currentItem()->text(), QStringLiteral("Alerts"));
    window.backButton()->click();
    QCOMPARE(window.page(), QStringLiteral("connectors"));
    QVERIFY(!window.backButton()->isEnabled());
    window.forwardButton()->click();
    QCOMPARE(window.page(), QStringLiteral("alerts"));
    window.openPage(QStringLiteral("history")); // what was ahead is forgotten
    QVERIFY(!window.forwardButton()->isEnabled());
    window.backButton()->click();
    QCOMPARE(window.page(), QStringLiteral("alerts"));
}

void tst_Help::linksOpenPagesAndTheWeb()
{
    HelpWindow window;
    QSignalSpy web(&window, &HelpWindow::webRequested);
    Q_EMIT window.view()->anchorClicked(QUrl(QStringLiteral("alerts.md")));
    QCOMPARE(window.page(), QStringLiteral("alerts"));
    QVERIFY(window.view()->toPlainText().startsWith(QLatin1String("Alerts")));
    Q_EMIT window.view()->anchorClicked(QUrl(QStringLiteral("https://example.com/docs.md")));
    QCOMPARE(window.page(), QStringLiteral("alerts"));
    QCOMPARE(web.size(), 1);
    QCOMPARE(web.first().first().toUrl(), QUrl(QStringLiteral("https://example.com/docs.md")));
}

void tst_Help::theSearchGoesRound()
{
    HelpWindow window;
    window.openPage(QStringLiteral("recover"));
    const auto said = [&window] { return test::labelTexts(window); };
    window.search()->setText(QStringLiteral("wombat"));
    QVERIFY2(said().contains(QLatin1String("Not on this page")), qPrintable(said()));
    window.search()->setText(QStringLiteral("certificate"));
    const int places = int(window.view()->extraSelections().size());
    QVERIFY(places >= 2);
    const int first = window.view()->textCursor().selectionStart();
    QCOMPARE(window.view()->textCursor().selectedText().toLower(), QStringLiteral("certificate"));
    for (int step = 1; step < places; ++step) {
        QTest::keyClick(window.search(), Qt::Key_Return);
        QVERIFY(window.view()->textCursor().selectionStart() > first);
    }
    QTest::keyClick(window.search(), Qt::Key_Return);
    QCOMPARE(window.view()->textCursor().selectionStart(), first);
    window.view()->goOn(true);
    QVERIFY(window.view()->textCursor().selectionStart() > first);
    QVERIFY(window.isVisible()); // Enter closes nothing
    window.openPage(QStringLiteral("alerts"));
    QVERIFY(window.search()->text().isEmpty());
    QVERIFY(window.view()->extraSelections().isEmpty());
}

void tst_Help::everyPageCanBeRead_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("page");
    for (const QString &language : {english, norwegian}) {
        for (const HelpPage &page : helpPages(language))
            QTest::addRow("%s, %s", qPrintable(page.name), qPrintable(language)) << language << page.name;
    }
}

/// Also in the smallest window: no page is wider than it, and what stands in code has its ground. With
/// TOUCHSTONE_PICTURES set to a folder the pictures are kept there.
void tst_Help::everyPageCanBeRead()
{
    QFETCH(const QString, language);
    QFETCH(const QString, page);
    QLocale::setDefault(QLocale(language == norwegian ? QStringLiteral("nb_NO") : QStringLiteral("en_GB")));
    HelpWindow window;
    window.openPage(page);
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCOMPARE(window.page(), page);
    QVERIFY(window.view()->toPlainText().size() > 50);
    QVERIFY(!window.view()->toPlainText().contains(QLatin1String("SPDX")));
    QCOMPARE(window.view()->accessibleName(), window.contents()->currentItem()->text());
    const QString folder = qEnvironmentVariable("TOUCHSTONE_PICTURES");
    for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
        m_style->setAppearance(appearance);
        QCoreApplication::processEvents();
        if (!folder.isEmpty())
            QVERIFY(window.grab().save(
                QDir(folder).filePath(QStringLiteral("help-%1-%2-%3.png").arg(page, language).arg(int(appearance)))));
    }
    window.resize(700, 480);
    QCoreApplication::processEvents();
    QVERIFY2(window.view()->document()->size().width() <= window.view()->viewport()->width() + 1,
        qPrintable(QStringLiteral("%1 of %2")
                       .arg(window.view()->document()->size().width())
                       .arg(window.view()->viewport()->width())));
}

void tst_Help::theColoursFollow()
{
    HelpWindow window;
    window.openPage(QStringLiteral("touchstonectl"));
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const QString command = QStringLiteral("$ touchstonectl project list");
    const QColor light = groundOf(blockWith(*window.view(), command));
    window.search()->setText(QStringLiteral("secret"));
    const qsizetype places = window.view()->extraSelections().size();
    m_style->setAppearance(Appearance::Dark);
    QTRY_VERIFY(groundOf(blockWith(*window.view(), command)) != light);
    const QPalette palette = window.view()->palette();
    QVERIFY(isDark(palette));
    QVERIFY(contrastRatio(groundOf(blockWith(*window.view(), command)), palette.color(QPalette::Text)) >= 4.5);
    QVERIFY(contrastRatio(palette.color(QPalette::Midlight), palette.color(QPalette::Text)) >= 4.5);
    QCOMPARE(window.view()->extraSelections().size(), places); // what was searched for stays marked
}

void tst_Help::theKeyboardIsEnough()
{
    HelpWindow window;
    window.openContents();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QCOMPARE(test::namelessIn(window), QString());
    QVERIFY(window.contents()->hasFocus());
    test::press(Qt::Key_Down);
    QCOMPARE(window.page(), QStringLiteral("live-events"));
    QCOMPARE(test::unreachableIn(window), QString());
    const QKeySequence back(QKeySequence::Back);
    test::press(back[0].key(), back[0].keyboardModifiers());
    QCOMPARE(window.page(), QStringLiteral("connectors"));
    test::press(Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(window.search()->hasFocus());
    test::typeText(QStringLiteral("switch"));
    QVERIFY(!window.view()->extraSelections().isEmpty());
    test::press(Qt::Key_Escape);
    QTRY_VERIFY(!window.isVisible());
}

void tst_Help::f1OpensThePageOfWhatIsInFront()
{
    const QTemporaryDir folder;
    test::SampleBuilding building;
    building.fill();
    MainWindow window(
        building.models(), WindowMemory(folder.filePath(QStringLiteral("touchstone.ini")), QStringLiteral("local")));
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const auto f1 = [&window] {
        window.activateWindow();
        if (QTest::qWaitForWindowActive(&window))
            QTest::keyClick(&window, Qt::Key_F1);
        auto *help = window.findChild<HelpWindow *>();
        const QString page = help && help->isVisible() ? help->page() : QString();
        if (help)
            help->close();
        return page;
    };
    QCOMPARE(f1(), QStringLiteral("connectors"));
    const std::pair<Page, QString> pages[] = {{Page::Events, QStringLiteral("live-events")},
        {Page::Identify, QStringLiteral("identify")}, {Page::Alerts, QStringLiteral("alerts")},
        {Page::Connectors, QStringLiteral("connectors")}};
    for (const auto &[page, name] : pages) {
        window.showPage(page);
        QCOMPARE(f1(), name);
    }
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.findChild<EventFeedPage *>()->focusFilter(); // the panel below the connectors
    QCOMPARE(f1(), QStringLiteral("live-events"));

    SettingsDialog settings({{QStringLiteral("en"), QStringLiteral("English")}}, folder.path(), &window);
    settings.show();
    settings.activateWindow();
    QTRY_VERIFY(settings.isAncestorOf(QApplication::focusWidget()));
    test::press(Qt::Key_F1);
    QVERIFY(window.findChild<HelpWindow *>()->isVisible());
    QCOMPARE(window.findChild<HelpWindow *>()->page(), QStringLiteral("settings"));
}

void tst_Help::thePaletteFindsPages()
{
    const QTemporaryDir folder;
    test::SampleBuilding building;
    MainWindow window(
        building.models(), WindowMemory(folder.filePath(QStringLiteral("touchstone.ini")), QStringLiteral("local")));
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    auto *palette = window.findChild<CommandPalette *>();
    palette->query()->setText(QStringLiteral("help touchstonectl"));
    QTest::keyClick(palette->query(), Qt::Key_Return);
    QVERIFY(window.findChild<HelpWindow *>()->isVisible());
    QCOMPARE(window.findChild<HelpWindow *>()->page(), QStringLiteral("touchstonectl"));
}

QTEST_MAIN(tst_Help)
#include "tst_help.moc"
