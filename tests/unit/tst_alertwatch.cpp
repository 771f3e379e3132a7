// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/alertfile.h"
#include "app/session/alertwatch.h"
#include "tests/support/manualclock.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace touchstone;
using namespace touchstone::test;
using namespace std::chrono_literals;
using items::AlertListModel;
using items::ChangeRecord;
using session::AlertFile;
using session::AlertWatch;
using Status = ConnectorStatusTraits::Enum;

namespace {

const ConnectorName apple{QStringLiteral("p"), QStringLiteral("apple")};
const ConnectorName pear{QStringLiteral("p"), QStringLiteral("pear")};
const ConnectorName far{QStringLiteral("q"), QStringLiteral("far")};

DataConnector connector(const ConnectorName &name, Status status = Status::Active)
{
    DataConnector result;
    result.name = name;
    result.displayName = QStringLiteral("The ") + name.connector;
    result.status = status;
    return result;
}

} // namespace

/// The watch over real models, with a clock that the test moves.
class AlertWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void nothingIsJudgedBeforeTheRecordsAreThere();
    void disabledBySystemIsToldOnce();
    void itIsNotToldAgainAfterARestart();
    void failingIsToldAfterItsTime();
    void theWallClockNeitherBeginsNorEndsAnything();
    void theApiIsToldWhenNothingAnswers();
    void aStreamAloneIsNotTheApi();
    void changesBySomebodyElseAreOneSpell();
    void ownChangesAreNoAlert();
    void aSnoozeHoldsBackAndThenTellsOnce();
    void aSnoozeOfTheConnectorCoversItsOtherAlerts();
    void aSnoozeCanBeEnded();
    void quietHoursHoldTheNotificationNotTheRecord();
    void whatEndedInTheQuietHoursIsNotTold();
    void withoutNotificationsTheListIsKept();
    void aDismissedOneStaysPastUntilItWasOver();
    void aDeletedConnectorEndsItsAlerts();
    void anotherProjectLeavesAlertsAlone();
    void switchingARuleOffEndsItsAlerts();
    void pastOnesAreBounded();
    void aThousandConnectorsAreLookedAtQuickly();
    void aThousandThatFailAtOnceAreOneInsertion();

private:
    void begin(const AlertRecords &records = {});
    void restart();
    void setStatus(const ConnectorName &name, Status status) { m_connectors->setConnector(connector(name, status)); }
    void setFailing(const ConnectorName &name, bool failing)
    {
        m_connectors->setMetrics(name, failing ? ConnectorMetrics{1, 99, 80ms} : ConnectorMetrics{100, 0, 80ms});
    }
    /// Time goes by with a look every few seconds, while numbers stay fresh.
    void pass(std::chrono::seconds span, std::chrono::seconds step = 10s);
    void change(const ConnectorName &name, ChangeRecord::Origin origin, ConnectorField field);
    /// Kinds that were told, in order; forgets them.
    QList<AlertKind> told();
    std::optional<Alert> current(AlertKind kind, const ConnectorName &name = apple)
    {
        return m_alerts->current({kind, name});
    }

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<items::ConnectorListModel> m_connectors;
    std::unique_ptr<items::ChangeHistoryModel> m_changes;
    std::unique_ptr<AlertListModel> m_alerts;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<AlertWatch> m_watch;
    std::unique_ptr<QSignalSpy> m_told;
    std::unique_ptr<QSignalSpy> m_void;
    bool m_isFailing = false; ///< what pass() keeps fresh
};

void AlertWatchTest::initTestCase()
{
    qputenv("TZ", "UTC"); // quiet hours are of the clock on the wall
}

void AlertWatchTest::init()
{
    m_told.reset();
    m_void.reset();
    m_watch.reset();
    m_clock = std::make_unique<ManualClock>(*parseTimestamp(u"2025-01-15T20:00:00Z"));
    m_connectors = std::make_unique<items::ConnectorListModel>(*m_clock);
    m_changes = std::make_unique<items::ChangeHistoryModel>();
    m_alerts = std::make_unique<AlertListModel>(*m_clock);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_alerts.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_isFailing = false;
    setStatus(apple, Status::Active);
    setFailing(apple, false);
    m_watch = std::make_unique<AlertWatch>(*m_clock, *m_connectors, *m_changes, *m_alerts);
    m_told = std::make_unique<QSignalSpy>(m_watch.get(), &AlertWatch::tellingDue);
    m_void = std::make_unique<QSignalSpy>(m_watch.get(), &AlertWatch::tellingVoid);
}

void AlertWatchTest::begin(const AlertRecords &records)
{
    m_watch->restore(records);
}

void AlertWatchTest::restart()
{
    const AlertRecords records = *alertRecordsFromJson(alertRecordsToJson(m_alerts->records()));
    const AlertRules rules = m_watch->rules();
    m_watch = std::make_unique<AlertWatch>(*m_clock, *m_connectors, *m_changes, *m_alerts);
    m_told = std::make_unique<QSignalSpy>(m_watch.get(), &AlertWatch::tellingDue);
    m_watch->setRules(rules);
    begin(records);
}

void AlertWatchTest::pass(std::chrono::seconds span, std::chrono::seconds step)
{
    for (std::chrono::seconds gone{0}; gone < span; gone += step) {
        m_clock->advance(std::min(step, span - gone));
        setFailing(apple, m_isFailing);
        m_watch->look();
    }
}

void AlertWatchTest::change(const ConnectorName &name, ChangeRecord::Origin origin, ConnectorField field)
{
    ChangeRecord record;
    record.connector = name;
    record.origin = origin;
    record.fields = {field};
    record.at = m_clock->now();
    m_changes->add(record);
}

QList<AlertKind> AlertWatchTest::told()
{
    QList<AlertKind> kinds;
    for (const QList<QVariant> &arguments : std::as_const(*m_told)) {
        for (const Alert &alert : arguments.constFirst().value<QList<Alert>>())
            kinds.append(alert.key.kind);
    }
    m_told->clear();
    return kinds;
}

void AlertWatchTest::nothingIsJudgedBeforeTheRecordsAreThere()
{
    setStatus(apple, Status::SystemDisabled);
    m_watch->look();
    m_watch->seeRefreshed();
    change(apple, ChangeRecord::Origin::Elsewhere, ConnectorField::Labels);
    QCOMPARE(m_alerts->rowCount(), 0); // else what was told last time would be told again
    begin();
    QCOMPARE(told(), {AlertKind::DisabledBySystem});
}

void AlertWatchTest::disabledBySystemIsToldOnce()
{
    begin();
    m_watch->look();
    QCOMPARE(told(), QList<AlertKind>());
    setStatus(apple, Status::SystemDisabled);
    for (int look = 0; look < 5; ++look)
        m_watch->look();
    QCOMPARE(told(), {AlertKind::DisabledBySystem});
    QCOMPARE(current(AlertKind::DisabledBySystem)->title, QStringLiteral("The apple"));
    QCOMPARE(m_alerts->currentCount(), 1);
    // Enabled again: over at once, and what was told is withdrawn.
    setStatus(apple, Status::Active);
    m_watch->look();
    QCOMPARE(m_alerts->currentCount(), 0);
    QCOMPARE(m_alerts->rowCount(), 1);
    QCOMPARE(m_void->size(), 1);
    // Once more is another alert.
    setStatus(apple, Status::SystemDisabled);
    m_watch->look();
    QCOMPARE(told(), {AlertKind::DisabledBySystem});
    QCOMPARE(m_alerts->rowCount(), 2);
}

void AlertWatchTest::itIsNotToldAgainAfterARestart()
{
    begin();
    setStatus(apple, Status::SystemDisabled);
    m_watch->look();
    QCOMPARE(told(), {AlertKind::DisabledBySystem});
    restart();
    m_watch->look();
    QCOMPARE(told(), QList<AlertKind>());
    QCOMPARE(m_alerts->rowCount(), 1);
    setStatus(apple, Status::Active);
    m_watch->look();
    QCOMPARE(m_alerts->currentCount(), 0); // and it ends as if nothing had been
}

void AlertWatchTest::failingIsToldAfterItsTime()
{
    AlertRules rules;
    rules.errorRate = false; // that would be told at once
    m_watch->setRules(rules);
    begin();
    m_isFailing = true;
    setFailing(apple, true);
    m_watch->look();
    pass(590s);
    QCOMPARE(told(), QList<AlertKind>());
    pass(10s);
    QCOMPARE(told(), {AlertKind::NotDelivering});
    pass(1h);
    QCOMPARE(told(), QList<AlertKind>());
    // It gets well for less than two minutes: still the same.
    m_isFailing = false;
    pass(2min);
    QCOMPARE(m_alerts->currentCount(), 1);
    m_isFailing = true;
    pass(1min);
    QCOMPARE(m_alerts->currentCount(), 1);
    m_isFailing = false;
    pass(2min + 10s);
    QCOMPARE(m_alerts->currentCount(), 0);
    QCOMPARE(m_alerts->rowCount(), 1);
    QCOMPARE(told(), QList<AlertKind>());
}

void AlertWatchTest::theWallClockNeitherBeginsNorEndsAnything()
{
    AlertRules rules;
    rules.errorRate = false;
    m_watch->setRules(rules);
    begin();
    m_isFailing = true;
    setFailing(apple, true);
    m_watch->look();
    pass(1min);
    // A day forward: nine minutes are still to come, and the numbers are old at first.
    m_clock->setNow(m_clock->now() + 24h);
    m_watch->look();
    QCOMPARE(told(), QList<AlertKind>());
    pass(8min);
    QCOMPARE(told(), QList<AlertKind>());
    pass(1min + 10s);
    QCOMPARE(told(), {AlertKind::NotDelivering});
    const Timestamp began = current(AlertKind::NotDelivering)->began;
    // Two days back: it goes on, and it cannot end before it began.
    m_clock->setNow(m_clock->now() - 48h);
    pass(1min);
    QCOMPARE(m_alerts->currentCount(), 1);
    QCOMPARE(told(), QList<AlertKind>());
    m_isFailing = false;
    pass(3min);
    QCOMPARE(m_alerts->currentCount(), 0);
    QCOMPARE(m_alerts->alerts().constFirst().ended, std::optional(began));
}

void AlertWatchTest::theApiIsToldWhenNothingAnswers()
{
    m_watch->setConnectionTitle(QStringLiteral("Local cloud"));
    begin();
    m_watch->seeFailure({Failure::Kind::Unavailable, QStringLiteral("Connection refused.")});
    m_watch->look();
    pass(170s);
    QCOMPARE(told(), QList<AlertKind>());
    pass(10s);
    QCOMPARE(told(), {AlertKind::ApiUnreachable});
    const Alert alert = *current(AlertKind::ApiUnreachable, {});
    QCOMPARE(alert.title, QStringLiteral("Local cloud"));
    QCOMPARE(alert.facts.reason, QStringLiteral("Connection refused."));
    m_watch->seeRefreshed();
    QCOMPARE(m_alerts->currentCount(), 0);
    // One question that is refused or limited means that somebody is there.
    for (const Failure::Kind kind : {Failure::Kind::Busy, Failure::Kind::Forbidden, Failure::Kind::Internal}) {
        m_watch->seeFailure({kind, QStringLiteral("no")});
        pass(10min);
        QCOMPARE(m_alerts->currentCount(), 0);
    }
}

void AlertWatchTest::aStreamAloneIsNotTheApi()
{
    begin();
    LinkState link;
    link.kind = LinkState::Kind::Retrying;
    link.reason = QStringLiteral("No answer.");
    for (int minute = 0; minute < 10; ++minute) {
        m_watch->seeLink(link);
        pass(1min);
        m_watch->seeRefreshed(); // questions are answered all the while
    }
    QCOMPARE(told(), QList<AlertKind>());
    m_watch->seeLink(link);
    m_watch->look();
    LinkState connecting;
    connecting.kind = LinkState::Kind::Connecting;
    pass(1min);
    m_watch->seeLink(connecting); // says nothing yet
    pass(2min);
    QCOMPARE(told(), {AlertKind::ApiUnreachable});
    link.kind = LinkState::Kind::Live;
    m_watch->seeLink(link);
    m_watch->look();
    QCOMPARE(m_alerts->currentCount(), 0);
}

void AlertWatchTest::changesBySomebodyElseAreOneSpell()
{
    begin();
    change(apple, ChangeRecord::Origin::Elsewhere, ConnectorField::Endpoint);
    QCOMPARE(told(), {AlertKind::ChangedBySomebody});
    QCOMPARE(m_alerts->currentCount(), 0); // but a moment
    pass(9min);
    change(apple, ChangeRecord::Origin::Elsewhere, ConnectorField::Labels);
    pass(9min);
    change(apple, ChangeRecord::Origin::Elsewhere, ConnectorField::Labels);
    QCOMPARE(told(), QList<AlertKind>());
    QCOMPARE(m_alerts->rowCount(), 1);
    QCOMPARE(m_alerts->alerts().constFirst().facts.changes, 3);
    QCOMPARE(m_alerts->alerts().constFirst().facts.fields,
        (QList<ConnectorField>{ConnectorField::Endpoint, ConnectorField::Labels}));
    pass(11min);
    change(apple, ChangeRecord::Origin::Elsewhere, ConnectorField::Labels);
    QCOMPARE(told(), {AlertKind::ChangedBySomebody});
    QCOMPARE(m_alerts->rowCount(), 2);
}

void AlertWatchTest::ownChangesAreNoAlert()
{
    begin();
    change(apple, ChangeRecord::Origin::Here, ConnectorField::Endpoint);
    ChangeRecord known;
    known.connector = apple;
    known.origin = ChangeRecord::Origin::EarlierRun;
    known.fields = {ConnectorField::Status};
    m_changes->addEarlier({known}); // it was told then, if it was to be told
    ChangeRecord bySystem;
    bySystem.connector = apple;
    bySystem.origin = ChangeRecord::Origin::Elsewhere;
    bySystem.kind = ChangeRecord::Kind::DisabledBySystem; // the other rule's
    m_changes->add(bySystem);
    AlertRules rules;
    rules.changedBySomebody = false;
    m_watch->setRules(rules);
    change(apple, ChangeRecord::Origin::Elsewhere, ConnectorField::Endpoint);
    QCOMPARE(m_alerts->rowCount(), 0);
    QCOMPARE(told(), QList<AlertKind>());
}

void AlertWatchTest::aSnoozeHoldsBackAndThenTellsOnce()
{
    begin();
    setStatus(apple, Status::SystemDisabled);
    m_watch->look();
    QCOMPARE(told(), {AlertKind::DisabledBySystem});
    const quint64 id = current(AlertKind::DisabledBySystem)->id;
    m_watch->snooze(id, 1h, false);
    QCOMPARE(m_void->size(), 1); // what is on the screen goes
    QVERIFY(m_alerts->index(0, 0).data(AlertListModel::SnoozedRole).toDateTime().isValid());
    m_clock->advance(1h - 1us);
    m_watch->look();
    QCOMPARE(told(), QList<AlertKind>());
    QCOMPARE(m_alerts->currentCount(), 1); // the record stays
    restart();                             // the snooze is remembered
    QCOMPARE(told(), QList<AlertKind>());
    m_clock->advance(1us);
    m_watch->look();
    m_watch->look();
    QCOMPARE(told(), {AlertKind::DisabledBySystem});
    // A clock that was far ahead when it was snoozed does not keep it snoozed for years.
    m_watch->snooze(current(AlertKind::DisabledBySystem)->id, 1h, false);
    m_clock->setNow(m_clock->now() - 24h * 365);
    m_watch->look();
    QCOMPARE(told(), {AlertKind::DisabledBySystem});
}

void AlertWatchTest::aSnoozeOfTheConnectorCoversItsOtherAlerts()
{
    begin();
    setStatus(pear, Status::SystemDisabled);
    m_watch->look();
    QCOMPARE(told(), {AlertKind::DisabledBySystem});
    m_watch->snooze(current(AlertKind::DisabledBySystem, pear)->id, 1h, true);
    change(pear, ChangeRecord::Origin::Elsewhere, ConnectorField::Endpoint);
    QCOMPARE(told(), QList<AlertKind>());
    QCOMPARE(m_alerts->rowCount(), 2); // recorded all the same
    change(apple, ChangeRecord::Origin::Elsewhere, ConnectorField::Endpoint);
    QCOMPARE(told(), {AlertKind::ChangedBySomebody}); // another connector is another matter
    m_clock->advance(1h);
    m_watch->look();
    QCOMPARE(told(), {AlertKind::DisabledBySystem}); // what was but a moment is not told an hour late
}

void AlertWatchTest::aSnoozeCanBeEnded()
{
    begin();
    setStatus(apple, Status::SystemDisabled);
    m_watch->look();
    told();
    const quint64 id = current(AlertKind::DisabledBySystem)->id;
    m_watch->snooze(id, 1h, false);
    m_watch->wake(id);
    m_watch->look();
    QVERIFY(!m_alerts->snoozedUntil({AlertKind::DisabledBySystem, apple}));
    QCOMPARE(told(), QList<AlertKind>()); // whoever ends it knows
    m_watch->snooze(id, 0min, false);
    m_watch->snooze(9999, 1h, false);
    QVERIFY(m_alerts->records().snoozes.isEmpty());
    m_watch->snooze(id, 24h * 365, false);
    QCOMPARE(m_alerts->records().snoozes.constFirst().until, m_clock->now() + AlertSnooze::longest);
}

void AlertWatchTest::quietHoursHoldTheNotificationNotTheRecord()
{
    AlertRules rules;
    rules.quiet = {true, QTime(22, 0), QTime(7, 0)};
    m_watch->setRules(rules);
    begin();
    m_clock->setNow(*parseTimestamp(u"2025-01-15T22:00:00Z"));
    setStatus(apple, Status::SystemDisabled);
    change(apple, ChangeRecord::Origin::Elsewhere, ConnectorField::Endpoint);
    m_watch->look();
    QCOMPARE(m_alerts->rowCount(), 2);
    for (const char16_t *moment : {u"2025-01-15T23:59:59Z", u"2025-01-16T00:00:00Z", u"2025-01-16T06:59:59Z"}) {
        m_clock->setNow(*parseTimestamp(moment));
        m_watch->look();
        QCOMPARE(told(), QList<AlertKind>());
    }
    m_clock->setNow(*parseTimestamp(u"2025-01-16T07:00:00Z"));
    m_watch->look();
    m_watch->look();
    QCOMPARE(m_told->size(), 1); // together
    QCOMPARE(told(), (QList<AlertKind>{AlertKind::DisabledBySystem, AlertKind::ChangedBySomebody}));
}

void AlertWatchTest::whatEndedInTheQuietHoursIsNotTold()
{
    AlertRules rules;
    rules.quiet = {true, QTime(22, 0), QTime(7, 0)};
    m_watch->setRules(rules);
    begin();
    m_clock->setNow(*parseTimestamp(u"2025-01-15T23:00:00Z"));
    setStatus(apple, Status::SystemDisabled);
    m_watch->look();
    setStatus(apple, Status::Active);
    m_watch->look();
    m_clock->setNow(*parseTimestamp(u"2025-01-16T08:00:00Z"));
    m_watch->look();
    QCOMPARE(told(), QList<AlertKind>());
    QCOMPARE(m_void->size(), 0); // nothing was on the screen
    QCOMPARE(m_alerts->rowCount(), 1);
}

void AlertWatchTest::withoutNotificationsTheListIsKept()
{
    AlertRules rules;
    rules.notify = false;
    m_watch->setRules(rules);
    begin();
    setStatus(apple, Status::SystemDisabled);
    m_watch->look();
    QCOMPARE(m_alerts->currentCount(), 1);
    rules.notify = true;
    m_watch->setRules(rules);
    QCOMPARE(told(), QList<AlertKind>()); // what was there before is known
}

void AlertWatchTest::aDismissedOneStaysPastUntilItWasOver()
{
    begin();
    setStatus(apple, Status::SystemDisabled);
    m_watch->look();
    told();
    m_watch->dismiss(current(AlertKind::DisabledBySystem)->id);
    QCOMPARE(m_void->size(), 1);
    QCOMPARE(m_alerts->currentCount(), 0);
    m_watch->look();
    restart();
    m_watch->look();
    QCOMPARE(m_alerts->currentCount(), 0);
    QCOMPARE(told(), QList<AlertKind>());
    setStatus(apple, Status::Active);
    m_watch->look();
    setStatus(apple, Status::SystemDisabled);
    m_watch->look();
    QCOMPARE(told(), {AlertKind::DisabledBySystem});
    QCOMPARE(m_alerts->rowCount(), 2);
}

void AlertWatchTest::aDeletedConnectorEndsItsAlerts()
{
    begin();
    m_watch->setListedProjects({{apple.project}});
    setStatus(apple, Status::SystemDisabled);
    m_watch->look();
    m_connectors->removeConnector(apple);
    m_watch->look();
    QCOMPARE(m_alerts->currentCount(), 1); // nobody said yet that the list was whole
    m_watch->seeRefreshed();
    QCOMPARE(m_alerts->currentCount(), 0);
    QCOMPARE(m_void->size(), 1);
}

void AlertWatchTest::anotherProjectLeavesAlertsAlone()
{
    begin();
    setStatus(apple, Status::SystemDisabled);
    m_watch->look();
    told();
    m_connectors->clear();
    m_watch->setListedProjects({{far.project}});
    setStatus(far, Status::Active);
    m_watch->seeRefreshed();
    QCOMPARE(m_alerts->currentCount(), 1);
    m_connectors->clear();
    m_watch->setListedProjects({{apple.project}});
    setStatus(apple, Status::SystemDisabled);
    m_watch->seeRefreshed();
    QCOMPARE(m_alerts->currentCount(), 1);
    QCOMPARE(told(), QList<AlertKind>()); // it is the same alert
}

void AlertWatchTest::switchingARuleOffEndsItsAlerts()
{
    begin();
    setStatus(apple, Status::SystemDisabled);
    m_watch->look();
    AlertRules rules;
    rules.disabledBySystem = false;
    m_watch->setRules(rules);
    QCOMPARE(m_alerts->currentCount(), 0);
    rules.disabledBySystem = true;
    m_watch->setRules(rules);
    QCOMPARE(m_alerts->currentCount(), 1);
}

void AlertWatchTest::pastOnesAreBounded()
{
    Alert lasting;
    lasting.key = {AlertKind::DisabledBySystem, apple};
    lasting.began = m_clock->now();
    m_alerts->add(lasting);
    QSignalSpy changed(m_alerts.get(), &AlertListModel::recordsChanged);
    for (int number = 0; number < AlertRecords::mostPast + 20; ++number) {
        Alert past = lasting;
        past.key.connector.connector = QString::number(number);
        past.ended = past.began;
        m_alerts->add(past);
    }
    QCOMPARE(m_alerts->rowCount(), AlertRecords::mostPast + 1);
    QCOMPARE(m_alerts->currentCount(), 1); // a current one never leaves
    QCOMPARE(m_alerts->alerts().constFirst().key.connector.connector,
        QString::number(AlertRecords::mostPast + 19)); // the newest stay
    QCOMPARE(changed.size(), AlertRecords::mostPast + 20);
    QVERIFY(alertRecordsToJson(m_alerts->records()).size() < AlertFile::largestFile / 4);
}

void AlertWatchTest::aThousandConnectorsAreLookedAtQuickly()
{
    QList<DataConnector> many;
    for (int number = 0; number < 1000; ++number)
        many.append(connector({QStringLiteral("p"), QStringLiteral("c%1").arg(number)}));
    m_connectors->setConnectors(many);
    ConnectorSeries series;
    for (int step = 287; step >= 0; --step)
        series.steps.append({m_clock->now() - 1min - step * 5min, 100, 3, 20ms, 80ms});
    for (const DataConnector &each : std::as_const(many)) {
        m_connectors->setSeries(each.name, series);
        m_connectors->setQueue(each.name, {});
    }
    begin();
    QBENCHMARK
    {
        m_watch->look();
    }
    QCOMPARE(m_alerts->rowCount(), 0);
}

void AlertWatchTest::aThousandThatFailAtOnceAreOneInsertion()
{
    m_tester.reset(); // it looks at every row after each signal
    QList<DataConnector> many;
    for (int number = 0; number < 1000; ++number)
        many.append(connector({QStringLiteral("p"), QStringLiteral("c%1").arg(number)}));
    m_connectors->setConnectors(many);
    AlertRules rules;
    rules.notDeliveringFor = 0min;
    m_watch->setRules(rules);
    begin();
    QSignalSpy inserted(m_alerts.get(), &QAbstractItemModel::rowsInserted);
    for (const DataConnector &each : std::as_const(many))
        setFailing(each.name, true);
    m_watch->look();
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(m_alerts->currentCount(), 2000); // failing, and many failures
    QCOMPARE(m_told->size(), 1);
    QCOMPARE(told().size(), 2000);
    QBENCHMARK
    {
        m_watch->look(); // they go on
    }
    QCOMPARE(m_alerts->currentCount(), 2000);
}

QTEST_GUILESS_MAIN(AlertWatchTest)
#include "tst_alertwatch.moc"
