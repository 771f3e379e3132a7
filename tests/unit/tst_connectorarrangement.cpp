// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/connectorarrangement.h"
#include "tests/support/manualclock.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace touchstone;
using namespace touchstone::items;
using namespace std::chrono_literals;
using Model = ConnectorListModel;
using Status = ConnectorStatusTraits::Enum;

namespace {

DataConnector connector(const QString &project, int number, Status status = Status::Active)
{
    DataConnector result;
    result.name = {project, QStringLiteral("c%1").arg(number)};
    result.displayName = QStringLiteral("hub %1").arg(number);
    result.status = status;
    return result;
}

const QString oslo = QStringLiteral("oslo");
const QString bergen = QStringLiteral("bergen");

} // namespace

class tst_ConnectorArrangement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void anEmptyModelHasNothing();
    void sortsAsPeopleDo();
    void unknownValuesComeLastInBothOrders();
    void equalValuesStayInTheirOrder();
    void everyColumnSorts();
    void filtersWhatIsThereAndWhatComes();
    void newNumbersChangeTheOrderTogether();
    void groupsHaveHeadings();
    void healthGroupsStandByAttention();
    void collapsedGroupsKeepTheirHeading();
    void aRowThatChangesItsGroupStaysTheSame();
    void rowsKeepTheirIdentity();
    void anyOrderOfThingsIsConsistent();

private:
    QStringList shown() const
    {
        QStringList result;
        for (int row = 0; row < m_rows->rowCount(); ++row)
            result.append(m_rows->isHeading(row) ? u'[' + m_rows->index(row, 0).data().toString() + u']'
                                                 : m_rows->nameAt(row)->connector);
        return result;
    }
    static QStringList words(const char *text) { return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts); }
    static ConnectorFilter filter(const char *text)
    {
        return std::get<ConnectorFilter>(ConnectorFilter::parse(QString::fromLatin1(text)));
    }

    test::ManualClock m_clock;
    std::unique_ptr<Model> m_model;
    std::unique_ptr<ConnectorArrangement> m_rows;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void tst_ConnectorArrangement::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".?")));
    m_model = std::make_unique<Model>(m_clock);
    m_rows = std::make_unique<ConnectorArrangement>(*m_model);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_rows.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void tst_ConnectorArrangement::cleanup()
{
    m_tester.reset();
    m_rows.reset();
    m_model.reset();
}

void tst_ConnectorArrangement::anEmptyModelHasNothing()
{
    QCOMPARE(m_rows->rowCount(), 0);
    QVERIFY(!m_rows->hasChildren());
    QVERIFY(!m_rows->nameAt(0) && !m_rows->nameAt(-1));
    QCOMPARE(m_rows->headerData(Model::LatencyColumn, Qt::Horizontal).toString(), QStringLiteral("p99"));
    m_rows->setGrouping(Grouping::Project);
    QCOMPARE(m_rows->rowCount(), 0);
    m_rows->sort(-1);
    m_rows->sort(99);
}

void tst_ConnectorArrangement::sortsAsPeopleDo()
{
    DataConnector upper = connector(oslo, 3);
    upper.displayName = QStringLiteral("HUB 3");
    m_model->setConnectors({connector(oslo, 10), connector(oslo, 9), upper});
    QCOMPARE(shown(), words("c3 c9 c10"));
    m_rows->sort(Model::NameColumn, Qt::DescendingOrder);
    QCOMPARE(shown(), words("c10 c9 c3"));
}

void tst_ConnectorArrangement::unknownValuesComeLastInBothOrders()
{
    m_model->setConnectors({connector(oslo, 1), connector(oslo, 2), connector(oslo, 3)});
    m_model->setMetrics({oslo, QStringLiteral("c2")}, {5, 0, 0us});
    m_model->setMetrics({oslo, QStringLiteral("c3")}, {7, 0, 0us});
    m_rows->sort(Model::SuccessColumn, Qt::AscendingOrder);
    QCOMPARE(shown(), words("c2 c3 c1"));
    m_rows->sort(Model::SuccessColumn, Qt::DescendingOrder);
    QCOMPARE(shown(), words("c3 c2 c1"));
}

void tst_ConnectorArrangement::equalValuesStayInTheirOrder()
{
    m_model->setConnectors({connector(oslo, 1), connector(oslo, 2), connector(oslo, 3)});
    for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        m_rows->sort(Model::StatusColumn, order);
        QCOMPARE(shown(), words("c1 c2 c3"));
    }
}

void tst_ConnectorArrangement::everyColumnSorts()
{
    DataConnector off = connector(bergen, 1, Status::UserDisabled);
    off.type = ConnectorTypeTraits::Enum::AwsSqs;
    m_model->setConnectors({off, connector(oslo, 2), connector(oslo, 3)});
    m_model->setMetrics({oslo, QStringLiteral("c2")}, {5, 5, 10ms});
    m_model->setQueue({oslo, QStringLiteral("c2")}, {5, 0, m_clock.now() - 1min});
    for (int column = 0; column < Model::ColumnCount; ++column) {
        for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            m_rows->sort(column, order);
            QCOMPARE(m_rows->rowCount(), 3);
            QCOMPARE(m_rows->sortColumn(), column);
        }
    }
    m_rows->sort(Model::HealthColumn);
    QCOMPARE(shown(), words("c2 c3 c1")); // what fails first, what is off by hand last
}

void tst_ConnectorArrangement::filtersWhatIsThereAndWhatComes()
{
    m_model->setConnectors({connector(oslo, 1), connector(oslo, 2), connector(bergen, 3)});
    m_rows->setFilter(filter("project:oslo"));
    QCOMPARE(shown(), words("c1 c2"));
    QCOMPARE(m_rows->matchCount(), 2);
    m_model->setConnector(connector(oslo, 4));
    m_model->setConnector(connector(bergen, 5));
    QCOMPARE(shown(), words("c1 c2 c4"));
    m_rows->setFilter({});
    QCOMPARE(m_rows->rowCount(), 5);
    m_model->clear();
    QCOMPARE(m_rows->rowCount(), 0);
}

void tst_ConnectorArrangement::newNumbersChangeTheOrderTogether()
{
    m_model->setConnectors({connector(oslo, 1), connector(oslo, 2), connector(oslo, 3)});
    m_rows->sort(Model::ErrorColumn, Qt::DescendingOrder);
    QSignalSpy layouts(m_rows.get(), &QAbstractItemModel::layoutChanged);
    QSignalSpy changes(m_rows.get(), &QAbstractItemModel::dataChanged);
    m_model->setMetrics({oslo, QStringLiteral("c1")}, {0, 1, 0us});
    m_model->setMetrics({oslo, QStringLiteral("c2")}, {0, 2, 0us});
    m_model->setMetrics({oslo, QStringLiteral("c3")}, {0, 3, 0us});
    QCOMPARE(changes.size(), 3); // the numbers at once
    QCOMPARE(layouts.size(), 0);
    QTRY_COMPARE(layouts.size(), 1);
    QCOMPARE(shown(), words("c3 c2 c1"));
}

void tst_ConnectorArrangement::groupsHaveHeadings()
{
    m_model->setProjectTitles({{{oslo}, QStringLiteral("A")}, {{bergen}, QStringLiteral("B")}});
    m_model->setConnectors({connector(bergen, 1), connector(oslo, 2), connector(bergen, 3)});
    m_rows->setGrouping(Grouping::Project);
    QCOMPARE(shown(), words("[A] c2 [B] c1 c3"));
    m_rows->sort(Model::NameColumn, Qt::DescendingOrder); // sorts within the groups
    QCOMPARE(shown(), words("[A] c2 [B] c3 c1"));
    const QModelIndex heading = m_rows->index(2, Model::NameColumn);
    QVERIFY(heading.data(ConnectorArrangement::IsHeadingRole).toBool());
    QCOMPARE(heading.data(ConnectorArrangement::GroupCountRole).toInt(), 2);
    QVERIFY(!(heading.flags() & Qt::ItemIsSelectable));
    QVERIFY(!m_rows->mapToSource(heading).isValid());
    QVERIFY(!m_rows->nameAt(2));

    QSignalSpy changes(m_rows.get(), &QAbstractItemModel::dataChanged);
    m_model->setConnector(connector(bergen, 4));
    QCOMPARE(m_rows->index(2, 0).data(ConnectorArrangement::GroupCountRole).toInt(), 3);
    QVERIFY(!changes.isEmpty()); // so that the view draws the count anew
    m_rows->setGrouping(Grouping::None);
    QCOMPARE(m_rows->rowCount(), 4);
}

void tst_ConnectorArrangement::healthGroupsStandByAttention()
{
    m_model->setConnectors({connector(oslo, 1), connector(oslo, 2), connector(oslo, 3, Status::UserDisabled)});
    m_model->setMetrics({oslo, QStringLiteral("c1")}, {100, 0, 1ms});
    m_model->setMetrics({oslo, QStringLiteral("c2")}, {0, 100, 0us});
    m_rows->setGrouping(Grouping::Health);
    QCOMPARE(shown(), words("[] c2 [] c1 [] c3"));
    QCOMPARE(Health(m_rows->index(0, 0).data(Model::HealthRole).toInt()), Health::Failing);
}

void tst_ConnectorArrangement::collapsedGroupsKeepTheirHeading()
{
    m_model->setConnectors({connector(bergen, 1), connector(oslo, 2), connector(bergen, 3)});
    m_rows->setGrouping(Grouping::Project);
    const QString group = m_rows->index(0, 0).data(ConnectorArrangement::GroupRole).toString();
    m_rows->setCollapsed(group, true);
    QCOMPARE(shown(), words("[bergen] [oslo] c2"));
    QVERIFY(m_rows->index(0, 0).data(ConnectorArrangement::IsCollapsedRole).toBool());
    QCOMPARE(m_rows->matchCount(), 3);
    QCOMPARE(m_rows->rowOf({bergen, QStringLiteral("c1")}), -1);
    m_rows->setCollapsed(group, false);
    QCOMPARE(m_rows->rowCount(), 5);
    m_rows->setCollapsedGroups({group, QStringLiteral("project:of another day")});
    QCOMPARE(shown(), words("[bergen] [oslo] c2"));
}

void tst_ConnectorArrangement::aRowThatChangesItsGroupStaysTheSame()
{
    m_model->setConnectors({connector(oslo, 1), connector(oslo, 2)});
    m_rows->setGrouping(Grouping::Health);
    const QPersistentModelIndex kept = m_rows->indexOf({oslo, QStringLiteral("c1")});
    m_model->setConnector(connector(oslo, 1, Status::SystemDisabled));
    QVERIFY(kept.isValid());
    QCOMPARE(m_rows->nameAt(kept.row())->connector, QStringLiteral("c1"));
    QCOMPARE(m_rows->rowCount(), 4);
}

void tst_ConnectorArrangement::rowsKeepTheirIdentity()
{
    m_model->setConnectors({connector(oslo, 1), connector(oslo, 2), connector(oslo, 3)});
    QItemSelectionModel selection(m_rows.get());
    selection.select(
        m_rows->indexOf({oslo, QStringLiteral("c2")}), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QSignalSpy resets(m_rows.get(), &QAbstractItemModel::modelReset);
    m_rows->sort(Model::NameColumn, Qt::DescendingOrder);
    m_rows->setFilter(filter("\"hub 2\""));
    m_model->setConnectors({connector(oslo, 0), connector(oslo, 2)});
    m_rows->setFilter({});
    m_rows->setGrouping(Grouping::Project);
    QCOMPARE(resets.size(), 0);
    QCOMPARE(selection.selectedRows().size(), 1);
    QCOMPARE(m_rows->nameAt(selection.selectedRows()[0].row())->connector, QStringLiteral("c2"));
}

void tst_ConnectorArrangement::anyOrderOfThingsIsConsistent()
{
    // Whatever is done in whatever order: the tester finds no broken signal, and rows map there and back.
    QRandomGenerator random(20261124);
    const char *filters[] = {"", "hub", "status:disabled", "-status:failing", "errors:>3", "\"hub 1\""};
    for (int step = 0; step < 400; ++step) {
        QList<DataConnector> some;
        switch (random.bounded(7)) {
        case 0:
            for (int i = 0; i < 30; ++i) {
                if (random.bounded(2))
                    some.append(
                        connector(i % 3 ? oslo : bergen, i, random.bounded(3) ? Status::Active : Status::UserDisabled));
            }
            m_model->setConnectors(some);
            break;
        case 1: {
            DataConnector one = connector(oslo, 1 + random.bounded(40));
            one.displayName = QStringLiteral("hub %1").arg(random.bounded(40));
            m_model->setConnector(one);
            break;
        }
        case 2:
            m_model->setMetrics(
                {oslo, QStringLiteral("c%1").arg(random.bounded(40))}, {random.bounded(9), random.bounded(9), 1ms});
            break;
        case 3:
            m_rows->setFilter(filter(filters[random.bounded(6)]));
            break;
        case 4:
            m_rows->sort(random.bounded(int(Model::ColumnCount)), Qt::SortOrder(random.bounded(2)));
            break;
        case 5:
            m_rows->setGrouping(Grouping(random.bounded(3)));
            break;
        default:
            if (m_rows->rowCount() > 0 && m_rows->isHeading(0)) {
                const QModelIndex heading = m_rows->index(0, 0);
                m_rows->setCollapsed(heading.data(ConnectorArrangement::GroupRole).toString(),
                    !heading.data(ConnectorArrangement::IsCollapsedRole).toBool());
            }
        }
        for (int row = 0; row < m_rows->rowCount(); ++row) {
            const auto name = m_rows->nameAt(row);
            QCOMPARE(name ? m_rows->rowOf(*name) : row, row);
            QVERIFY(
                !name || m_rows->mapFromSource(m_rows->mapToSource(m_rows->index(row, 0))) == m_rows->index(row, 0));
        }
    }
    m_rows->setFilter({});
    QCOMPARE(m_rows->matchCount(), m_model->rowCount());
    m_rows->setFilter(filter("nothing-is-called-so"));
    QCOMPARE(m_rows->rowCount(), 0);
}

QTEST_GUILESS_MAIN(tst_ConnectorArrangement)
#include "tst_connectorarrangement.moc"
