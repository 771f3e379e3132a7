// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/connectorlistmodel.h"
#include "tests/support/manualclock.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace touchstone;
using namespace touchstone::items;
using namespace std::chrono_literals;

namespace {

DataConnector connector(const QString &id, const QString &displayName)
{
    DataConnector result;
    result.name = {QStringLiteral("p1"), id};
    result.displayName = displayName;
    HttpConfig http;
    http.url = QStringLiteral("https://user:secret@example.com/hook");
    http.signatureSecret = QStringLiteral("hush");
    result.httpConfig = http;
    return result;
}

const DataConnector apple = connector(QStringLiteral("c1"), QStringLiteral("apple"));
const DataConnector banana = connector(QStringLiteral("c2"), QStringLiteral("Banana"));
const DataConnector cherry = connector(QStringLiteral("c3"), QStringLiteral("cherry"));

QStringList names(const ConnectorListModel &model)
{
    QStringList result;
    for (int row = 0; row < model.rowCount(); ++row)
        result << model.index(row, ConnectorListModel::NameColumn).data().toString();
    return result;
}

} // namespace

class tst_ConnectorListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void newsOfUnknownConnectorsIsIgnored();
    void rowsComeByName();
    void aRefreshKeepsRowsAndNumbers();
    void aRefreshAddsRemovesAndMoves();
    void aRenamedConnectorMoves_data();
    void aRenamedConnectorMoves();
    void onlyWhatChangedIsTold();
    void theEndpointHidesItsPassword();
    void anUnknownNumberIsNotZero();
    void healthFollowsTheNumbers();
    void aPendingChangeIsShown();
    void oldNumbersMakeTheHealthUnknown();
    void aListThatNamesAConnectorTwiceHasItOnce();
    void manyNewRowsComeAtOnce();
    void projectsKeepTheirRows();
    void aChangeOfWhateverKindIsDated();
    void valuesOfEveryColumn();
    void whatWasKeptStaysUntilTheCloudTells();
    void aDayThatIsPutTogetherCountsBeforeWhatTheCloudCounts();

private:
    test::ManualClock m_clock;
};

void tst_ConnectorListModel::newsOfUnknownConnectorsIsIgnored()
{
    ConnectorListModel model(m_clock);
    QAbstractItemModelTester tester(&model);
    model.setMetrics(apple.name, {1, 2, 3us});
    model.setSeries(apple.name, {});
    model.setQueue(apple.name, {});
    model.setChangePending(apple.name, true);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.row(apple.name));
    QVERIFY(!model.indexOf(apple.name).isValid());
    QCOMPARE(model.health(apple.name), Health::Unknown);
}

void tst_ConnectorListModel::rowsComeByName()
{
    ConnectorListModel model(m_clock);
    QAbstractItemModelTester tester(&model);
    model.setConnectors({cherry, apple, banana});
    QCOMPARE(names(model), QStringList({QStringLiteral("apple"), QStringLiteral("Banana"), QStringLiteral("cherry")}));
    QCOMPARE(model.indexOf(banana.name).row(), 1);
}

void tst_ConnectorListModel::aRefreshKeepsRowsAndNumbers()
{
    ConnectorListModel model(m_clock);
    QAbstractItemModelTester tester(&model);
    model.setConnectors({apple, banana, cherry});
    model.setMetrics(banana.name, {100, 1, 86400us});
    const QPersistentModelIndex chosen = model.indexOf(banana.name);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);

    model.setConnectors({cherry, banana, apple});

    QCOMPARE(reset.size() + changed.size() + removed.size(), 0);
    QVERIFY(chosen.isValid());
    QCOMPARE(chosen.data(ConnectorListModel::PathRole).toString(), banana.name.path());
    QVERIFY(model.row(banana.name)->metrics.has_value());
}

void tst_ConnectorListModel::aRefreshAddsRemovesAndMoves()
{
    ConnectorListModel model(m_clock);
    QAbstractItemModelTester tester(&model);
    model.setConnectors({apple, cherry});
    const QPersistentModelIndex chosen = model.indexOf(cherry.name);
    DataConnector renamed = cherry;
    renamed.displayName = QStringLiteral("aardvark");

    model.setConnectors({banana, renamed});

    QCOMPARE(names(model), QStringList({QStringLiteral("aardvark"), QStringLiteral("Banana")}));
    QCOMPARE(chosen.row(), 0);
    QCOMPARE(chosen.data(ConnectorListModel::PathRole).toString(), cherry.name.path());
}

void tst_ConnectorListModel::aRenamedConnectorMoves_data()
{
    QTest::addColumn<QString>("newName");
    QTest::addColumn<int>("row");
    QTest::newRow("to the front") << QStringLiteral("Aaa") << 0;
    QTest::newRow("to the end") << QStringLiteral("zzz") << 2;
    QTest::newRow("where it was") << QStringLiteral("Bananas") << 1;
}

void tst_ConnectorListModel::aRenamedConnectorMoves()
{
    QFETCH(QString, newName);
    QFETCH(int, row);
    ConnectorListModel model(m_clock);
    QAbstractItemModelTester tester(&model);
    model.setConnectors({apple, banana, cherry});
    const QPersistentModelIndex chosen = model.indexOf(banana.name);
    DataConnector renamed = banana;
    renamed.displayName = newName;

    model.setConnector(renamed);

    QCOMPARE(chosen.row(), row);
    QCOMPARE(chosen.data().toString(), newName);
    QCOMPARE(model.rowCount(), 3);
}

void tst_ConnectorListModel::onlyWhatChangedIsTold()
{
    ConnectorListModel model(m_clock);
    QAbstractItemModelTester tester(&model);
    model.setConnectors({apple, banana});
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);

    model.setMetrics(banana.name, {100, 1, 86400us});
    model.setMetrics(banana.name, {100, 1, 86400us});

    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex().row(), 1);
    const auto roles = changed.first().at(2).value<QList<int>>();
    QVERIFY(roles.contains(Qt::DisplayRole) && roles.contains(ConnectorListModel::SortRole));
    QVERIFY(!roles.contains(ConnectorListModel::TrendRole));

    ConnectorSeries series;
    series.steps.append(SeriesSlot{m_clock.now(), 5, 0, {}, {}});
    model.setSeries(banana.name, series);
    QCOMPARE(changed.size(), 2);
    QVERIFY(changed.last().at(2).value<QList<int>>().contains(ConnectorListModel::TrendRole));
    QCOMPARE(model.indexOf(banana.name).data(ConnectorListModel::TrendRole).value<ConnectorSeries>(), series);
}

void tst_ConnectorListModel::theEndpointHidesItsPassword()
{
    ConnectorListModel model(m_clock);
    model.setConnectors({apple});
    for (int column = 0; column < model.columnCount(); ++column)
        QVERIFY(!model.index(0, column).data().toString().contains(QLatin1String("secret")));
    QVERIFY(
        model.index(0, ConnectorListModel::EndpointColumn).data().toString().contains(QLatin1String("example.com")));
}

void tst_ConnectorListModel::anUnknownNumberIsNotZero()
{
    ConnectorListModel model(m_clock);
    model.setConnectors({apple});
    const QModelIndex success = model.index(0, ConnectorListModel::SuccessColumn);
    const QModelIndex latency = model.index(0, ConnectorListModel::LatencyColumn);
    QVERIFY(!success.data().isValid());
    QVERIFY(!success.data(ConnectorListModel::SortRole).isValid());
    model.setMetrics(apple.name, {0, 3, 0us});
    QCOMPARE(success.data().toLongLong(), 0);
    QVERIFY(!latency.data().isValid()); // no success, so no latency
}

void tst_ConnectorListModel::healthFollowsTheNumbers()
{
    ConnectorListModel model(m_clock);
    model.setConnectors({apple});
    QCOMPARE(model.health(apple.name), Health::Unknown);
    model.setMetrics(apple.name, {1000, 0, 50ms});
    QCOMPARE(model.health(apple.name), Health::Healthy);
    model.setMetrics(apple.name, {10, 90, 50ms});
    QCOMPARE(model.health(apple.name), Health::Failing);
    DataConnector off = apple;
    off.status = ConnectorStatusTraits::Enum::UserDisabled;
    model.setConnector(off);
    QCOMPARE(model.health(apple.name), Health::DisabledByHand);
    QCOMPARE(model.indexOf(apple.name).data(ConnectorListModel::HealthRole).toInt(), int(Health::DisabledByHand));
    QVERIFY(!model.indexOf(apple.name).data(ConnectorListModel::ActiveRole).toBool());
}

void tst_ConnectorListModel::aPendingChangeIsShown()
{
    ConnectorListModel model(m_clock);
    model.setConnectors({apple});
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setChangePending(apple.name, true);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().at(2).value<QList<int>>(), QList<int>{ConnectorListModel::PendingRole});
    QVERIFY(model.indexOf(apple.name).data(ConnectorListModel::PendingRole).toBool());
    model.setConnectors({apple}); // a refresh does not end it
    QVERIFY(model.row(apple.name)->changePending);
}

void tst_ConnectorListModel::aListThatNamesAConnectorTwiceHasItOnce()
{
    ConnectorListModel model(m_clock);
    QAbstractItemModelTester tester(&model);
    DataConnector renamed = apple;
    renamed.displayName = QStringLiteral("zebra");
    model.setConnectors({apple, banana, renamed});
    QCOMPARE(names(model), QStringList({QStringLiteral("apple"), QStringLiteral("Banana")}));
    model.setConnectors({banana, banana});
    QCOMPARE(names(model), QStringList{QStringLiteral("Banana")});
}

void tst_ConnectorListModel::manyNewRowsComeAtOnce()
{
    ConnectorListModel model(m_clock);
    QAbstractItemModelTester tester(&model);
    model.setConnectors({connector(QStringLiteral("c0100x"), QStringLiteral("hub 0100x"))});
    QList<DataConnector> many;
    for (int i = 0; i < 200; ++i) {
        const QString number = QStringLiteral("%1").arg(i, 4, 10, QLatin1Char('0'));
        many.append(connector(QLatin1Char('c') + number, QStringLiteral("hub ") + number));
    }
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy settled(&model, &ConnectorListModel::rowsSettled);
    model.setConnectors(many + QList<DataConnector>{model.rowAt(0).connector});
    QCOMPARE(inserted.size(), 2); // before and after the one that was there
    QCOMPARE(settled.size(), 1);
    QCOMPARE(model.find(many[199].name), 200);

    // When every other one goes
    for (int i = 199; i >= 0; i -= 2)
        many.removeAt(i);
    model.setConnectors(many);
    QCOMPARE(model.rowCount(), 100);
    QCOMPARE(model.find(many[99].name), 99);
    QVERIFY(removed.size() > 1);
    model.setConnectors(many); // nothing is told of nothing
    QCOMPARE(settled.size(), 2);
}

void tst_ConnectorListModel::projectsKeepTheirRows()
{
    ConnectorListModel model(m_clock);
    QAbstractItemModelTester tester(&model);
    DataConnector other = connector(QStringLiteral("c9"), QStringLiteral("avocado"));
    other.name.project = QStringLiteral("p2");
    const ProjectName first{QStringLiteral("p1")};
    const ProjectName second{QStringLiteral("p2")};
    model.setProjectTitles({{second, QStringLiteral("Kontor Oslo")}});
    model.setConnectorsOf(first, {apple, banana});
    model.setConnectorsOf(second, {other});
    QCOMPARE(names(model), QStringList({QStringLiteral("apple"), QStringLiteral("avocado"), QStringLiteral("Banana")}));
    QCOMPARE(model.index(1, ConnectorListModel::ProjectColumn).data().toString(), QStringLiteral("Kontor Oslo"));
    QCOMPARE(model.index(0, ConnectorListModel::ProjectColumn).data().toString(), QStringLiteral("p1")); // no name yet

    model.setProjectTitles({{first, QStringLiteral("Lager")}, {second, QStringLiteral("Kontor Oslo")}});
    QCOMPARE(model.index(0, ConnectorListModel::ProjectColumn).data().toString(), QStringLiteral("Lager"));
    model.setConnectorsOf(first, {banana});
    QCOMPARE(names(model), QStringList({QStringLiteral("avocado"), QStringLiteral("Banana")}));
    model.keepProjects({second});
    QCOMPARE(names(model), QStringList{QStringLiteral("avocado")});
    model.keepProjects({});
    QCOMPARE(model.rowCount(), 0);
}

void tst_ConnectorListModel::aChangeOfWhateverKindIsDated()
{
    ConnectorListModel model(m_clock);
    model.setConnectors({apple, banana});
    const QModelIndex cell = model.indexOf(apple.name).siblingAtColumn(ConnectorListModel::ChangedColumn);
    QVERIFY(!cell.data().isValid()); // there before us: when it changed last is not known
    model.setMetrics(apple.name, {1, 2, 3us});
    m_clock.advance(1min);
    model.setConnectors({apple, banana});
    QVERIFY(!cell.data().isValid()); // numbers are no change

    DataConnector off = apple;
    off.status = ConnectorStatusTraits::Enum::SystemDisabled;
    model.setConnectors({off, banana});
    QCOMPARE(*model.row(apple.name)->changedAt, m_clock.now());
    QCOMPARE(cell.data().toDateTime(), toDateTime(m_clock.now()));
    QVERIFY(!model.row(banana.name)->changedAt);
    model.setConnector(cherry); // made here
    QCOMPARE(*model.row(cherry.name)->changedAt, m_clock.now());
}

void tst_ConnectorListModel::valuesOfEveryColumn()
{
    using Model = ConnectorListModel;
    Model model(m_clock);
    DataConnector hub = apple;
    hub.type = ConnectorTypeTraits::Enum::AzureEventHub;
    model.setConnectors({hub});
    const auto cell = [&](Model::Column column) { return model.index(0, column).data(); };
    for (const auto column : {Model::ErrorRateColumn, Model::QueueColumn, Model::AgeColumn, Model::LatencyColumn})
        QVERIFY(!cell(column).isValid());
    model.setMetrics(hub.name, {60, 40, 86ms});
    model.setQueue(hub.name, {214, 2, m_clock.now() - 5min});
    QCOMPARE(cell(Model::TypeColumn).toString(), QStringLiteral("AZURE_EVENT_HUB"));
    QCOMPARE(cell(Model::StatusColumn).toString(), QStringLiteral("ACTIVE"));
    QCOMPARE(cell(Model::ErrorRateColumn).toDouble(), 0.4);
    QCOMPARE(cell(Model::QueueColumn).toLongLong(), 214);
    QCOMPARE(cell(Model::AgeColumn).toLongLong(), 300'000'000);
    m_clock.setNow(m_clock.now() - 10min); // somebody set the clock back
    QCOMPARE(cell(Model::AgeColumn).toLongLong(), 0);
    for (int column = 0; column < Model::ColumnCount; ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
}

void tst_ConnectorListModel::oldNumbersMakeTheHealthUnknown()
{
    // Given numbers that are as fresh as they should be
    ConnectorListModel model(m_clock);
    model.setConnectors({apple});
    model.setMetrics(apple.name, {1000, 0, 50ms});
    QCOMPARE(model.row(apple.name)->readAt, std::optional(m_clock.now()));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setMetrics(apple.name, {1000, 0, 50ms});
    model.judgeAgain();
    QCOMPARE(changed.size(), 0); // nothing to tell
    // when nobody answers any longer
    m_clock.advance(4min);
    QCOMPARE(model.health(apple.name), Health::Unknown);
    model.judgeAgain();
    model.judgeAgain();
    // then that is told once, and again when the very same numbers are read.
    QCOMPARE(changed.size(), 1);
    model.setMetrics(apple.name, {1000, 0, 50ms});
    QCOMPARE(changed.size(), 2);
    QCOMPARE(model.health(apple.name), Health::Healthy);
}

void tst_ConnectorListModel::whatWasKeptStaysUntilTheCloudTells()
{
    ConnectorListModel model(m_clock);
    QAbstractItemModelTester tester(&model);
    model.setConnectors({banana});
    model.setMetrics(banana.name, {100, 1, 50ms});
    ConnectorRow kept;
    kept.connector = apple;
    kept.metrics = ConnectorMetrics{7, 0, 3ms};
    kept.readAt = m_clock.now() - 3h;
    kept.keptFrom = kept.readAt;
    ConnectorRow here = kept;
    here.connector = banana;

    model.addKept({kept, here});

    QCOMPARE(names(model), QStringList({QStringLiteral("apple"), QStringLiteral("Banana")}));
    QCOMPARE(model.keptFrom(), kept.keptFrom);
    QVERIFY(!model.row(banana.name)->keptFrom); // the cloud has told of it already
    QCOMPARE(model.row(banana.name)->metrics->successCount, 100);
    QCOMPARE(model.row(apple.name)->metrics->successCount, 7);
    QCOMPARE(model.health(apple.name), Health::Unknown); // as it was then is not how it is now

    model.setConnectors({apple, banana, cherry});
    QVERIFY(!model.keptFrom());
    QVERIFY(!model.row(apple.name)->changedAt);
    QCOMPARE(model.row(apple.name)->metrics->successCount, 7);
}

void tst_ConnectorListModel::aDayThatIsPutTogetherCountsBeforeWhatTheCloudCounts()
{
    ConnectorListModel model(m_clock);
    QAbstractItemModelTester tester(&model);
    model.setConnectors({apple});
    model.setMetrics(apple.name, {100, 80, 50ms});
    ConnectorSeries series;
    series.window = 3h;
    series.steps = {{m_clock.now(), 100, 80, {}, 50ms}};
    const DayTotals day{{90'000, 100, 50ms}, 3h, 20h, m_clock.now()};
    model.setDay(apple.name, day, series);
    QCOMPARE(model.index(0, ConnectorListModel::SuccessColumn).data().toLongLong(), 90'000);
    QVERIFY(!model.row(apple.name)->hasLocal());
    QCOMPARE(model.health(apple.name), Health::Degraded); // by the last hours, not by the good day before them
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setDay(apple.name, day, series);
    model.setDay(apple.name, day);
    QCOMPARE(changed.size(), 0);
    // A cloud that turns out to have a history of its own knows better.
    ConnectorSeries own;
    own.totals = {50, 5, 1ms};
    model.setSeries(apple.name, own);
    QVERIFY(!model.row(apple.name)->day && model.row(apple.name)->hasLocal());
}

QTEST_GUILESS_MAIN(tst_ConnectorListModel)
#include "tst_connectorlistmodel.moc"
