// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/alerting.h"
#include "app/desktop/notifications.h"
#include "app/desktop/settingswork.h"
#include "models/items/alertlistmodel.h"
#include "tests/desktop/finding.h"
#include "tests/desktop/windowdesk.h"
#include "tests/support/manualclock.h"
#include "ui/alerts/alertrulesform.h"
#include "ui/alerts/alertsettingspage.h"
#include "ui/alerts/alertspage.h"
#include "ui/alerts/alertwords.h"
#include "ui/alerts/backgroundform.h"
#include "ui/common/emptystate.h"
#include "ui/common/theme.h"
#include "ui/settings/datafolderpage.h"
#include "ui/settings/settingsdialog.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QTimeEdit>

#include <set>

using namespace touchstone;
using namespace touchstone::test;
using namespace std::chrono_literals;
using items::AlertListModel;
using ui::AlertRulesForm;
using ui::AlertsPage;
using Closing = Settings::Closing;

namespace {

const ConnectorName erp{QStringLiteral("p1"), QStringLiteral("c1")};

Alert alertOf(AlertKind kind, Timestamp began)
{
    Alert alert;
    alert.key = {kind, kind == AlertKind::ApiUnreachable ? ConnectorName() : erp};
    alert.title = kind == AlertKind::ApiUnreachable ? QStringLiteral("Local cloud") : QStringLiteral("ERP <b>");
    alert.began = began;
    if (kind == AlertKind::ChangedBySomebody)
        alert.ended = began;
    return alert;
}

/// Keeps what it is asked to show.
class Recorder : public notify::Notifier
{
public:
    explicit Recorder(bool works = true)
        : m_works(works)
    {}
    void show(const notify::Notification &notification) override
    {
        shown.append(notification);
        if (!m_works)
            Q_EMIT failed(notification);
    }
    void withdraw(quint64 id) override { withdrawn.append(id); }
    void press(quint64 id) { Q_EMIT activated(id, QStringLiteral("token")); }

    QList<notify::Notification> shown;
    QList<quint64> withdrawn;

private:
    bool m_works;
};

/// A window with its alerts and its settings, joined as the program joins them.
struct AlertDesk : WindowDesk
{
    desktop::SettingsKeeper keeper{folder.path(), clock};
    desktop::Alerting alerting{session, window, clock, keeper,
        {folder.filePath(QStringLiteral("alerts.json")), folder.filePath(QStringLiteral("configuration")),
            {QStringLiteral("/usr/bin/touchstone")}}};
    desktop::SettingsWork work{keeper, session, window};

    AlertDesk()
    {
        QObject::connect(&work, &desktop::SettingsWork::dialogMade, &alerting, &desktop::Alerting::addPageTo);
        QObject::connect(&alerting, &desktop::Alerting::settingsDialogWanted, &work, &desktop::SettingsWork::open);
    }

    ui::AlertSettingsPage *openPage()
    {
        Q_EMIT window.settingsRequested();
        return window.findChild<ui::AlertSettingsPage *>();
    }
};

/// A field for a number, by the beginning of its name.
QSpinBox *limit(const QWidget &in, const char *name)
{
    for (QSpinBox *field : in.findChildren<QSpinBox *>()) {
        if (field->accessibleName().startsWith(QLatin1String(name)))
            return field;
    }
    qFatal("no field for %s", name);
    return nullptr;
}

} // namespace

/// The page of alerts, their rules, and how they are told.
class AlertsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void wordsSayWhatAndWhom_data();
    void wordsSayWhatAndWhom();
    void marksAreToldApartByShape();
    void thePageShowsCurrentAndPast();
    void anEmptyPageTeaches();
    void thePageSaysWhatIsWanted();
    void aSnoozedAlertSaysUntilWhen();
    void aChosenAlertIsCopiedAsASentence();
    void theFormKeepsRules();
    void limitsFollowTheirRule();
    void aNumberIsNoRuleWhileItIsTyped();
    void theSettingsHaveAPageOfThem();
    void theRulesButtonOpensThatPage();
    void rulesThatAreImportedCount();
    void thePageAsksForTheBackground();
    void notificationsFallBackToTheNextWay();
    void manyAlertsAreOneNotification();

private:
    ManualClock m_clock;
    Timestamp m_now;
};

void AlertsTest::init()
{
    m_now = m_clock.now();
}

void AlertsTest::wordsSayWhatAndWhom_data()
{
    QTest::addColumn<Alert>("alert");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("detail");
    const Timestamp began = ManualClock().now();
    const auto row = [began](const char *name, AlertKind kind, const AlertFacts &facts, const char *title,
                         const char *detail) {
        Alert alert = alertOf(kind, began);
        alert.facts = facts;
        QTest::newRow(name) << alert << QString::fromUtf8(title)
                            << QString::fromUtf8(detail).replace(u'_', QChar(QChar::Nbsp));
    };
    AlertFacts facts;
    facts.reason = QStringLiteral("no success for 120 h");
    row("disabled", AlertKind::DisabledBySystem, facts, "ERP <b> was disabled by the system",
        "No success for 120 h. Events are not kept for it until it is enabled again.");
    row("disabled, nobody says why", AlertKind::DisabledBySystem, {}, "ERP <b> was disabled by the system",
        "Its deliveries kept failing. Events are not kept for it until it is enabled again.");
    facts = {};
    facts.health = Health::Failing;
    row("failing", AlertKind::NotDelivering, facts, "ERP <b> is failing", "At least half of the deliveries fail.");
    facts.health = Health::Stalled;
    row("stalled", AlertKind::NotDelivering, facts, "ERP <b> has stalled",
        "Events are waiting and nothing is being delivered.");
    facts = {};
    facts.share = 0.41;
    row("errors", AlertKind::ErrorRate, facts, "Many deliveries of ERP <b> fail", "41_% of its deliveries fail.");
    facts.latency = 6200ms;
    row("slow", AlertKind::Latency, facts, "Deliveries of ERP <b> are slow",
        "p99 is 6.20_s: one delivery in a hundred takes longer.");
    facts.disabling = began + 3h + 12min;
    row("soon disabled", AlertKind::DisablingNear, facts, "ERP <b> will soon be disabled by the system",
        "In 3_h 12_min, unless a delivery succeeds. Events are not kept for it after that.");
    facts.disabling = began - 1min;
    row("overdue", AlertKind::DisablingNear, facts, "ERP <b> will soon be disabled by the system",
        "It will be disabled with the next failure. Events are not kept for it after that.");
    facts.reason = QStringLiteral("connection refused.");
    row("unreachable", AlertKind::ApiUnreachable, facts, "Local cloud cannot be reached",
        "Connection refused. What is shown is from before.");
    facts.fields = {ConnectorField::Endpoint, ConnectorField::Labels};
    facts.changes = 1;
    row("changed", AlertKind::ChangedBySomebody, facts, "ERP <b> was changed by somebody else",
        "Changed: endpoint, labels.");
    facts.changes = 4;
    row("changed often", AlertKind::ChangedBySomebody, facts, "ERP <b> was changed by somebody else",
        "4 changes: endpoint, labels.");
}

void AlertsTest::wordsSayWhatAndWhom()
{
    QFETCH(Alert, alert);
    QFETCH(QString, title);
    QFETCH(QString, detail);
    QCOMPARE(ui::alertTitle(alert), title);
    QCOMPARE(ui::alertDetail(alert, m_now), detail);
    const QString sentence = ui::alertSentence(alert, m_now);
    QVERIFY2(sentence.startsWith(title + QStringLiteral(". ") + detail), qPrintable(sentence));
    QVERIFY(sentence.endsWith(u'.'));
}

void AlertsTest::marksAreToldApartByShape()
{
    std::set<ui::MarkShape> shapes;
    for (const AlertKind kind : {AlertKind::DisabledBySystem, AlertKind::NotDelivering, AlertKind::ErrorRate,
             AlertKind::ApiUnreachable, AlertKind::ChangedBySomebody})
        shapes.insert(ui::alertMark(alertOf(kind, m_now), ui::lightPalette()).shape);
    QCOMPARE(shapes.size(), size_t(5));
}

void AlertsTest::thePageShowsCurrentAndPast()
{
    AlertListModel model(m_clock);
    AlertsPage page(m_clock);
    page.setAlerts(model);
    const QAbstractItemModelTester tester(page.view()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    page.resize(900, 500);
    page.show();
    const quint64 disabled = model.add(alertOf(AlertKind::DisabledBySystem, m_now - 4min));
    model.add(alertOf(AlertKind::ChangedBySomebody, m_now - 1min));
    QCOMPARE(page.view()->model()->rowCount(), 1);
    QCOMPARE(page.tabs()->tabText(0), QStringLiteral("Current (1)"));
    const auto text = [&page](int column) { return page.view()->model()->index(0, column).data().toString(); };
    QCOMPARE(text(AlertListModel::ConnectorColumn), QStringLiteral("ERP <b>"));
    QVERIFY(text(AlertListModel::WhatColumn).startsWith(QStringLiteral("Disabled by the system. ")));
    QCOMPARE(text(AlertListModel::BeganColumn).replace(QChar(QChar::Nbsp), u' '), QStringLiteral("4 min ago"));
    // It ends: it leaves one list and comes into the other.
    model.end(disabled, m_now);
    QCOMPARE(page.view()->model()->rowCount(), 0);
    QCOMPARE(page.tabs()->tabText(0), QStringLiteral("Current"));
    page.tabs()->setCurrentIndex(1);
    QCOMPARE(page.view()->model()->rowCount(), 2);
    QCOMPARE(page.view()->model()->headerData(AlertListModel::EndedColumn, Qt::Horizontal).toString(),
        QStringLiteral("Ended"));
    page.showAlert(disabled);
    QCOMPARE(page.chosen()->id, disabled);
    QVERIFY(!button(page, "Dismiss")->isEnabled());
    page.showAlert(4711); // one that has left
    QCOMPARE(page.chosen()->id, disabled);
}

void AlertsTest::anEmptyPageTeaches()
{
    AlertsPage page(m_clock);
    const auto *empty = page.findChild<ui::EmptyState *>();
    QCOMPARE(empty->title(), QStringLiteral("Nothing needs attention"));
    AlertListModel model(m_clock);
    page.setAlerts(model);
    page.show();
    QVERIFY(empty->isVisible());
    QSignalSpy rules(&page, &AlertsPage::rulesRequested);
    button(*empty, "Choose what")->click();
    button(page, "Rules")->click();
    QCOMPARE(rules.size(), 2);
    page.tabs()->setCurrentIndex(1);
    QCOMPARE(empty->title(), QStringLiteral("No past alerts"));
    model.add(alertOf(AlertKind::ChangedBySomebody, m_now));
    QVERIFY(!empty->isVisible());
}

void AlertsTest::thePageSaysWhatIsWanted()
{
    AlertListModel model(m_clock);
    AlertsPage page(m_clock);
    page.setAlerts(model);
    page.show();
    QSignalSpy opened(&page, &AlertsPage::openRequested);
    QSignalSpy dismissed(&page, &AlertsPage::dismissRequested);
    QSignalSpy snoozed(&page, &AlertsPage::snoozeRequested);
    const quint64 api = model.add(alertOf(AlertKind::ApiUnreachable, m_now));
    const quint64 disabled = model.add(alertOf(AlertKind::DisabledBySystem, m_now));
    QVERIFY(!button(page, "Open")->isEnabled()); // nothing is chosen
    page.showAlert(api);
    QVERIFY(!button(page, "Open")->isEnabled()); // it has no connector
    QTest::keyClick(page.view(), Qt::Key_Return);
    QCOMPARE(opened.size(), 0);
    page.showAlert(disabled);
    QTest::keyClick(page.view(), Qt::Key_Return);
    button(page, "Open")->click();
    QCOMPARE(opened.size(), 2);
    QCOMPARE(opened.constFirst().constFirst().value<ConnectorName>(), erp);
    QTest::keyClick(page.view(), Qt::Key_Delete);
    QCOMPARE(dismissed.size(), 1);
    QCOMPARE(dismissed.constFirst().constFirst().toULongLong(), disabled);
    QMenu *menu = button(page, "Snooze")->menu();
    Q_EMIT menu->aboutToShow();
    QCOMPARE(menu->actions().size(), 5);
    menu->actions().at(1)->trigger();
    menu->actions().at(4)->menu()->actions().at(3)->trigger();
    QCOMPARE(snoozed.size(), 2);
    QCOMPARE(snoozed[0].at(1).value<std::chrono::minutes>(), 4h);
    QCOMPARE(snoozed[0].at(2).toBool(), false);
    QCOMPARE(snoozed[1].at(1).value<std::chrono::minutes>(), std::chrono::minutes(24h * 7));
    QCOMPARE(snoozed[1].at(2).toBool(), true);
}

void AlertsTest::aSnoozedAlertSaysUntilWhen()
{
    AlertListModel model(m_clock);
    AlertsPage page(m_clock);
    page.setAlerts(model);
    const quint64 id = model.add(alertOf(AlertKind::DisabledBySystem, m_now));
    const auto snoozeText = [&page] {
        return page.view()->model()->index(0, AlertListModel::EndedColumn).data().toString();
    };
    QCOMPARE(snoozeText(), QString());
    model.addSnooze({erp, {}, m_now + 2h});
    QCOMPARE(snoozeText(), QStringLiteral("until ") + toDateTime(m_now + 2h).toString(QStringLiteral("HH:mm")));
    page.showAlert(id);
    QSignalSpy woken(&page, &AlertsPage::wakeRequested);
    QMenu *menu = button(page, "Snooze")->menu();
    Q_EMIT menu->aboutToShow();
    menu->actions().constLast()->trigger();
    QCOMPARE(woken.size(), 1);
    m_clock.advance(2h);
    model.lookAgain();
    QCOMPARE(snoozeText(), QString());
}

void AlertsTest::aChosenAlertIsCopiedAsASentence()
{
    AlertListModel model(m_clock);
    AlertsPage page(m_clock);
    page.setAlerts(model);
    page.showAlert(model.add(alertOf(AlertKind::DisabledBySystem, m_now)));
    QTest::keySequence(page.view(), QKeySequence::Copy);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("ERP <b> was disabled by the system.")));
}

void AlertsTest::theFormKeepsRules()
{
    AlertRulesForm form;
    QCOMPARE(form.rules(), AlertRules()); // sensible from the beginning
    AlertRules rules;
    rules.disabledBySystem = false;
    rules.notDeliveringFor = 25min;
    rules.errorPercent = 33;
    rules.latencyOver = 750ms;
    rules.disablingWithin = 5h;
    rules.apiUnreachable = false;
    rules.unreachableFor = 9min;
    rules.changedBySomebody = false;
    rules.quiet = {true, QTime(23, 30), QTime(6, 15)};
    QSignalSpy changed(&form, &AlertRulesForm::rulesChanged);
    form.setRules(rules);
    QCOMPARE(form.rules(), rules);
    QCOMPARE(changed.size(), 0); // not the person's doing
    auto *box = form.findChildren<QCheckBox *>().constFirst();
    box->click();
    QCOMPARE(changed.size(), 1);
    rules.disabledBySystem = true;
    QCOMPARE(changed.constFirst().constFirst().value<AlertRules>(), rules);
}

void AlertsTest::limitsFollowTheirRule()
{
    AlertRulesForm form;
    QVERIFY(limit(form, "Percent")->isEnabled());
    AlertRules rules;
    rules.errorRate = false;
    form.setRules(rules);
    QVERIFY(!limit(form, "Percent")->isEnabled());
    QVERIFY(limit(form, "Milliseconds")->isEnabled());
    QCOMPARE(limit(form, "Hours")->maximum(), 120);
    for (QTimeEdit *time : form.findChildren<QTimeEdit *>())
        QVERIFY(!time->isEnabled()); // no quiet hours
    rules.quiet.isOn = true;
    form.setRules(rules);
    for (QTimeEdit *time : form.findChildren<QTimeEdit *>())
        QVERIFY(time->isEnabled());
    for (const QWidget *field : form.findChildren<QSpinBox *>())
        QVERIFY(!field->accessibleName().isEmpty());
}

void AlertsTest::aNumberIsNoRuleWhileItIsTyped()
{
    AlertRulesForm form;
    form.show();
    QSignalSpy changed(&form, &AlertRulesForm::rulesChanged);
    QSpinBox *percent = limit(form, "Percent");
    percent->setFocus();
    percent->selectAll();
    QTest::keyClicks(percent, QStringLiteral("33"));
    QCOMPARE(changed.size(), 0); // "3" on the way would have told of nearly everything
    QTest::keyClick(percent, Qt::Key_Return);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(form.rules().errorPercent, 33);
}

void AlertsTest::theSettingsHaveAPageOfThem()
{
    AlertDesk desk;
    ui::AlertSettingsPage *page = desk.openPage();
    QVERIFY(page);
    QSpinBox *percent = limit(*page, "Percent");
    QCOMPARE(percent->value(), 10);

    percent->setValue(33); // counts at once, and is remembered with everything else that is set
    QCOMPARE(desk.alerting.watch().rules().errorPercent, 33);
    QCOMPARE(desk.keeper.settings().alerts.errorPercent, 33);
    page->findChild<QPushButton *>(QStringLiteral("usualRules"))->click();
    QCOMPARE(percent->value(), 10);
    QCOMPARE(desk.alerting.watch().rules(), AlertRules());

    percent->setValue(50);
    auto *dialog = desk.window.findChild<ui::SettingsDialog *>();
    dialog->dataFolder()->resetButton()->click();
    button(*dialog->findChild<QMessageBox *>(), "Reset all settings")->click();
    QCOMPARE(percent->value(), 10);
    QCOMPARE(desk.alerting.watch().rules(), AlertRules());
    QCOMPARE(desk.keeper.settings(), Settings());
}

void AlertsTest::theRulesButtonOpensThatPage()
{
    AlertDesk desk;
    QPushButton *rules = button(desk.window.alertsPage(), "Rules");
    for (const bool isNew : {true, false}) {
        QCOMPARE(desk.window.findChild<ui::SettingsDialog *>() == nullptr, isNew);
        rules->click();
        auto *dialog = desk.window.findChild<ui::SettingsDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(dialog->pages()->currentItem()->text(), QStringLiteral("Alerts"));
        QVERIFY(limit(*dialog->findChild<ui::AlertSettingsPage *>(), "Percent")->isVisible());
        dialog->pages()->setCurrentRow(0);
        dialog->close();
    }
}

void AlertsTest::rulesThatAreImportedCount()
{
    AlertDesk desk;
    const ui::AlertSettingsPage *page = desk.openPage();
    QFile file(desk.folder.filePath(QStringLiteral("import.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"alerts\": {\"errorPercent\": 44, \"quiet\": true, \"quietFrom\": \"21:15\"}}");
    file.close();
    QSignalSpy imported(&desk.keeper, &desktop::SettingsKeeper::imported);
    desk.keeper.importFrom(file.fileName());
    QTRY_COMPARE_WITH_TIMEOUT(imported.size(), 1, patience);
    AlertRules expected;
    expected.errorPercent = 44;
    expected.quiet = {true, QTime(21, 15), QTime(7, 0)};
    QCOMPARE(desk.alerting.watch().rules(), expected);
    QCOMPARE(page->findChild<AlertRulesForm *>()->rules(), expected);
}

void AlertsTest::thePageAsksForTheBackground()
{
    ui::AlertSettingsPage page;
    QSignalSpy asked(&page, &ui::AlertSettingsPage::settingsChanged);
    QSignalSpy autostart(&page, &ui::AlertSettingsPage::autostartRequested);
    const QList<QCheckBox *> boxes = page.findChild<ui::BackgroundForm *>()->findChildren<QCheckBox *>();
    QCheckBox *keep = boxes.constFirst();
    QCheckBox *start = boxes.constLast();
    page.setSurroundings(false, {}); // neither is to be had
    Settings settings;
    settings.closing = Closing::Hide; // chosen where there was a tray
    page.setSettings(settings);
    QVERIFY(!keep->isEnabled() && !keep->isChecked() && !start->isEnabled());

    page.setSurroundings(true, false);
    QVERIFY(keep->isEnabled() && keep->isChecked());
    start->click();
    QCOMPARE(autostart.size(), 1);
    QCOMPARE(autostart.constFirst().constFirst().toBool(), true);
    QCOMPARE(asked.size(), 0); // it is this computer's affair
    page.setSurroundings(true, true);
    keep->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.constFirst().constFirst().value<Settings>().closing, Closing::Quit);
    QCOMPARE(autostart.size(), 1);
}

void AlertsTest::notificationsFallBackToTheNextWay()
{
    desktop::Notifications notifications;
    notifications.add(nullptr);                                               // a build without D-Bus
    notifications.tell({alertOf(AlertKind::DisabledBySystem, m_now)}, m_now); // nobody is there: nothing happens
    auto owned = std::make_unique<Recorder>(false);
    const Recorder &broken = *owned;
    notifications.add(std::move(owned));
    auto second = std::make_unique<Recorder>();
    Recorder &works = *second;
    notifications.add(std::move(second));
    Alert alert = alertOf(AlertKind::DisabledBySystem, m_now);
    alert.id = 7;
    notifications.tell({alert}, m_now);
    QCOMPARE(broken.shown.size(), 1);
    QCOMPARE(works.shown, broken.shown);
    QCOMPARE(works.shown.constFirst().title, QStringLiteral("ERP <b> was disabled by the system"));
    QCOMPARE(works.shown.constFirst().action, QStringLiteral("Open connector"));
    QVERIFY(works.shown.constFirst().isUrgent);
    QSignalSpy activated(&notifications, &desktop::Notifications::activated);
    works.press(7);
    QCOMPARE(activated.constFirst().at(0).toULongLong(), 7ULL);
    QCOMPARE(activated.constFirst().at(1).toString(), QStringLiteral("token"));
    notifications.withdraw(7);
    QCOMPARE(works.withdrawn, QList<quint64>{7});
    notifications.tell({alertOf(AlertKind::ApiUnreachable, m_now)}, m_now);
    QCOMPARE(works.shown.constLast().action, QStringLiteral("Show alerts"));
    QVERIFY(!works.shown.constLast().isUrgent);
}

void AlertsTest::manyAlertsAreOneNotification()
{
    desktop::Notifications notifications;
    auto owned = std::make_unique<Recorder>();
    Recorder &recorder = *owned;
    notifications.add(std::move(owned));
    QList<Alert> alerts;
    for (quint64 number = 1; number <= 3; ++number) {
        Alert alert = alertOf(AlertKind::NotDelivering, m_now);
        alert.id = number;
        alert.key.connector.connector = QString::number(number);
        alerts.append(alert);
    }
    notifications.tell(alerts, m_now);
    QCOMPARE(recorder.shown.size(), 3);
    recorder.shown.clear();
    for (quint64 number = 4; number <= 200; ++number) {
        Alert alert = alerts.constFirst();
        alert.key.connector.connector = QString::number(number);
        alerts.append(alert);
    }
    notifications.tell(alerts, m_now);
    QCOMPARE(recorder.shown.size(), 1);
    QCOMPARE(recorder.shown.constFirst().title, QStringLiteral("200 connectors need attention"));
    QCOMPARE(recorder.shown.constFirst().text.count(u'\n'), 5);
    QVERIFY(recorder.shown.constFirst().text.endsWith(QStringLiteral("and 195 more")));
    alerts = QList<Alert>(4, alerts.constFirst()); // one connector may have several, too
    notifications.tell(alerts, m_now);
    QCOMPARE(recorder.shown.constLast().title, QStringLiteral("ERP <b> needs attention"));
    QSignalSpy activated(&notifications, &desktop::Notifications::activated);
    recorder.press(recorder.shown.constFirst().id);
    QCOMPARE(activated.constFirst().at(0).toULongLong(), 0ULL); // the list of them
}

QTEST_MAIN(AlertsTest)
#include "tst_alerts.moc"
