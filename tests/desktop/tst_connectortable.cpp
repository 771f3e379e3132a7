// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectors/connectortable.h"

#include "models/items/changehistorymodel.h"
#include "models/items/deliverymodel.h"
#include "models/items/devicedirectory.h"
#include "tests/support/manualclock.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/emptystate.h"
#include "ui/connectors/columnsmenu.h"
#include "ui/connectors/connectorcells.h"
#include "ui/connectors/connectordelegates.h"
#include "ui/connectors/connectordetail.h"
#include "ui/connectors/connectorgrid.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace touchstone;
using namespace touchstone::test;
using namespace touchstone::ui;
using namespace std::chrono_literals;
using Model = items::ConnectorListModel;
using Status = ConnectorStatusTraits::Enum;

namespace {

ConnectorName nameOf(const char *id)
{
    return {QStringLiteral("p"), QString::fromLatin1(id)};
}

DataConnector connector(const char *id, const char *name, Status status = Status::Active)
{
    DataConnector result;
    result.name = nameOf(id);
    result.displayName = QString::fromLatin1(name);
    result.status = status;
    result.httpConfig =
        HttpConfig{QStringLiteral("https://user:secret@%1.example.com/in").arg(result.displayName), {}, {}, {}};
    return result;
}

} // namespace

class TestConnectorTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void anEmptyListSaysWhatIsKnown_data();
    void anEmptyListSaysWhatIsKnown();
    void whatWasKeptSaysHowOldItIs();
    void firstRowIsChosen();
    void filterMatchesNameAndEndpoint();
    void filterDoesNotSeePasswords();
    void choiceSurvivesARefresh();
    void spaceAsksForTheOpposite();
    void pendingRowsAreLeftAlone();
    void clickBesideTheSwitchIsNoClick();
    void rowsSpeakInSentences();
    void numbersAreGrouped();
    void columnsGoByImportance();
    void columnsAreChosenByKeyboard();
    void severalProjectsAreNamed();
    void settingsComeBack();
    void nameCellStaysInItsCell();
    void detailFollowsTheModel();
    void detailAsksForTheOppositeUnlessItIsLocked();

private:
    QAbstractItemModel *shown() const { return m_table->view()->model(); }

    ManualClock m_clock;
    std::unique_ptr<Model> m_model;
    std::unique_ptr<ConnectorTable> m_table;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestConnectorTable::init()
{
    m_model = std::make_unique<Model>(m_clock);
    m_table = std::make_unique<ConnectorTable>(*m_model);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_table->view()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->setConnectors(
        {connector("1", "alpha"), connector("2", "beta", Status::UserDisabled), connector("3", "gamma")});
    m_table->resize(700, 400);
    m_table->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_table.get()));
}

void TestConnectorTable::cleanup()
{
    m_tester.reset();
    m_table.reset();
    m_model.reset();
}

void TestConnectorTable::anEmptyListSaysWhatIsKnown_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("title");
    const auto row = [](const char *name, ListState state, const char *title) {
        QTest::newRow(name) << int(state) << QString::fromLatin1(title);
    };
    row("on its way", ListState::Awaited, "Loading");
    row("could not be read", ListState::Unread, "could not be read");
    row("there are none", ListState::Read, "No connectors yet");
}

void TestConnectorTable::anEmptyListSaysWhatIsKnown()
{
    QFETCH(int, state);
    QFETCH(QString, title);
    m_model->clear();
    m_table->setListState(ListState(state));
    const auto *empty = m_table->findChild<EmptyState *>();
    QVERIFY(empty->isVisible());
    QVERIFY2(empty->title().contains(title), qPrintable(empty->title()));
}

void TestConnectorTable::whatWasKeptSaysHowOldItIs()
{
    const auto note = [this] {
        QString text;
        for (const ElidedLabel *label : m_table->findChildren<ElidedLabel *>())
            text += label->text();
        return text.replace(QChar::Nbsp, u' ');
    };
    items::ConnectorRow kept;
    kept.connector = connector("4", "delta");
    kept.keptFrom = m_clock.now() - 3h;
    m_model->addKept({kept});
    QVERIFY2(note().contains(QStringLiteral("4 connectors")) && note().contains(QStringLiteral("3 h ago")),
        qPrintable(note()));
    m_model->setConnectors({kept.connector});
    QVERIFY2(!note().contains(QStringLiteral("ago")), qPrintable(note()));
}

void TestConnectorTable::firstRowIsChosen()
{
    QCOMPARE(m_table->current(), std::optional(nameOf("1")));
    m_model->clear();
    QCOMPARE(m_table->current(), std::nullopt);
    QSignalSpy changes(m_table.get(), &ConnectorTable::currentChanged);
    m_model->setConnectors({connector("9", "late")});
    QCOMPARE(m_table->current(), std::optional(nameOf("9")));
    QVERIFY(!changes.isEmpty());
}

void TestConnectorTable::filterMatchesNameAndEndpoint()
{
    auto *filter = m_table->findChild<QLineEdit *>();
    filter->setText(QStringLiteral("ET"));
    QCOMPARE(shown()->rowCount(), 1);
    filter->setText(QStringLiteral("gamma.example com"));
    QCOMPARE(shown()->rowCount(), 1);
    filter->setText(QStringLiteral("nothing like it"));
    QCOMPARE(shown()->rowCount(), 0);
    m_model->setConnector(connector("4", "nothing like it"));
    QCOMPARE(shown()->rowCount(), 1); // the filter holds for newcomers too
}

void TestConnectorTable::filterDoesNotSeePasswords()
{
    m_table->findChild<QLineEdit *>()->setText(QStringLiteral("secret"));
    QCOMPARE(shown()->rowCount(), 0);
}

void TestConnectorTable::choiceSurvivesARefresh()
{
    m_table->setCurrent(nameOf("3"));
    m_model->setConnectors({connector("0", "aardvark"), connector("1", "alpha"), connector("3", "gamma")});
    QCOMPARE(m_table->current(), std::optional(nameOf("3")));
}

void TestConnectorTable::spaceAsksForTheOpposite()
{
    QSignalSpy switches(m_table.get(), &ConnectorTable::switchRequested);
    m_table->setCurrent(nameOf("2"));
    QTest::keyClick(m_table->view(), Qt::Key_Space);
    QCOMPARE(switches.size(), 1);
    QCOMPARE(switches[0][0].value<QList<ConnectorName>>(), QList<ConnectorName>{nameOf("2")});
    QCOMPARE(switches[0][1].toBool(), true);
    QVERIFY(!m_model->row(nameOf("2"))->connector.isActive()); // shows state, decides nothing

    m_table->setCurrent(nameOf("1"));
    QTest::keyClick(m_table->view(), Qt::Key_Space);
    QCOMPARE(switches.size(), 2);
    QCOMPARE(switches[1][0].value<QList<ConnectorName>>(), QList<ConnectorName>{nameOf("1")});
    QCOMPARE(switches[1][1].toBool(), false);
}

void TestConnectorTable::pendingRowsAreLeftAlone()
{
    QSignalSpy switches(m_table.get(), &ConnectorTable::switchRequested);
    m_model->setChangePending(nameOf("1"), true);
    m_model->setChangePending(nameOf("2"), true);
    m_table->setCurrent(nameOf("1"));
    m_table->toggleCurrent();
    m_table->setCurrent(nameOf("2"));
    m_table->toggleCurrent();
    QCOMPARE(switches.size(), 0);
}

void TestConnectorTable::clickBesideTheSwitchIsNoClick()
{
    QSignalSpy enables(m_table.get(), &ConnectorTable::switchRequested);
    const QRect cell = m_table->view()->visualRect(shown()->index(1, Model::ActiveColumn));
    const QRect area = SwitchDelegate::switchRect(cell, m_table->view()->fontMetrics());
    QVERIFY(cell.contains(area));
    QWidget *viewport = m_table->view()->viewport();
    QTest::mouseClick(
        viewport, Qt::LeftButton, {}, m_table->view()->visualRect(shown()->index(1, Model::NameColumn)).center());
    QCOMPARE(enables.size(), 0);
    QTest::mouseClick(viewport, Qt::LeftButton, {}, area.center());
    QCOMPARE(enables.size(), 1);
}

void TestConnectorTable::rowsSpeakInSentences()
{
    m_model->setMetrics(nameOf("1"), {12408, 3, 86ms});
    const QString sentence = shown()->index(0, Model::NameColumn).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(sentence.contains(QStringLiteral("alpha")) && sentence.contains(QStringLiteral("Healthy")) &&
                 sentence.contains(QStringLiteral("3 failed")) && sentence.contains(QStringLiteral("86")),
        qPrintable(sentence));
    for (int column = 0; column < shown()->columnCount(); ++column) {
        for (const int role : {int(Qt::AccessibleTextRole), int(Qt::ToolTipRole)}) {
            const QString text = shown()->index(0, column).data(role).toString();
            QVERIFY(!text.isEmpty());
            QVERIFY(!text.contains(QStringLiteral("secret")));
        }
    }
}

void TestConnectorTable::numbersAreGrouped()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QCOMPARE(shortCount(12408), QStringLiteral("12,408"));
    QCOMPARE(shortCount(999'999), QStringLiteral("999,999"));
    QCOMPARE(shortCount(12'345'678), QStringLiteral("12.3\u00a0M"));
    QCOMPARE(shortCount(1'234'567'890), QStringLiteral("1,235\u00a0M"));
    m_model->setMetrics(nameOf("1"), {12408, 3, 1200ms});
    const auto text = [this](int column) { return shown()->index(0, column).data().toString(); };
    QCOMPARE(text(Model::SuccessColumn), QStringLiteral("12,408"));
    QCOMPARE(text(Model::LatencyColumn), QStringLiteral("1.20\u00a0s"));
    QCOMPARE(text(Model::QueueColumn), QStringLiteral("\u2013"));
    QLocale::setDefault(before);
}

void TestConnectorTable::columnsGoByImportance()
{
    const QFontMetrics metrics(m_table->view()->font());
    QCOMPARE(ConnectorTable::columnsFor(0, metrics), (QList<int>{Model::NameColumn, Model::ActiveColumn}));
    QList<int> previous;
    for (int width = 0; width <= 1200; width += 50) {
        const QList<int> columns = ConnectorTable::columnsFor(width, metrics);
        QCOMPARE(columns.mid(0, previous.size()), previous); // more room never takes a column away
        QVERIFY(!columns.contains(Model::EndpointColumn));   // it stands under the name
        previous = columns;
    }
    QCOMPARE(previous.size(), 7); // without those that have to be chosen
}

void TestConnectorTable::columnsAreChosenByKeyboard()
{
    auto *menu = m_table->findChild<ColumnsMenu *>();
    const auto isHidden = [this](int column) { return m_table->view()->isColumnHidden(column); };
    QVERIFY(isHidden(Model::QueueColumn));
    menu->popup({});
    for (QAction *column : menu->actions()) {
        if (column->text() == QLatin1String("Queue"))
            menu->setActiveAction(column);
    }
    QSignalSpy stored(m_table.get(), &ConnectorTable::settingsChanged);
    QTest::keyClick(menu, Qt::Key_Return);
    QVERIFY(!isHidden(Model::QueueColumn));
    QVERIFY(!isHidden(Model::TrendColumn)); // a choice is kept to, whatever the width
    QCOMPARE(stored.size(), 1);
    Q_EMIT m_table->view()->horizontalHeader()->customContextMenuRequested({5, 5});
    QVERIFY(menu->isVisible());
    menu->close();
    Q_EMIT menu->usualColumnsRequested();
    QVERIFY(isHidden(Model::QueueColumn));
}

void TestConnectorTable::severalProjectsAreNamed()
{
    m_table->resize(900, 400);
    QVERIFY(m_table->view()->isColumnHidden(Model::ProjectColumn));
    m_table->setSeveralProjects(true);
    QVERIFY(!m_table->view()->isColumnHidden(Model::ProjectColumn));
    m_table->setSeveralProjects(false);
    QVERIFY(m_table->view()->isColumnHidden(Model::ProjectColumn));
}

void TestConnectorTable::settingsComeBack()
{
    ListSettings settings;
    settings.columns = QStringList{QStringLiteral("name"), QStringLiteral("queue"), QStringLiteral("switch")};
    settings.sortColumn = QStringLiteral("queue");
    settings.isDescending = true;
    settings.grouping = items::Grouping::Project;
    settings.collapsed = QStringList{QStringLiteral("project:p")};
    QCOMPARE(
        settings.filters.save(QStringLiteral("Mine"), QStringLiteral("status:failing")), SavedFilters::Refusal::None);
    QSignalSpy stored(m_table.get(), &ConnectorTable::settingsChanged);
    m_table->setSettings(settings);
    QCOMPARE(m_table->settings(), settings);
    QCOMPARE(stored.size(), 0); // nothing new
    QCOMPARE(m_table->findChild<ConnectorGrid *>()->shownColumns(),
        (QList<int>{Model::NameColumn, Model::QueueColumn, Model::ActiveColumn}));
    QCOMPARE(shown()->rowCount(), 1); // the heading of the closed group
}

void TestConnectorTable::nameCellStaysInItsCell()
{
    const QRect cell(10, 20, 200, 40);
    const NameCell lines = NameCell::layOut(cell, 18, 14);
    QVERIFY(cell.contains(lines.name) && cell.contains(lines.endpoint));
    QVERIFY(lines.name.bottom() < lines.endpoint.top());
    QCOMPARE(NameCell::layOut(QRect(0, 0, 4, 40), 18, 14).name.width(), 0);
}

void TestConnectorTable::detailFollowsTheModel()
{
    items::DeviceDirectory devices;
    items::DeliveryModel deliveries;
    items::ChangeHistoryModel changes;
    ConnectorDetail detail({*m_model, devices, deliveries, changes});
    detail.resize(600, 500);
    QVERIFY(!detail.grab().isNull()); // nothing chosen
    detail.setConnector(nameOf("1"));
    m_model->setMetrics(nameOf("1"), {12408, 3, 86ms});
    m_model->setQueue(nameOf("1"), {214, 2, m_clock.now() - 1min});
    QVERIFY(!detail.grab().isNull());
    m_model->clear(); // gone while it is shown
    QVERIFY(!detail.grab().isNull());
    detail.setConnector(std::nullopt);
}

void TestConnectorTable::detailAsksForTheOppositeUnlessItIsLocked()
{
    items::DeviceDirectory devices;
    items::DeliveryModel deliveries;
    items::ChangeHistoryModel changes;
    ConnectorDetail detail({*m_model, devices, deliveries, changes});
    detail.setConnector(nameOf("1"));
    detail.show();
    QSignalSpy switches(&detail, &ConnectorDetail::switchRequested);
    auto *onOff = detail.findChild<QCheckBox *>();
    QTest::keyClick(onOff, Qt::Key_Space);
    QCOMPARE(switches.size(), 1);
    QCOMPARE(switches[0][0].value<ConnectorName>(), nameOf("1"));
    QCOMPARE(switches[0][1].toBool(), false);

    const QString reason = QStringLiteral("It needs the role Project developer.");
    detail.setLock(reason);
    QVERIFY(!onOff->isEnabled());
    QCOMPARE(onOff->toolTip(), reason);
    QCOMPARE(onOff->accessibleDescription(), reason);
    detail.setLock({});
    QVERIFY(onOff->isEnabled());
}

QTEST_MAIN(TestConnectorTable)
#include "tst_connectortable.moc"
