// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/manualclock.h"
#include "ui/connectors/connectoractions.h"
#include "ui/connectors/connectorgrid.h"
#include "ui/connectors/connectorsort.h"
#include "ui/connectors/connectortable.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace touchstone;
using namespace touchstone::ui;
using namespace std::chrono_literals;
using Model = items::ConnectorListModel;
using Status = ConnectorStatusTraits::Enum;

namespace {

constexpr int many = 60;

ConnectorName nameOf(int number)
{
    return {number % 2 ? QStringLiteral("p1") : QStringLiteral("p2"), QStringLiteral("c%1").arg(number)};
}

DataConnector connector(int number, Status status = Status::Active)
{
    DataConnector result;
    result.name = nameOf(number);
    result.displayName = QStringLiteral("hub %1").arg(number, 3, 10, QLatin1Char('0'));
    result.status = status;
    result.httpConfig = HttpConfig{QStringLiteral("https://user:hush@example.com/in"), QStringLiteral("hush"), {}, {}};
    return result;
}

QList<DataConnector> connectors(int count, Status status = Status::Active)
{
    QList<DataConnector> list;
    for (int i = 1; i <= count; ++i)
        list.append(connector(i, status));
    return list;
}

} // namespace

/// The person's place in the list, and what can be done with the rows chosen there.
class TestConnectorSelection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void nothingIsSelectedInAnEmptyList();
    void selectionSurvivesRefreshSortAndFilter();
    void hiddenRowsAreNotSelected();
    void theHiddenCurrentRowComesBack();
    void theCurrentRowStaysWhereItIsSeen();
    void rowsThatComeAboveDoNotPushTheView();
    void headingsOpenAndCloseByKeyboard();
    void headingsOpenAndCloseByMouse();
    void headingsAreNotSelected();
    void theMenuKnowsWhatIsPossible();
    void theMenuKeyOpensTheMenu();
    void copiesWhatIsShown();
    void asksForManyAtOnce();
    void comparesTwoToFive();
    void exportsAllShownRows();
    void anExportThatFailsSaysWhy();

private:
    ConnectorGrid *grid() const { return m_table->findChild<ConnectorGrid *>(); }
    ConnectorSort *rows() const { return m_table->findChild<ConnectorSort *>(); }
    QLineEdit *filter() const { return m_table->findChild<QLineEdit *>(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const { QTest::keyClick(grid(), key, modifiers); }
    QAction *action(const char *start) const
    {
        m_table->rowActions()->update();
        for (QAction *candidate : m_table->rowActions()->QMenu::actions()) {
            if (candidate->text().remove(u'&').startsWith(QLatin1String(start)))
                return candidate;
        }
        return nullptr;
    }

    touchstone::test::ManualClock m_clock;
    std::unique_ptr<Model> m_model;
    std::unique_ptr<ConnectorTable> m_table;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestConnectorSelection::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_model = std::make_unique<Model>(m_clock);
    m_table = std::make_unique<ConnectorTable>(*m_model);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_table->view()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->setConnectors(connectors(many));
    m_table->resize(700, 400);
    m_table->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_table.get()));
    grid()->setFocus();
}

void TestConnectorSelection::cleanup()
{
    m_tester.reset();
    m_table.reset();
    m_model.reset();
}

void TestConnectorSelection::nothingIsSelectedInAnEmptyList()
{
    QSignalSpy changes(m_table.get(), &ConnectorTable::selectionChanged);
    m_model->clear();
    QVERIFY(m_table->selected().isEmpty());
    QCOMPARE(changes.size(), 1);
    for (const char *text : {"Copy row", "Copy name", "Copy ID", "Export", "Enable", "Disable", "Compare"})
        QVERIFY2(action(text) == nullptr || !action(text)->isEnabled(), text);
    m_model->setConnectors(connectors(2));
    QCOMPARE(m_table->selected(), QList<ConnectorName>{nameOf(1)});
}

void TestConnectorSelection::selectionSurvivesRefreshSortAndFilter()
{
    m_table->setCurrent(nameOf(10));
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_Down, Qt::ShiftModifier);
    const QSet<ConnectorName> wanted{nameOf(10), nameOf(11), nameOf(12)};
    const auto selected = [this] {
        const QList<ConnectorName> list = m_table->selected();
        return QSet<ConnectorName>(list.cbegin(), list.cend());
    };
    QCOMPARE(selected(), wanted);
    QSignalSpy changes(m_table.get(), &ConnectorTable::selectionChanged);

    m_model->setConnectors(connectors(many + 20));
    m_model->setMetrics(nameOf(11), {900, 3, 5ms});
    grid()->sortByColumn(Model::NameColumn, Qt::DescendingOrder);
    grid()->sortByColumn(Model::SuccessColumn, Qt::AscendingOrder);
    filter()->setText(QStringLiteral("\"hub 01\""));
    rows()->setGrouping(items::Grouping::Project);
    rows()->setGrouping(items::Grouping::None);
    filter()->clear();
    QCOMPARE(selected(), wanted);
    QCOMPARE(changes.size(), 0);
    QCOMPARE(m_table->current(), std::optional(nameOf(12)));
}

void TestConnectorSelection::hiddenRowsAreNotSelected()
{
    press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_table->selected().size(), many);
    filter()->setText(QStringLiteral("\"hub 00\""));
    QCOMPARE(m_table->selected().size(), 9); // what is done now is done to what is seen
    filter()->clear();
    QCOMPARE(m_table->selected().size(), 9);
}

void TestConnectorSelection::theHiddenCurrentRowComesBack()
{
    m_table->setCurrent(nameOf(33));
    filter()->setText(QStringLiteral("\"hub 04\""));
    QVERIFY(m_table->current() && m_table->current() != nameOf(33));
    filter()->clear();
    QCOMPARE(m_table->current(), std::optional(nameOf(33)));

    // Given another one that is chosen meanwhile, then that one stays
    filter()->setText(QStringLiteral("\"hub 04\""));
    m_table->setCurrent(nameOf(45));
    filter()->clear();
    QCOMPARE(m_table->current(), std::optional(nameOf(45)));
}

void TestConnectorSelection::theCurrentRowStaysWhereItIsSeen()
{
    m_table->setCurrent(nameOf(30));
    const auto y = [this] { return grid()->rowViewportPosition(rows()->rowOf(nameOf(30))); };
    const int before = y();
    QVERIFY(before >= 0 && before < grid()->viewport()->height());
    m_model->setConnectors(connectors(many + 100));
    QCOMPARE(y(), before);
    grid()->sortByColumn(Model::NameColumn, Qt::DescendingOrder);
    QCOMPARE(y(), before);
    filter()->setText(QStringLiteral("-\"hub 02\" -\"hub 04\" -\"hub 05\""));
    QCOMPARE(y(), before);
    filter()->clear();
    QCOMPARE(y(), before);
}

void TestConnectorSelection::rowsThatComeAboveDoNotPushTheView()
{
    // Given a current row that is out of sight
    m_table->setCurrent(nameOf(1));
    grid()->verticalScrollBar()->setValue(30 * grid()->rowHeight());
    const std::optional<ConnectorName> top = rows()->nameAt(grid()->rowAt(0));
    const int y = grid()->rowViewportPosition(grid()->rowAt(0));
    QList<DataConnector> more = connectors(many);
    for (int i = 0; i < 10; ++i) {
        DataConnector early = connector(500 + i);
        early.displayName = QStringLiteral("aaa %1").arg(i);
        more.append(early);
    }
    m_model->setConnectors(more);
    QCOMPARE(rows()->nameAt(grid()->rowAt(0)), top);
    QCOMPARE(grid()->rowViewportPosition(grid()->rowAt(0)), y);

    // Given the top of the list, then it stays the top
    grid()->verticalScrollBar()->setValue(0);
    m_table->setCurrent(nameOf(60));
    grid()->verticalScrollBar()->setValue(0);
    m_model->setConnectors(connectors(many));
    m_model->setConnectors(more);
    QCOMPARE(grid()->verticalScrollBar()->value(), 0);
}

void TestConnectorSelection::headingsOpenAndCloseByKeyboard()
{
    QSignalSpy stored(m_table.get(), &ConnectorTable::settingsChanged);
    rows()->setGrouping(items::Grouping::Project);
    QVERIFY(rows()->isHeading(0));
    press(Qt::Key_Left); // from a row to its heading
    QCOMPARE(grid()->currentIndex().row(), 0);
    QCOMPARE(m_table->current(), std::optional(nameOf(1))); // the detail is not emptied by going past a heading
    press(Qt::Key_Left);
    QCOMPARE(rows()->rowCount(), 2 + many / 2);
    QCOMPARE(grid()->currentIndex().row(), 0);
    QCOMPARE(stored.size(), 1);
    press(Qt::Key_Right);
    QCOMPARE(rows()->rowCount(), 2 + many);
    for (const Qt::Key key : {Qt::Key_Space, Qt::Key_Return}) {
        press(key);
        QCOMPARE(rows()->rowCount(), 2 + many / 2);
        press(key);
        QCOMPARE(rows()->rowCount(), 2 + many);
    }
}

void TestConnectorSelection::headingsOpenAndCloseByMouse()
{
    QSignalSpy clicked(grid(), &QTableView::clicked);
    rows()->setGrouping(items::Grouping::Health);
    const QRect heading = grid()->visualRect(rows()->index(0, Model::SuccessColumn));
    QVERIFY(grid()->viewport()->rect().contains(heading)); // the top of the list stays the top
    QTest::mouseClick(grid()->viewport(), Qt::LeftButton, {}, heading.center());
    QCOMPARE(rows()->rowCount(), 1);
    QVERIFY(!grid()->grab().isNull());
    QTest::mouseClick(grid()->viewport(), Qt::LeftButton, {}, heading.center());
    QCOMPARE(rows()->rowCount(), 1 + many);
}

void TestConnectorSelection::headingsAreNotSelected()
{
    rows()->setGrouping(items::Grouping::Project);
    press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_table->selected().size(), many);
    QSignalSpy enables(m_table.get(), &ConnectorTable::switchRequested);
    press(Qt::Key_Home, Qt::ControlModifier);
    QVERIFY(rows()->isHeading(grid()->currentIndex().row()));
    m_table->toggleCurrent();
    QCOMPARE(enables.size(), 0);
    const QString words = rows()->index(0, Model::NameColumn).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(
        words.contains(QStringLiteral("30 connectors")) && words.contains(QStringLiteral("p1")), qPrintable(words));
}

void TestConnectorSelection::theMenuKnowsWhatIsPossible()
{
    m_table->setCurrent(nameOf(1));
    QVERIFY(action("Disable")->isEnabled());
    QVERIFY(!action("Enable")->isEnabled());
    QVERIFY(!action("Compare")->isEnabled());
    m_model->setChangePending(nameOf(1), true);
    QVERIFY(!action("Disable")->isEnabled());
    m_model->setChangePending(nameOf(1), false);
    m_model->setConnector(connector(1, Status::SystemDisabled));
    QVERIFY(action("Enable")->isEnabled());
    press(Qt::Key_A, Qt::ControlModifier);
    QVERIFY(action("Disable 59 connectors"));
    QVERIFY(action("Copy 60 rows"));
}

void TestConnectorSelection::theMenuKeyOpensTheMenu()
{
    m_table->setCurrent(nameOf(2));
    QSignalSpy asked(grid(), &ConnectorGrid::menuRequested);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QCoreApplication::sendEvent(grid()->viewport(), &event);
    QCOMPARE(asked.size(), 1);
    const QRect row = grid()->visualRect(grid()->currentIndex());
    QVERIFY(row.contains(grid()->viewport()->mapFromGlobal(asked[0][0].toPoint())));
    QVERIFY(m_table->rowActions()->isVisible());
    m_table->rowActions()->close();
}

void TestConnectorSelection::copiesWhatIsShown()
{
    m_model->setMetrics(nameOf(2), {12408, 3, 86ms});
    m_table->setCurrent(nameOf(1));
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0].count(u'\t'), lines[2].count(u'\t'));
    QVERIFY2(lines[0].contains(QStringLiteral("Connector")), qPrintable(lines[0]));
    QVERIFY2(lines[2].contains(QStringLiteral("hub 002")) && lines[2].contains(QStringLiteral("12,408")),
        qPrintable(lines[2]));
    QVERIFY(!QGuiApplication::clipboard()->text().contains(QStringLiteral("hush")));
    m_table->rowActions()->copyIds();
    QCOMPARE(QGuiApplication::clipboard()->text(), nameOf(1).path() + u'\n' + nameOf(2).path());
    m_table->rowActions()->copyNames();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("hub 001\nhub 002"));
}

void TestConnectorSelection::asksForManyAtOnce()
{
    m_model->setConnector(connector(2, Status::UserDisabled));
    m_table->setCurrent(nameOf(1));
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_Down, Qt::ShiftModifier);
    QSignalSpy asked(m_table.get(), &ConnectorTable::switchRequested);
    action("Disable")->trigger();
    action("Enable")->trigger();
    QCOMPARE(asked.size(), 2);
    QCOMPARE(asked[0][0].value<QList<ConnectorName>>(), (QList<ConnectorName>{nameOf(1), nameOf(3)}));
    QCOMPARE(asked[0][1].toBool(), false);
    QCOMPARE(asked[1][0].value<QList<ConnectorName>>(), QList<ConnectorName>{nameOf(2)});
    QCOMPARE(asked[1][1].toBool(), true);
}

void TestConnectorSelection::comparesTwoToFive()
{
    QSignalSpy asked(m_table.get(), &ConnectorTable::compareRequested);
    m_table->setCurrent(nameOf(1));
    for (int selected = 1; selected <= 6; ++selected) {
        QCOMPARE(action("Compare")->isEnabled(), selected >= 2 && selected <= 5);
        action("Compare")->trigger();
        press(Qt::Key_Down, Qt::ShiftModifier);
    }
    QCOMPARE(asked.size(), 4);
    QCOMPARE(asked.last()[0].value<QList<ConnectorName>>().size(), 5);
}

void TestConnectorSelection::exportsAllShownRows()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("list.csv"));
    filter()->setText(QStringLiteral("\"hub 00\""));
    QSignalSpy told(m_table.get(), &ConnectorTable::noticed);
    m_table->rowActions()->exportTo(file);
    QTRY_COMPARE(told.size(), 1);
    QVERIFY(!told[0][0].toBool());
    QVERIFY2(told[0][1].toString().contains(QStringLiteral("9 rows")), qPrintable(told[0][1].toString()));
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray content = written.readAll();
    QCOMPARE(content.count("\r\n"), 10); // the heading, too
    QVERIFY(content.contains("https://***@example.com/in") && !content.contains("hush"));
}

void TestConnectorSelection::anExportThatFailsSaysWhy()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("nowhere/list.csv"));
    QSignalSpy told(m_table.get(), &ConnectorTable::noticed);
    m_table->rowActions()->exportTo(file);
    QTRY_COMPARE(told.size(), 1);
    QVERIFY(told[0][0].toBool());
    QVERIFY2(told[0][1].toString().contains(file), qPrintable(told[0][1].toString()));
}

QTEST_MAIN(TestConnectorSelection)
#include "tst_connectorselection.moc"
