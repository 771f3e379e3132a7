// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartpanel.h"
#include "ui/charts/charttoolbar.h"
#include "ui/charts/connectorcharts.h"
#include "ui/charts/segmentedchoice.h"
#include "ui/connectors/connectordetail.h"

#include "models/domain/connectorlink.h"
#include "tests/desktop/finding.h"
#include "tests/desktop/samplebuilding.h"
#include "tests/desktop/secretiveconnector.h"
#include "ui/common/emptystate.h"
#include "ui/connectors/changespage.h"
#include "ui/connectors/changewords.h"
#include "ui/connectors/connectorheading.h"
#include "ui/connectors/curldialog.h"
#include "ui/connectors/deliveriespage.h"
#include "ui/connectors/deliveryrows.h"
#include "ui/connectors/healthline.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace touchstone;
using namespace touchstone::ui;
using namespace std::chrono_literals;
using test::button;
using test::password;
using test::SampleBuilding;
using test::secret;
using test::secretive;

namespace {

constexpr int deliveriesTab = 2;

DeliveryAttempt attempt(const char *id, bool acknowledged, int status, const char *answer = "")
{
    DeliveryAttempt result;
    result.eventId = QString::fromLatin1(id);
    result.eventType = QStringLiteral("touch");
    result.number = 1;
    result.time = *parseTimestamp(u"2025-01-15T12:00:00Z");
    result.duration = 86ms;
    result.acknowledged = acknowledged;
    result.status = status;
    result.answer = QString::fromUtf8(answer);
    if (!acknowledged)
        result.error = QStringLiteral("the answer was %1, which does not acknowledge").arg(status);
    return result;
}

} // namespace

class TestConnectorDetail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void theHealthFollowsTheClock();
    void copiesHoldNoSecret();
    void deliveriesAreWantedOnlyWhileTheyAreShown();
    void minutesAreWantedOnlyWhileTheChartsAreCloseUp();
    void aWeekIsWantedOnlyWhileTheChartsShowIt();
    void aRefreshKeepsTheChosenDelivery();
    void failedOnlyHidesTheOthers();
    void resendNamesTheEventOrAll();
    void anAttemptIsCopiedWithItsAnswer();
    void withoutRecordsTheTabSaysSo_data();
    void withoutRecordsTheTabSaysSo();
    void changesAreToldInWords_data();
    void changesAreToldInWords();
    void changesOfEarlierRunsHaveADateAndALimit();
    void changesOfOthersAreNotShown();
    void marksLeaveOutWhatFailed();

private:
    DeliveriesPage &deliveries() { return *m_detail->findChild<DeliveriesPage *>(); }
    void showDeliveries()
    {
        m_detail->findChild<QTabWidget *>()->setCurrentIndex(deliveriesTab);
        m_building->deliveries.watch(SampleBuilding::connectorName(0));
    }

    std::unique_ptr<SampleBuilding> m_building;
    std::unique_ptr<ConnectorDetail> m_detail;
};

void TestConnectorDetail::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_building = std::make_unique<SampleBuilding>();
    m_building->fill();
    m_detail = std::make_unique<ConnectorDetail>(
        ConnectorModels{m_building->connectors, m_building->devices, m_building->deliveries, m_building->changes});
    m_detail->setConnector(SampleBuilding::connectorName(0));
    m_detail->resize(640, 640);
    m_detail->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_detail.get()));
}

void TestConnectorDetail::cleanup()
{
    m_detail.reset();
    m_building.reset();
}

void TestConnectorDetail::theHealthFollowsTheClock()
{
    auto *line = m_detail->findChild<HealthLine *>();
    QVERIFY2(line->sentence().startsWith(QLatin1String("Healthy: ")), qPrintable(line->sentence()));
    QVERIFY(line->timeLeft().isEmpty());
    QueueState queue{3, 1, m_building->clock.now()};
    queue.outlook = DisablingOutlook{m_building->clock.now() - 119h, m_building->clock.now() + 1h, 5, {}, {}};
    m_building->connectors.setMetrics(SampleBuilding::connectorName(0), {0, 9, 0ms});
    m_building->connectors.setQueue(SampleBuilding::connectorName(0), queue);
    QVERIFY(line->timeLeft().contains(QLatin1String("no success for 119")));
    m_building->clock.advance(10min); // and nobody answers
    QTRY_VERIFY(line->sentence().contains(QLatin1String("no answer from the API for 10")));
}

void TestConnectorDetail::copiesHoldNoSecret()
{
    m_building->connectors.setConnector(secretive());
    auto *menu = m_detail->findChild<ConnectorHeading *>()->menuButton()->menu();
    const QString path = SampleBuilding::connectorName(0).path();
    const auto copied = [menu](const char *text) {
        for (QAction *action : menu->actions()) {
            if (action->text().remove(u'&').startsWith(QLatin1String(text)))
                action->trigger();
        }
        return QGuiApplication::clipboard()->text();
    };
    QCOMPARE(copied("Copy id"), SampleBuilding::connectorName(0).connector);
    QCOMPARE(copied("Copy full resource name"), path);
    QCOMPARE(connectorOfLink(copied("Copy link")), std::optional(SampleBuilding::connectorName(0))); // it opens here
    copied("Copy a sample delivery");
    auto *dialog = m_detail->findChild<CurlDialog *>();
    QVERIFY(dialog);
    QTest::mouseClick(button(*dialog, "Copy"), Qt::LeftButton);
    const QString command = QGuiApplication::clipboard()->text();
    QVERIFY(command.startsWith(QLatin1String("curl ")));
    QVERIFY(!command.contains(password) && !command.contains(secret) && !command.contains(QLatin1String("key-of")));
}

void TestConnectorDetail::deliveriesAreWantedOnlyWhileTheyAreShown()
{
    using Wanted = std::optional<ConnectorName>;
    QList<Wanted> wanted;
    connect(m_detail.get(), &ConnectorDetail::deliveriesWanted, this, [&](const Wanted &name) { wanted.append(name); });
    m_detail->setConnector(SampleBuilding::connectorName(1));
    QVERIFY(wanted.isEmpty());
    m_detail->findChild<QTabWidget *>()->setCurrentIndex(deliveriesTab);
    QCOMPARE(wanted.last(), Wanted(SampleBuilding::connectorName(1)));
    m_detail->setConnector(SampleBuilding::connectorName(0));
    QCOMPARE(wanted.last(), Wanted(SampleBuilding::connectorName(0)));
    m_detail->findChild<QTabWidget *>()->setCurrentIndex(0);
    QCOMPARE(wanted.last(), Wanted());
}

void TestConnectorDetail::minutesAreWantedOnlyWhileTheChartsAreCloseUp()
{
    using Wanted = std::optional<ConnectorName>;
    QList<Wanted> wanted;
    connect(m_detail.get(), &ConnectorDetail::minutesWanted, this, [&](const Wanted &name) { wanted.append(name); });
    m_detail->setConnector(SampleBuilding::connectorName(1));
    QCOMPARE(wanted.takeLast(), Wanted());
    SegmentedChoice *ranges = m_detail->findChild<ChartPanel *>()->toolbar()->ranges();
    ranges->button(int(ChartRange::Hour))->click();
    QCOMPARE(wanted.takeLast(), Wanted(SampleBuilding::connectorName(1)));
    m_detail->setConnector(SampleBuilding::connectorName(0));
    QCOMPARE(wanted.takeLast(), Wanted(SampleBuilding::connectorName(0)));
    ranges->button(int(ChartRange::SixHours))->click();
    QCOMPARE(wanted.takeLast(), Wanted());
}

void TestConnectorDetail::aWeekIsWantedOnlyWhileTheChartsShowIt()
{
    using Wanted = std::optional<ConnectorName>;
    QList<Wanted> wanted;
    connect(m_detail.get(), &ConnectorDetail::weekWanted, this, [&](const Wanted &name) { wanted.append(name); });
    m_detail->setConnector(SampleBuilding::connectorName(1));
    QCOMPARE(wanted.takeLast(), Wanted());
    SegmentedChoice *ranges = m_detail->findChild<ChartPanel *>()->toolbar()->ranges();
    ranges->button(int(ChartRange::Week))->click();
    QCOMPARE(wanted.takeLast(), Wanted(SampleBuilding::connectorName(1)));
    m_detail->setConnector(SampleBuilding::connectorName(0));
    QCOMPARE(wanted.takeLast(), Wanted(SampleBuilding::connectorName(0)));
    ranges->button(int(ChartRange::Day))->click();
    QCOMPARE(wanted.takeLast(), Wanted());
}

void TestConnectorDetail::aRefreshKeepsTheChosenDelivery()
{
    showDeliveries();
    const QAbstractItemModelTester tester(
        deliveries().view()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_building->deliveries.apply({{attempt("b", true, 200), attempt("a", false, 503, "busy")}, 2, {}});
    deliveries().view()->selectRow(1);
    const QString text = deliveries().findChild<QPlainTextEdit *>()->toPlainText();
    QVERIFY2(text.contains(QLatin1String("busy")), qPrintable(text));
    m_building->deliveries.apply({{attempt("c", true, 200), attempt("b", true, 200)}, 3, {}});
    QCOMPARE(deliveries().view()->currentIndex().row(), 2);
    QCOMPARE(deliveries().findChild<QPlainTextEdit *>()->toPlainText(), text);
    QVERIFY(!deliveries().grab().isNull());
}

void TestConnectorDetail::failedOnlyHidesTheOthers()
{
    showDeliveries();
    m_building->deliveries.apply({{attempt("b", true, 200), attempt("a", false, 503)}, 2, {}});
    auto *failedOnly = deliveries().findChild<QCheckBox *>();
    failedOnly->click();
    const QAbstractItemModel *rows = deliveries().view()->model();
    QCOMPARE(rows->rowCount(), 1);
    QCOMPARE(
        rows->index(0, items::DeliveryModel::OutcomeColumn).data().toString(), QStringLiteral("503, not acknowledged"));
    m_building->deliveries.apply({{attempt("c", true, 200)}, 3, {}}); // the same for what comes
    QCOMPARE(rows->rowCount(), 1);
    failedOnly->click();
    QCOMPARE(rows->rowCount(), 3);
}

void TestConnectorDetail::resendNamesTheEventOrAll()
{
    showDeliveries();
    m_building->deliveries.apply({{attempt("a", false, 503)}, 1, {}});
    QSignalSpy resends(m_detail.get(), &ConnectorDetail::resendRequested);
    auto *one = button(deliveries(), "Send event again");
    auto *all = button(deliveries(), "Send all");
    QVERIFY(!one->isEnabled() && !all->isEnabled()); // nothing chosen, nothing known of the queue
    m_building->connectors.setQueue(SampleBuilding::connectorName(0), {5, 2, m_building->clock.now()});
    QVERIFY(!one->isEnabled());
    QVERIFY2(all->isEnabled() && all->text().contains(QLatin1String("(3)")), qPrintable(all->text()));
    deliveries().view()->selectRow(0);
    QTest::keyClick(one, Qt::Key_Space);
    QTest::keyClick(all, Qt::Key_Space);
    QCOMPARE(resends.size(), 2);
    QCOMPARE(resends[0][1].toString(), QStringLiteral("a"));
    QCOMPARE(resends[1][1].toString(), QString());
    m_building->connectors.setQueue(SampleBuilding::connectorName(0), {2, 2, m_building->clock.now()});
    QVERIFY(!all->isEnabled()); // all of it is on its way
}

void TestConnectorDetail::anAttemptIsCopiedWithItsAnswer()
{
    showDeliveries();
    m_building->deliveries.apply({{attempt("a", false, 503, "out of order")}, 1, {}});
    deliveries().view()->selectRow(0);
    QTest::keyClick(deliveries().view(), Qt::Key_C, Qt::ControlModifier);
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY2(text.contains(QLatin1String("503, not acknowledged")) && text.contains(QLatin1String("out of order")) &&
                 text.contains(QLatin1String("Event: touch, a")),
        qPrintable(text));
}

void TestConnectorDetail::withoutRecordsTheTabSaysSo_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("title");
    QTest::newRow("another cloud") << int(items::DeliveryModel::State::Absent)
                                   << QStringLiteral("does not tell single deliveries");
    QTest::newRow("asked") << int(items::DeliveryModel::State::Awaited) << QStringLiteral("Loading");
    QTest::newRow("failed") << int(items::DeliveryModel::State::Unread) << QStringLiteral("could not be read");
    QTest::newRow("none yet") << int(items::DeliveryModel::State::Read) << QStringLiteral("No delivery yet");
}

void TestConnectorDetail::withoutRecordsTheTabSaysSo()
{
    QFETCH(int, state);
    QFETCH(QString, title);
    showDeliveries();
    using State = items::DeliveryModel::State;
    if (State(state) == State::Absent)
        m_building->deliveries.setAbsent();
    else if (State(state) == State::Unread)
        m_building->deliveries.setFailure({Failure::Kind::Unavailable, QStringLiteral("no network")});
    else if (State(state) == State::Read)
        m_building->deliveries.apply({});
    auto *empty = deliveries().findChild<EmptyState *>();
    QVERIFY(empty->isVisible());
    QVERIFY2(empty->title().contains(title), qPrintable(empty->title()));
}

void TestConnectorDetail::changesAreToldInWords_data()
{
    using items::ChangeRecord;
    QTest::addColumn<ChangeRecord>("record");
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("outcome");
    const auto row = [](const char *name, ChangeRecord::Kind kind, ChangeRecord::Origin origin,
                         ChangeRecord::Outcome outcome, const QList<ConnectorField> &fields, const char *what,
                         const char *words) {
        ChangeRecord record;
        record.kind = kind;
        record.origin = origin;
        record.outcome = outcome;
        record.fields = fields;
        record.failure = {Failure::Kind::Forbidden, QStringLiteral("permission denied.")};
        QTest::newRow(name) << record << QString::fromUtf8(what) << QString::fromUtf8(words);
    };
    using enum ChangeRecord::Kind;
    using enum ChangeRecord::Origin;
    using Outcome = ChangeRecord::Outcome;
    using Field = ConnectorField;
    row("here", Edited, Here, Outcome::Done, {Field::Labels, Field::DisplayName}, "Changed: labels, display name",
        "Done");
    row("on its way", Disabled, Here, Outcome::Pending, {Field::Status}, "Disabled", "On its way…");
    row("refused", Enabled, Here, Outcome::Failed, {Field::Status}, "Enabled", "Not done: permission denied. ");
    row("late", Enabled, Here, Outcome::DoneLate, {Field::Status}, "Enabled", "Done after all");
    row("elsewhere", Edited, Elsewhere, Outcome::Done, {Field::SignatureSecret}, "Changed: signature secret",
        "By somebody else; seen then");
    row("the switch and more", Enabled, Elsewhere, Outcome::Done, {Field::Status, Field::Endpoint},
        "Enabled; changed: endpoint", "By somebody else; seen then");
    row("by the system", DisabledBySystem, Elsewhere, Outcome::Done, {Field::Status}, "Disabled by the system",
        "Seen then");
    row("in an earlier run", DisabledBySystem, EarlierRun, Outcome::Done, {Field::Status}, "Disabled by the system",
        "Seen in an earlier run");
}

void TestConnectorDetail::changesAreToldInWords()
{
    QFETCH(items::ChangeRecord, record);
    QFETCH(QString, what);
    QFETCH(QString, outcome);
    QCOMPARE(changeWords(record), what);
    QVERIFY2(outcomeOfChange(record).startsWith(outcome), qPrintable(outcomeOfChange(record)));
    QVERIFY(changeSentence(record, {}).endsWith(u'.'));
}

void TestConnectorDetail::changesOfEarlierRunsHaveADateAndALimit()
{
    items::ChangeRecord record;
    record.connector = SampleBuilding::connectorName(0);
    record.kind = items::ChangeRecord::Kind::Disabled;
    record.origin = items::ChangeRecord::Origin::EarlierRun;
    record.fields = {ConnectorField::Status};
    record.at = m_building->clock.now() - std::chrono::hours(48);
    record.notBefore = record.at - 1min;
    items::ChangeRecord unseen = record;
    unseen.at += std::chrono::hours(24);
    unseen.notBefore = record.at;
    m_building->changes.addEarlier({record, unseen});
    const QAbstractItemModel *rows = m_detail->findChild<ChangesPage *>()->view()->model();
    const auto text = [rows](int row, int column) { return rows->index(row, column).data().toString(); };
    using Model = items::ChangeHistoryModel;
    QCOMPARE(text(1, Model::OutcomeColumn), QStringLiteral("Seen in an earlier run"));
    QCOMPARE(text(0, Model::OutcomeColumn), QStringLiteral("Seen in an earlier run, up to 1\u00a0d late"));
    const QString date = QLocale().toString(toDateTime(record.at).date(), QLocale::ShortFormat);
    QVERIFY2(text(1, Model::TimeColumn).startsWith(date), qPrintable(text(1, Model::TimeColumn)));
    // The charts have marks where they lie.
    const QList<ChartMark> marks = m_detail->findChild<ConnectorCharts *>()->marks();
    QCOMPARE(marks.size(), 2);
    QCOMPARE(marks[0].at, record.at);
    QVERIFY(marks[0].words.startsWith(QStringLiteral("Disabled, seen ") + date));
    QVERIFY(marks[1].words.endsWith(QStringLiteral("in an earlier run, up to 1\u00a0d late.")));
}

void TestConnectorDetail::changesOfOthersAreNotShown()
{
    const QAbstractItemModelTester tester(
        m_detail->findChild<ChangesPage *>()->view()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    items::ChangeRecord record;
    record.fields = {ConnectorField::Labels};
    record.connector = SampleBuilding::connectorName(1);
    m_building->changes.add(record);
    const QAbstractItemModel *rows = m_detail->findChild<ChangesPage *>()->view()->model();
    QCOMPARE(rows->rowCount(), 0);
    record.connector = SampleBuilding::connectorName(0);
    m_building->changes.add(record);
    QCOMPARE(rows->rowCount(), 1);
    QVERIFY(rows->index(0, 0).data(Qt::AccessibleTextRole).toString().startsWith(QLatin1String("Changed here at")));
    m_detail->setConnector(SampleBuilding::connectorName(2));
    QCOMPARE(rows->rowCount(), 0);
}

void TestConnectorDetail::marksLeaveOutWhatFailed()
{
    items::ChangeRecord record;
    record.connector = SampleBuilding::connectorName(0);
    record.kind = items::ChangeRecord::Kind::Disabled;
    record.at = m_building->clock.now();
    m_building->changes.add(record);
    record.outcome = items::ChangeRecord::Outcome::Failed;
    m_building->changes.add(record);
    record.outcome = items::ChangeRecord::Outcome::Done;
    record.at += 1min;
    m_building->changes.add(record);
    const QList<ChartMark> marks = changeMarks(m_building->changes, record.connector, m_building->clock.now());
    QCOMPARE(marks.size(), 2);
    QVERIFY(marks[0].at < marks[1].at);
    QVERIFY(marks[0].words.startsWith(QLatin1String("Disabled here at")));
    QCOMPARE(m_detail->findChild<ConnectorCharts *>()->marks(), marks); // at once, without a refresh
}

QTEST_MAIN(TestConnectorDetail)
#include "tst_connectordetail.moc"
