// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/keyboard.h"
#include "tests/desktop/samplebuilding.h"
#include "ui/common/style.h"
#include "ui/common/switch.h"
#include "ui/connect/linkbadge.h"
#include "ui/connectorediting.h"
#include "ui/connectors/connectortable.h"
#include "ui/connectorspage.h"
#include "ui/feed/eventfeedpage.h"
#include "ui/feed/eventtable.h"
#include "ui/identify/identifypanel.h"
#include "ui/mainwindow.h"
#include "ui/palette/commandpalette.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QDockWidget>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace touchstone;
using namespace touchstone::ui;

namespace {

QDockWidget *dock(const MainWindow &window, const char *name)
{
    return window.findChild<QDockWidget *>(QString::fromLatin1(name));
}

} // namespace

class tst_MainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void withoutDataTheWindowTeaches();
    void aFailureSaysWhatToDo();
    void aSettledFailureGoesAway();
    void anUnreadableLayoutFileIsNoTrouble();
    void theLayoutIsRememberedForEachConnection();
    void anotherConnectionBringsItsLayoutAlong();
    void theListIsRemembered();
    void keysChangePages();
    void aPageBorrowsFromItsDock();
    void spaceSwitchesConnectorsAndPausesEvents();
    void controlFGoesToTheFilterInFront();
    void controlIStartsAndStopsIdentifying();
    void thePaletteReachesIntoSubmenus();
    void theKeyboardDisablesNothingWithoutAsking();
    void whatTheAccountMayNotIsSaidWithTheRole();
    void aNarrowWindowShowsOneColumn();
    void everythingInteractiveHasAName();
    void pictures_data();
    void pictures();

private:
    QString settingsFile() const { return m_folder->filePath(QStringLiteral("touchstone.ini")); }
    std::unique_ptr<MainWindow> makeWindow(const QString &connection = QStringLiteral("local"));

    Style *m_style = nullptr;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::SampleBuilding> m_building;
};

void tst_MainWindow::initTestCase()
{
    m_style = new Style;
    QApplication::setStyle(m_style);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void tst_MainWindow::init()
{
    QTest::failOnWarning(
        QRegularExpression(QStringLiteral("^(?!.*(propagateSizeHints|raise\\(\\)|grabbing the keyboard)).+")));
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_building = std::make_unique<test::SampleBuilding>();
}

void tst_MainWindow::cleanup()
{
    m_style->setAppearance(Appearance::System);
}

std::unique_ptr<MainWindow> tst_MainWindow::makeWindow(const QString &connection)
{
    auto window = std::make_unique<MainWindow>(
        WindowModels{m_building->connectors, m_building->devices, m_building->feed, m_building->touches,
            m_building->rates, m_building->deliveries, m_building->changes, m_building->clock},
        WindowMemory(settingsFile(), connection));
    window->setConnectionTitle(QStringLiteral("Local cloud"));
    return window;
}

void tst_MainWindow::withoutDataTheWindowTeaches()
{
    const auto window = makeWindow();
    window->show();
    QVERIFY(QTest::qWaitForWindowExposed(window.get()));
    QVERIFY(window->minimumWidth() <= 800 && window->minimumHeight() <= 560);
    QVERIFY(window->findChild<EventFeedPage *>()->accounts().contains(QLatin1String("received 0")));
    QCOMPARE(window->findChild<IdentifyPanel *>()->state(), IdentifyPanel::State::Idle);
}

void tst_MainWindow::thePaletteReachesIntoSubmenus()
{
    const auto window = makeWindow();
    window->show();
    QVERIFY(QTest::qWaitForWindowExposed(window.get()));
    QTest::keyClick(window.get(), Qt::Key_K, Qt::ControlModifier);
    auto *palette = window->findChild<CommandPalette *>();
    QVERIFY(palette);
    QSignalSpy set(window.get(), &MainWindow::settingsChanged);
    palette->query()->setText(QStringLiteral("dark"));
    QTest::keyClick(palette->query(), Qt::Key_Return);
    QCOMPARE(set.size(), 1);
    QCOMPARE(set.first().first().value<Settings>().appearance, Settings::Appearance::Dark);

    QTest::keyClick(window.get(), Qt::Key_K, Qt::ControlModifier);
    palette->query()->setText(QStringLiteral("hide identify"));
    QTest::keyClick(palette->query(), Qt::Key_Return);
    QVERIFY(!window->findChild<QDockWidget *>(QStringLiteral("identifyDock"))->isVisible());
}

void tst_MainWindow::aFailureSaysWhatToDo()
{
    const auto window = makeWindow();
    window->show();
    window->showFailure(QStringLiteral("topic"), QStringLiteral("switch off ERP forwarder"),
        {Failure::Kind::Forbidden, QStringLiteral("permission denied")}, QStringLiteral("Try again"));
    auto *bar = window->findChild<MessageBar *>();
    QVERIFY(bar->isVisible());
    QVERIFY(bar->text().contains(QLatin1String("Could not switch off ERP forwarder.")));
    QVERIFY(bar->text().contains(QLatin1String("Permission denied.")));
    QVERIFY(bar->text().contains(QLatin1String("Project developer")));
}

void tst_MainWindow::aSettledFailureGoesAway()
{
    const auto window = makeWindow();
    window->show();
    auto *bar = window->findChild<MessageBar *>();
    window->showFailure(QStringLiteral("a"), QStringLiteral("x"), {});
    window->settle(QStringLiteral("b"));
    QVERIFY(bar->isVisible());
    window->settle(QStringLiteral("a"));
    QVERIFY(!bar->isVisible());
}

void tst_MainWindow::anUnreadableLayoutFileIsNoTrouble()
{
    QFile file(settingsFile());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[layout1\n\x01\x02garbage==\ndocks=@ByteArray(\\0");
    file.close();
    const auto window = makeWindow();
    window->show();
    QVERIFY(dock(*window, "eventsDock")->isVisible());
}

void tst_MainWindow::theLayoutIsRememberedForEachConnection()
{
    {
        const auto window = makeWindow();
        window->resize(1240, 780);
        window->show();
        dock(*window, "identifyDock")->hide();
        QTest::keyClick(window.get(), Qt::Key_2, Qt::ControlModifier); // closing on another page must not lose it
        QVERIFY(window->close());
    }
    {
        const auto window = makeWindow();
        window->show();
        QCOMPARE(window->size(), QSize(1240, 780));
        QVERIFY(!dock(*window, "identifyDock")->isVisible());
        QVERIFY(dock(*window, "eventsDock")->isVisible());
    }
    const auto other = makeWindow(QStringLiteral("https://api.example.com"));
    other->show();
    QVERIFY(dock(*other, "identifyDock")->isVisible());
}

void tst_MainWindow::anotherConnectionBringsItsLayoutAlong()
{
    const auto window = makeWindow();
    window->show();
    QVERIFY(QTest::qWaitForWindowExposed(window.get()));
    dock(*window, "identifyDock")->hide();
    window->setMemory(WindowMemory(settingsFile(), QStringLiteral("other")));
    QVERIFY(dock(*window, "identifyDock")->isHidden()); // never seen: it begins as the one before
    dock(*window, "identifyDock")->show();
    dock(*window, "eventsDock")->hide();

    window->showPage(Page::Events); // which hides panels of its own
    window->setMemory(WindowMemory(settingsFile(), QStringLiteral("local")));
    window->showPage(Page::Connectors);
    QVERIFY(dock(*window, "identifyDock")->isHidden());
    QVERIFY(!dock(*window, "eventsDock")->isHidden());
    window->setMemory(WindowMemory(settingsFile(), QStringLiteral("other")));
    QVERIFY(!dock(*window, "identifyDock")->isHidden());
    QVERIFY(dock(*window, "eventsDock")->isHidden());
}

void tst_MainWindow::theListIsRemembered()
{
    {
        const auto window = makeWindow();
        auto *table = window->findChild<ConnectorTable *>();
        table->view()->sortByColumn(items::ConnectorListModel::ErrorColumn, Qt::DescendingOrder);
    }
    const auto window = makeWindow(QStringLiteral("elsewhere")); // of all connections
    const ListSettings settings = window->findChild<ConnectorTable *>()->settings();
    QCOMPARE(settings.sortColumn, QStringLiteral("errors"));
    QVERIFY(settings.isDescending);
}

void tst_MainWindow::keysChangePages()
{
    const auto window = makeWindow();
    window->show();
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    QTest::keyClick(window.get(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(window->page(), Page::Events);
    QTest::keyClick(window.get(), Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(window->page(), Page::Identify);
    QTest::keyClick(window.get(), Qt::Key_4, Qt::ControlModifier);
    QCOMPARE(window->page(), Page::Alerts);
    QTest::keyClick(window.get(), Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(window->page(), Page::Connectors);
    QSignalSpy refresh(window.get(), &MainWindow::refreshRequested);
    QTest::keyClick(window.get(), Qt::Key_F5);
    QCOMPARE(refresh.size(), 1);
    QTest::keyClick(window.get(), Qt::Key_F1);
    QVERIFY(window->findChild<QDialog *>()->isVisible());
}

void tst_MainWindow::aPageBorrowsFromItsDock()
{
    m_building->fill();
    const auto window = makeWindow();
    window->show();
    auto *events = window->findChild<EventFeedPage *>();
    QCOMPARE(dock(*window, "eventsDock")->widget(), events);
    window->showPage(Page::Events);
    QVERIFY(events->isVisible());
    QVERIFY(!dock(*window, "eventsDock")->isVisible());
    window->showPage(Page::Identify);
    QVERIFY(!events->isVisible());
    QVERIFY(window->findChild<IdentifyPanel *>()->isVisible());
    window->showPage(Page::Connectors);
    QCOMPARE(dock(*window, "eventsDock")->widget(), events);
    QVERIFY(events->isVisible());
    QVERIFY(dock(*window, "identifyDock")->isVisible());
}

void tst_MainWindow::spaceSwitchesConnectorsAndPausesEvents()
{
    m_building->fill();
    const auto window = makeWindow();
    window->show();
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    auto *table = window->findChild<EventTable *>();
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Space);
    QVERIFY(m_building->feed.isPaused());
    QTest::keyClick(table, Qt::Key_Space);
    QVERIFY(!m_building->feed.isPaused());

    QSignalSpy enable(window.get(), &MainWindow::connectorsSwitchRequested);
    auto *connectors = window->findChild<ConnectorTable *>();
    connectors->setCurrent(test::SampleBuilding::connectorName(3)); // switched off by hand
    connectors->view()->setFocus();
    QTest::keyClick(connectors->view(), Qt::Key_Space);
    QCOMPARE(enable.size(), 1);
    QCOMPARE(enable.first().at(0).value<QList<ConnectorName>>(),
        QList<ConnectorName>{test::SampleBuilding::connectorName(3)});
    QCOMPARE(enable.first().at(1).toBool(), true);
    QVERIFY(!m_building->feed.isPaused());
}

void tst_MainWindow::controlFGoesToTheFilterInFront()
{
    m_building->fill();
    const auto window = makeWindow();
    window->show();
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    auto *connectors = window->findChild<ConnectorTable *>();
    connectors->view()->setFocus();
    QTest::keyClick(connectors->view(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(connectors->isAncestorOf(QApplication::focusWidget()));
    QVERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));

    auto *events = window->findChild<EventFeedPage *>();
    events->table()->setFocus();
    QTest::keyClick(events->table(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(events->isAncestorOf(QApplication::focusWidget()));
    QVERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
}

void tst_MainWindow::controlIStartsAndStopsIdentifying()
{
    m_building->fill();
    const auto window = makeWindow();
    window->show();
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    dock(*window, "identifyDock")->hide();
    QTest::keyClick(window.get(), Qt::Key_I, Qt::ControlModifier);
    QVERIFY(m_building->touches.isListening());
    QVERIFY(dock(*window, "identifyDock")->isVisible());
    QTest::keyClick(window.get(), Qt::Key_I, Qt::ControlModifier);
    QVERIFY(!m_building->touches.isListening());
}

void tst_MainWindow::theKeyboardDisablesNothingWithoutAsking()
{
    m_building->fill();
    const auto window = makeWindow();
    window->show();
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    QSignalSpy enable(window.get(), &MainWindow::connectorsSwitchRequested);
    auto *connectors = window->findChild<ConnectorTable *>();
    connectors->setCurrent(test::SampleBuilding::connectorName(0));
    QTest::keyClick(connectors->view(), Qt::Key_Space);
    QDialog *question = window->findChild<QDialog *>();
    QVERIFY(question && question->isVisible());
    QCOMPARE(enable.size(), 0);
    QTest::keyClick(question, Qt::Key_Escape);
    QCOMPARE(enable.size(), 0);
}

void tst_MainWindow::whatTheAccountMayNotIsSaidWithTheRole()
{
    m_building->fill();
    const auto window = makeWindow();
    window->show();
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    QSignalSpy switches(window.get(), &MainWindow::connectorsSwitchRequested);
    window->editing().setPermissions({QStringList{QStringLiteral("dataconnector.read")}});
    auto *connectors = window->findChild<ConnectorTable *>();
    connectors->setCurrent(test::SampleBuilding::connectorName(3)); // switched off by hand
    QTest::keyClick(connectors->view(), Qt::Key_Space);
    QVERIFY(switches.isEmpty());
    auto *message = window->findChild<MessageBar *>();
    QVERIFY2(message->text().contains(QStringLiteral("Project developer")), qPrintable(message->text()));

    QTest::keyClick(window.get(), Qt::Key_N, Qt::ControlModifier);
    QVERIFY(!window->findChild<ConnectorEditor *>());
    QVERIFY2(message->text().contains(QStringLiteral("create connectors")), qPrintable(message->text()));
    QTest::keyClick(window.get(), Qt::Key_E, Qt::ControlModifier); // looking is allowed
    auto *editor = window->findChild<ConnectorEditor *>();
    QVERIFY(editor && editor->isVisible());
    window->editing().setPermissions({}); // not known: the server decides
    QTest::keyClick(editor, Qt::Key_Escape);
}

void tst_MainWindow::aNarrowWindowShowsOneColumn()
{
    m_building->fill();
    const auto window = makeWindow();
    window->show();
    window->resize(800, 560);
    QCOMPARE(window->size(), QSize(800, 560)); // the parts do not ask for more
    auto *page = window->findChild<ConnectorsPage *>();
    QTRY_VERIFY(page->isNarrow());
    QVERIFY(!page->showsDetail());
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    QTest::keyClick(window.get(), Qt::Key_L, Qt::ControlModifier); // the labels are on the detail page
    QVERIFY(page->showsDetail());
    QVERIFY(!window->tabifiedDockWidgets(dock(*window, "eventsDock")).isEmpty());
    window->resize(1280, 800);
    QTRY_VERIFY(!page->isNarrow());
    QDockWidget *const identify = dock(*window, "identifyDock");
    QVERIFY(!window->tabifiedDockWidgets(dock(*window, "eventsDock")).contains(identify)); // side by side again
    QVERIFY(dock(*window, "identifyDock")->isVisible());
}

void tst_MainWindow::everythingInteractiveHasAName()
{
    m_building->fill();
    m_building->touches.setListening(true);
    m_building->touches.apply({m_building->touch(1000)});
    const auto window = makeWindow();
    window->setProjects({test::SampleBuilding::projectValue()}, test::SampleBuilding::projectValue().name);
    window->show();
    QCOMPARE(test::namelessIn(*window), QString());
}

void tst_MainWindow::pictures_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("full");
    QTest::newRow("light") << false << QSize(1280, 800) << true;
    QTest::newRow("dark") << true << QSize(1280, 800) << true;
    QTest::newRow("empty") << false << QSize(1280, 800) << false;
    QTest::newRow("small") << false << QSize(800, 560) << true;
    QTest::newRow("small-dark") << true << QSize(800, 560) << true;
}

/// Every appearance paints without a warning. With TOUCHSTONE_PICTURES set to a folder the pictures are kept there.
void tst_MainWindow::pictures()
{
    QFETCH(bool, dark);
    QFETCH(QSize, size);
    QFETCH(bool, full);
    m_style->setAppearance(dark ? Appearance::Dark : Appearance::Light);
    const auto window = makeWindow();
    if (full) {
        m_building->fill();
        window->setProjects({test::SampleBuilding::projectValue()}, test::SampleBuilding::projectValue().name);
        LinkState live;
        live.kind = LinkState::Kind::Live;
        live.since = m_building->clock.now() - std::chrono::minutes(4);
        live.lastByte = m_building->clock.now() - std::chrono::milliseconds(800);
        window->setLink(live);
        window->setRefreshed(m_building->clock.now());
    }
    window->resize(size);
    window->show();
    const QString folder = qEnvironmentVariable("TOUCHSTONE_PICTURES");
    const auto keep = [&](const QString &name) {
        QCoreApplication::processEvents();
        const QPixmap picture = window->grab();
        QCOMPARE(picture.size(), window->size());
        if (!folder.isEmpty())
            QVERIFY(picture.save(QDir(folder).filePath(
                QStringLiteral("%1-%2.png").arg(QString::fromUtf8(QTest::currentDataTag()), name))));
    };
    keep(QStringLiteral("connectors"));
    window->findChild<ConnectorTable *>()->setCurrent(test::SampleBuilding::connectorName(2));
    window->findChild<EventTable *>()->selectRow(55);
    m_building->touches.setListening(true);
    if (full)
        m_building->touches.apply({m_building->touch(900, 6), m_building->touch(1000, 1)});
    window->showFailure(QStringLiteral("topic"), QStringLiteral("switch off ERP forwarder"),
        {Failure::Kind::Unavailable, QStringLiteral("the connection was refused")}, QStringLiteral("Try again"));
    keep(QStringLiteral("touched"));
    window->settle(QStringLiteral("topic"));
    window->showPage(Page::Events);
    keep(QStringLiteral("events"));
    window->showPage(Page::Identify);
    keep(QStringLiteral("identify"));
    window->showPage(Page::Connectors);
    window->findChild<ConnectorsPage *>()->editLabels();
    keep(QStringLiteral("labels"));
}

QTEST_MAIN(tst_MainWindow)
#include "tst_mainwindow.moc"
