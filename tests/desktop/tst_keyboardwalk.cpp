// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/keyboard.h"
#include "tests/desktop/samplebuilding.h"
#include "ui/charts/connectorcharts.h"
#include "ui/charts/seriestable.h"
#include "ui/common/menubutton.h"
#include "ui/common/style.h"
#include "ui/connectorediting.h"
#include "ui/connectors/columnsmenu.h"
#include "ui/connectors/comparedialog.h"
#include "ui/connectors/connectordetail.h"
#include "ui/connectors/connectorheading.h"
#include "ui/connectors/connectortable.h"
#include "ui/connectors/curldialog.h"
#include "ui/connectors/deletedialog.h"
#include "ui/connectors/disabledialog.h"
#include "ui/connectors/testdialog.h"
#include "ui/connectorspage.h"
#include "ui/editor/connectoreditor.h"
#include "ui/help/helpwindow.h"
#include "ui/mainwindow.h"
#include "ui/palette/commandpalette.h"
#include "ui/signature/signaturedialog.h"
#include "ui/windowdialogs.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>

using namespace touchstone;
using namespace touchstone::ui;
using test::press;
using test::SampleBuilding;
using test::typeText;

/// One walk through the whole window by somebody who has no mouse and, at each stop, by somebody who does not see it:
/// no click and no call of a widget's own in it. The window stays the same from the first function to the last.
class KeyboardWalk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();

    void theWindow_data();
    void theWindow();
    void theListIsFiltered();
    void theListIsSorted();
    void oneIsDisabled();
    void severalAreComparedAndDisabled();
    void everyTabOfTheDetail_data();
    void everyTabOfTheDetail();
    void chartsAreRead();
    void theSampleAndTheTestAreReached();
    void everyPageOfTheEditor();
    void aChangeIsReviewedAndSent();
    void oneIsCreatedOneCopiedOneDeleted();
    void theSignatureCheckerHelpAndPalette();
    void theMenu();
    void theNarrowWindowGoesThereAndBack();

private:
    template <typename Dialog>
    Dialog *opened();
    template <typename Dialog>
    void escape();
    void returnToWindow();
    void tabTo(QWidget *widget);
    void chooseOnceOpen(const QString &text);
    void chooseFromMenu(const QString &text);
    QTableView *list() { return m_window->findChild<ConnectorTable *>()->view(); }
    ConnectorDetail *detail() { return m_window->findChild<ConnectorDetail *>(); }

    QTemporaryDir m_folder;
    SampleBuilding m_building;
    std::unique_ptr<MainWindow> m_window;
};

void KeyboardWalk::initTestCase()
{
    QApplication::setStyle(new Style);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_building.fill();
    m_window = std::make_unique<MainWindow>(m_building.models(),
        WindowMemory(m_folder.filePath(QStringLiteral("touchstone.ini")), QStringLiteral("local")));
    m_window->setConnectionTitle(QStringLiteral("Local cloud"));
    m_window->setProjects({SampleBuilding::projectValue()}, SampleBuilding::projectValue().name);
    m_window->dialogs().setSignatureChecker([](const SignatureQuestion &) { return SignatureReport(); });
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_building.touches.setListening(true);
    m_building.touches.apply({m_building.touch(1000)});
}

void KeyboardWalk::cleanupTestCase()
{
    m_window.reset();
}

/// Each stretch begins in the list, wherever the one before ended.
void KeyboardWalk::init()
{
    while (QApplication::activePopupWidget())
        QApplication::activePopupWidget()->close();
    returnToWindow();
    press(Qt::Key_1, Qt::ControlModifier);
    press(Qt::Key_F, Qt::ControlModifier);
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_Backspace);
    if (QApplication::activePopupWidget()) // completions
        press(Qt::Key_Escape);
    tabTo(list());
    press(Qt::Key_Home);
    press(Qt::Key_Home, Qt::ControlModifier);
}

/// The dialog that came up; it has the keyboard, every part of it has a name, and Tab leads to all of them.
template <typename Dialog>
Dialog *KeyboardWalk::opened()
{
    Dialog *dialog = nullptr;
    const auto isActive = [&] {
        dialog = qobject_cast<Dialog *>(QApplication::activeWindow());
        return dialog && dialog->focusWidget();
    };
    if (!QTest::qWaitFor(isActive)) {
        QTest::qFail("no such dialog has come up with the keyboard in it", __FILE__, __LINE__);
        return nullptr;
    }
    const QString nameless = test::namelessIn(*dialog);
    const QString unreachable = test::unreachableIn(*dialog);
    QTest::qCompare(nameless, QString(), "without a name", "nothing", __FILE__, __LINE__);
    QTest::qCompare(unreachable, QString(), "out of reach", "nothing", __FILE__, __LINE__);
    return dialog;
}

template <typename Dialog>
void KeyboardWalk::escape()
{
    QVERIFY(qobject_cast<Dialog *>(QApplication::activeWindow()));
    press(Qt::Key_Escape);
    returnToWindow();
}

/// The window manager, which is not there, gives the keyboard back when a dialog has closed.
void KeyboardWalk::returnToWindow()
{
    QTRY_VERIFY(!QApplication::activeModalWidget());
    m_window->activateWindow();
    QTRY_VERIFY(QApplication::activeWindow() == m_window.get() && QApplication::focusWidget());
}

void KeyboardWalk::tabTo(QWidget *widget)
{
    constexpr int longest = 200;
    for (int i = 0; i < longest && QApplication::focusWidget() != widget; ++i)
        press(Qt::Key_Tab);
    QVERIFY2(QApplication::focusWidget() == widget, qPrintable(test::describe(*widget)));
}

/// In a menu that runs a loop of its own until something is chosen.
void KeyboardWalk::chooseOnceOpen(const QString &text)
{
    auto *poll = new QTimer(this);
    connect(poll, &QTimer::timeout, this, [this, poll, text] {
        if (!qobject_cast<QMenu *>(QApplication::activePopupWidget()))
            return;
        poll->deleteLater();
        poll->stop();
        chooseFromMenu(text);
    });
    poll->start(10);
}

/// In the menu that is open.
void KeyboardWalk::chooseFromMenu(const QString &text)
{
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QCOMPARE(test::namelessIn(*menu), QString());
    const auto isChosen = [&] {
        return menu->activeAction() && menu->activeAction()->text().remove(u'&').startsWith(text);
    };
    for (qsizetype i = 0; i <= menu->actions().size() && !isChosen(); ++i)
        press(Qt::Key_Down);
    QVERIFY2(isChosen(), qPrintable(text));
    press(Qt::Key_Return);
}

void KeyboardWalk::theWindow_data()
{
    QTest::addColumn<int>("page");
    QTest::newRow("connectors") << int(Qt::Key_1);
    QTest::newRow("live events") << int(Qt::Key_2);
    QTest::newRow("identify") << int(Qt::Key_3);
    QTest::newRow("alerts") << int(Qt::Key_4);
}

void KeyboardWalk::theWindow()
{
    QFETCH(int, page);
    press(Qt::Key(page), Qt::ControlModifier);
    QCOMPARE(test::namelessIn(*m_window), QString());
    QCOMPARE(test::unreachableIn(*m_window), QString());
}

void KeyboardWalk::theListIsFiltered()
{
    QCOMPARE(list()->model()->rowCount(), 5);
    press(Qt::Key_F, Qt::ControlModifier);
    typeText(QStringLiteral("status:disabled"));
    press(Qt::Key_Escape); // the completion
    QTRY_COMPARE(list()->model()->rowCount(), 2);
}

void KeyboardWalk::theListIsSorted()
{
    const auto names = [this] {
        QStringList result;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            result.append(list()->model()->index(row, items::ConnectorListModel::NameColumn).data().toString());
        return result;
    };
    const QStringList before = names();
    QToolButton *button = nullptr;
    for (MenuButton *candidate : m_window->findChildren<MenuButton *>()) {
        if (qobject_cast<ColumnsMenu *>(candidate->dropMenu()))
            button = candidate;
    }
    QVERIFY(button);
    tabTo(button);
    press(Qt::Key_Space);
    chooseFromMenu(QStringLiteral("Sort by"));
    chooseFromMenu(QStringLiteral("Connector"));
    QStringList turned = before;
    std::reverse(turned.begin(), turned.end());
    QCOMPARE(names(), turned);
}

void KeyboardWalk::oneIsDisabled()
{
    QSignalSpy switched(m_window.get(), &MainWindow::connectorsSwitchRequested);
    while (!m_building.connectors.row(*detail()->connector())->connector.isActive())
        press(Qt::Key_Down);
    press(Qt::Key_Space);
    QVERIFY(opened<DisableDialog>());
    escape<DisableDialog>();
    QVERIFY(switched.isEmpty());
    tabTo(list()); // without a window manager, the keyboard may come back to where completions were
    press(Qt::Key_Space);
    auto *dialog = opened<DisableDialog>();
    QVERIFY(dialog);
    tabTo(dialog->disableButton());
    press(Qt::Key_Space);
    QTRY_COMPARE(switched.size(), 1);
    QVERIFY(!switched[0][1].toBool());
}

void KeyboardWalk::severalAreComparedAndDisabled()
{
    press(Qt::Key_A, Qt::ControlModifier);
    const auto openMenu = [this] { // the menu key is the platform's business
        const QPoint middle = list()->viewport()->rect().center();
        QContextMenuEvent event(QContextMenuEvent::Keyboard, middle, list()->viewport()->mapToGlobal(middle));
        QApplication::sendEvent(list()->viewport(), &event);
    };
    openMenu();
    chooseFromMenu(QStringLiteral("Compare"));
    QVERIFY(opened<CompareDialog>());
    escape<CompareDialog>();
    openMenu();
    chooseFromMenu(QStringLiteral("Disable"));
    QVERIFY(opened<DisableDialog>());
    escape<DisableDialog>();
}

void KeyboardWalk::everyTabOfTheDetail_data()
{
    QTest::addColumn<int>("tab");
    QTest::newRow("overview") << 0;
    QTest::newRow("configuration") << 1;
    QTest::newRow("deliveries") << 2;
    QTest::newRow("changes") << 3;
}

void KeyboardWalk::everyTabOfTheDetail()
{
    QFETCH(int, tab);
    auto *tabs = detail()->findChild<QTabWidget *>();
    tabTo(tabs->tabBar());
    for (int i = 0; i < tabs->count(); ++i)
        press(Qt::Key_Left);
    for (int i = 0; i < tab; ++i)
        press(Qt::Key_Right);
    QCOMPARE(tabs->currentIndex(), tab);
    QCOMPARE(test::namelessIn(*m_window), QString());
    QCOMPARE(test::unreachableIn(*m_window), QString());
}

void KeyboardWalk::chartsAreRead()
{
    auto *tabs = detail()->findChild<QTabWidget *>();
    tabTo(tabs->tabBar());
    for (int i = 0; i < tabs->count(); ++i)
        press(Qt::Key_Left);
    auto *charts = detail()->findChild<ConnectorCharts *>();
    tabTo(charts);
    press(Qt::Key_End);
    QVERIFY(charts->currentStep());
    press(Qt::Key_Plus);
    QVERIFY(charts->isZoomed());
    press(Qt::Key_Escape);
    QVERIFY(!charts->isZoomed());
    press(Qt::Key_Escape);
    QVERIFY(!charts->currentStep());
}

void KeyboardWalk::theSampleAndTheTestAreReached()
{
    QToolButton *menu = detail()->findChild<ConnectorHeading *>()->menuButton();
    const auto choose = [&](const QString &text) {
        chooseOnceOpen(text);
        tabTo(menu);
        press(Qt::Key_Space);
    };
    choose(QStringLiteral("Copy a sample"));
    QVERIFY(opened<CurlDialog>());
    escape<CurlDialog>();
    choose(QStringLiteral("Send a test"));
    QVERIFY(opened<TestDialog>());
    escape<TestDialog>();
}

void KeyboardWalk::everyPageOfTheEditor()
{
    press(Qt::Key_E, Qt::ControlModifier);
    auto *editor = opened<ConnectorEditor>();
    QVERIFY(editor);
    auto *tabs = editor->findChild<QTabWidget *>();
    for (int page = 0; page < tabs->count(); ++page) {
        QCOMPARE(tabs->currentIndex(), page);
        QCOMPARE(test::namelessIn(*editor), QString());
        QCOMPARE(test::unreachableIn(*editor), QString());
        tabTo(tabs->tabBar());
        press(Qt::Key_Right);
    }
    escape<ConnectorEditor>();
}

void KeyboardWalk::aChangeIsReviewedAndSent()
{
    QSignalSpy changed(&m_window->editing(), &ConnectorEditing::changeRequested);
    press(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(qobject_cast<ConnectorEditor *>(QApplication::activeWindow()));
    QVERIFY2(qobject_cast<QLineEdit *>(QApplication::focusWidget()), "the first field has the keyboard");
    press(Qt::Key_End);
    typeText(QStringLiteral(" North"));
    press(Qt::Key_Return); // to the review
    auto *review = opened<ConnectorEditor>();
    QVERIFY(review);
    QVERIFY(changed.isEmpty());
    press(Qt::Key_Return);
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(changed[0][1].value<DataConnector>().displayName.endsWith(QStringLiteral(" North")));
    m_window->editing().takeChanged(changed[0][0].value<DataConnector>().name);
    QTRY_VERIFY(QApplication::activeWindow() != review);
}

void KeyboardWalk::oneIsCreatedOneCopiedOneDeleted()
{
    press(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(opened<ConnectorEditor>());
    escape<ConnectorEditor>();
    press(Qt::Key_D, Qt::ControlModifier);
    QVERIFY(opened<ConnectorEditor>());
    escape<ConnectorEditor>();

    QSignalSpy deleted(&m_window->editing(), &ConnectorEditing::deleteRequested);
    press(Qt::Key_Delete, Qt::ControlModifier);
    auto *dialog = opened<DeleteDialog>();
    QVERIFY(dialog);
    tabTo(dialog->nameEdit());
    typeText(m_building.connectors.row(*detail()->connector())->connector.displayName);
    QCOMPARE(test::unreachableIn(*dialog), QString()); // the button works now
    tabTo(dialog->deleteButton());
    press(Qt::Key_Space);
    QTRY_COMPARE(deleted.size(), 1);
}

void KeyboardWalk::theSignatureCheckerHelpAndPalette()
{
    press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(opened<SignatureDialog>());
    escape<SignatureDialog>();
    press(Qt::Key_F1);
    QVERIFY(opened<HelpWindow>());
    escape<HelpWindow>();
    press(Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(m_window->findChild<CommandPalette *>()->isAncestorOf(QApplication::focusWidget()));
    typeText(QStringLiteral("refresh"));
    QSignalSpy refreshed(m_window.get(), &MainWindow::refreshRequested);
    press(Qt::Key_Return);
    QTRY_COMPARE(refreshed.size(), 1);
}

void KeyboardWalk::theMenu()
{
    QSignalSpy refreshed(m_window.get(), &MainWindow::refreshRequested);
    chooseOnceOpen(QStringLiteral("Refresh"));
    press(Qt::Key_F10);
    QTRY_COMPARE(refreshed.size(), 1);
}

void KeyboardWalk::theNarrowWindowGoesThereAndBack()
{
    auto *page = m_window->findChild<ConnectorsPage *>();
    m_window->resize(800, 560);
    QTRY_VERIFY(page->isNarrow());
    QCOMPARE(test::unreachableIn(*m_window), QString());
    tabTo(list());
    press(Qt::Key_Return);
    QVERIFY(page->showsDetail());
    QCOMPARE(test::namelessIn(*m_window), QString());
    QCOMPARE(test::unreachableIn(*m_window), QString());
    const QKeySequence back(QKeySequence::Back);
    press(back[0].key(), back[0].keyboardModifiers());
    QTRY_VERIFY(!page->showsDetail());
    m_window->resize(1280, 800);
    QTRY_VERIFY(!page->isNarrow());
}

QTEST_MAIN(KeyboardWalk)
#include "tst_keyboardwalk.moc"
