// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/recovering.h"
#include "app/receiver/eventstore.h"
#include "app/session/recovery.h"
#include "models/domain/deliverysample.h"
#include "tests/desktop/finding.h"
#include "tests/desktop/runningdesktop.h"
#include "tests/support/manualclock.h"
#include "tests/support/quoted.h"
#include "ui/common/formats.h"
#include "ui/connectors/connectorheading.h"
#include "ui/connectorspage.h"
#include "ui/feed/eventtable.h"
#include "ui/recover/recoverbar.h"
#include "ui/recover/recoverdialog.h"
#include "ui/recover/recoverwords.h"
#include "ui/recover/timespanpicker.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace touchstone;
using namespace touchstone::ui;
using namespace std::chrono_literals;
using Step = RecoveryState::Step;
using test::quoted;

namespace {

constexpr int patience = test::RunningDesktop::patience;
const ConnectorName name{QStringLiteral("p"), QStringLiteral("c")};

} // namespace

/// The dialog by itself, and then in the real window with everything behind it.
class RecoverDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { delete m_dialog; }

    void beginsWithTheTimeThatIsKnown();
    void aTimeThatIsNotKnownIsADay();
    void whatIsLeftAloneStaysExact();
    void aTimeThatEndsBeforeItBeginsIsNotAskedFor();
    void saysWhyNothingCouldBeRead();
    void sendsOnlyWhatIsLeft();
    void doubtIsSentOnlyWhenChosen();
    void asksForASecretThatTheCloudKeeps();
    void pausesResumesAndEnds();
    void closingWhileSendingPausesFirst();
    void theReportSaysEverythingAndNoSecret();
    void exportsWhatWasFound();
    void enterDoesNotSend();
    void offersTheLostTimeWhenAConnectorComesBack();

private:
    void open(const std::optional<Outage> &outage = {});
    RecoveryState ready(qsizetype events) const;
    MissedEvents missed(int events) const;
    void setSecret(const QString &secret);

    test::ManualClock m_clock;
    std::unique_ptr<items::ConnectorListModel> m_model;
    QPointer<RecoverDialog> m_dialog;
};

void RecoverDialogTest::init()
{
    m_model = std::make_unique<items::ConnectorListModel>(m_clock);
    setSecret(QStringLiteral("a-secret-that-nobody-sees"));
}

void RecoverDialogTest::setSecret(const QString &secret)
{
    DataConnector connector;
    connector.name = name;
    connector.displayName = QStringLiteral("ERP <b>forwarder</b>");
    connector.httpConfig = HttpConfig();
    connector.httpConfig->url = QStringLiteral("https://user:a-password-that-nobody-sees@r.example.com/in");
    connector.httpConfig->signatureSecret = secret;
    m_model->setConnectors({connector});
}

void RecoverDialogTest::open(const std::optional<Outage> &outage)
{
    m_dialog = new RecoverDialog(*m_model, name, outage);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog));
}

RecoveryState RecoverDialogTest::ready(qsizetype events) const
{
    RecoveryState state;
    state.connector = name;
    state.begin = m_clock.now() - 2h;
    state.end = m_clock.now();
    state.step = Step::Ready;
    state.sensors = state.sensorsAsked = 4;
    state.events = events;
    return state;
}

MissedEvents RecoverDialogTest::missed(int events) const
{
    MissedEvents missed;
    Device device;
    device.name = {name.project, QStringLiteral("d")};
    device.type = DeviceTypeTraits::Enum::Touch;
    device.labels.insert(QStringLiteral("name"), QStringLiteral("Kitchen"));
    missed.devices = {device};
    for (int i = 0; i < events; ++i)
        missed.events.append(
            sampleEvent(EventTypeTraits::Enum::Touch, device.name, m_clock.now() - 2h + std::chrono::seconds(i)));
    return missed;
}

void RecoverDialogTest::beginsWithTheTimeThatIsKnown()
{
    const Outage outage{name, m_clock.now() - 2h, true, m_clock.now()};
    open(outage);
    QSignalSpy asked(m_dialog, &RecoverDialog::readRequested);
    m_dialog->count();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.at(0).at(1).value<Timestamp>(), outage.begin);
    QCOMPARE(asked.at(0).at(2).value<Timestamp>(), *outage.end);
    QVERIFY(test::labelTexts(*m_dialog).contains(formatSpan(2h)));
    QVERIFY(test::labelTexts(*m_dialog).contains(QStringLiteral("What ERP <b>forwarder</b> missed")));
}

void RecoverDialogTest::aTimeThatIsNotKnownIsADay()
{
    open(Outage{name, m_clock.now() - 2h, false, m_clock.now()});
    QCOMPARE(m_dialog->picker()->begin(), m_clock.now() - 24h);
    QVERIFY(test::labelTexts(*m_dialog).contains(QStringLiteral("Choose yourself")));
}

void RecoverDialogTest::whatIsLeftAloneStaysExact()
{
    open(Outage{name, m_clock.now() - 2h + 123456us, true, m_clock.now() + 654321us});
    QCOMPARE(m_dialog->picker()->begin(), m_clock.now() - 2h + 123456us);
    QCOMPARE(m_dialog->picker()->end(), m_clock.now() + 654321us);
}

void RecoverDialogTest::aTimeThatEndsBeforeItBeginsIsNotAskedFor()
{
    open();
    m_dialog->picker()->setSpan(m_clock.now(), m_clock.now() - 1h);
    QVERIFY(!m_dialog->picker()->countButton()->isEnabled());
    QSignalSpy asked(m_dialog, &RecoverDialog::readRequested);
    m_dialog->count();
    QCOMPARE(asked.size(), 0);
}

void RecoverDialogTest::saysWhyNothingCouldBeRead()
{
    open();
    RecoveryState state = ready(0);
    state.step = Step::Unread;
    state.failure = Failure{Failure::Kind::Forbidden, QStringLiteral("Not for this account.")};
    m_dialog->showState(state);
    QVERIFY(m_dialog->foundText().contains(QStringLiteral("Not for this account.")));
    QVERIFY(!m_dialog->sendButton()->isEnabled());
    QVERIFY(m_dialog->picker()->countButton()->isEnabled());
}

void RecoverDialogTest::sendsOnlyWhatIsLeft()
{
    open();
    RecoveryState state = ready(25);
    state.sentBefore = 20;
    m_dialog->showMissed(missed(25));
    m_dialog->showState(state);
    QTRY_COMPARE(m_dialog->table()->model()->rowCount(), 25);
    QVERIFY(m_dialog->foundText().contains(QStringLiteral("20 were acknowledged before")));
    QCOMPARE(m_dialog->sendButton()->text().remove(u'&'), QStringLiteral("Send 5 events"));
    QSignalSpy asked(m_dialog, &RecoverDialog::sendRequested);
    m_dialog->sendButton()->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.at(0).at(0).toString(), QString()); // the connector's own
    QCOMPARE(asked.at(0).at(1).toBool(), false);
    state.sentBefore = 25;
    m_dialog->showState(state);
    QVERIFY(!m_dialog->sendButton()->isEnabled());
}

void RecoverDialogTest::doubtIsSentOnlyWhenChosen()
{
    open();
    RecoveryState state = ready(5);
    state.doubtful = 2;
    m_dialog->showState(state);
    QVERIFY(m_dialog->doubtfulBox()->isVisible());
    QVERIFY(!m_dialog->doubtfulBox()->isChecked());
    QCOMPARE(m_dialog->sendButton()->text().remove(u'&'), QStringLiteral("Send 3 events"));
    m_dialog->doubtfulBox()->setChecked(true);
    QCOMPARE(m_dialog->sendButton()->text().remove(u'&'), QStringLiteral("Send 5 events"));
    QSignalSpy asked(m_dialog, &RecoverDialog::sendRequested);
    m_dialog->sendButton()->click();
    QCOMPARE(asked.at(0).at(1).toBool(), true);
}

void RecoverDialogTest::asksForASecretThatTheCloudKeeps()
{
    open();
    m_dialog->showState(ready(5));
    QVERIFY(!m_dialog->secretField()->isVisible());
    setSecret({});
    QVERIFY(m_dialog->secretField()->isVisible());
    QCOMPARE(m_dialog->secretField()->echoMode(), QLineEdit::Password);
    m_dialog->secretField()->setText(QStringLiteral("typed"));
    QSignalSpy asked(m_dialog, &RecoverDialog::sendRequested);
    m_dialog->sendButton()->click();
    QCOMPARE(asked.at(0).at(0).toString(), QStringLiteral("typed"));
    QVERIFY(m_dialog->secretField()->text().isEmpty());
}

void RecoverDialogTest::pausesResumesAndEnds()
{
    open();
    RecoveryState state = ready(10);
    state.step = Step::Sending;
    state.chosen = 10;
    state.acknowledged = 4;
    m_dialog->showState(state);
    QVERIFY(m_dialog->sendingText().contains(QStringLiteral("4 of 10")));
    QVERIFY(!m_dialog->picker()->countButton()->isEnabled());
    QSignalSpy paused(m_dialog, &RecoverDialog::pauseRequested);
    m_dialog->pauseButton()->click();
    QCOMPARE(paused.size(), 1);
    state.step = Step::Paused;
    state.failure = Failure{Failure::Kind::Unavailable, QStringLiteral("20 attempts in a row failed: it burns.")};
    m_dialog->showState(state);
    QVERIFY(m_dialog->sendingText().contains(QStringLiteral("it burns")));
    QSignalSpy resumed(m_dialog, &RecoverDialog::resumeRequested);
    m_dialog->pauseButton()->click();
    QCOMPARE(resumed.size(), 1);
    QSignalSpy ended(m_dialog, &RecoverDialog::endRequested);
    m_dialog->endButton()->click();
    QCOMPARE(ended.size(), 1);
    state.step = Step::Ended;
    state.isCancelled = true;
    m_dialog->showState(state);
    QVERIFY(m_dialog->sendingText().startsWith(QStringLiteral("Ended before all was sent")));
    QVERIFY(m_dialog->sendButton()->isVisible());
    QVERIFY(!m_dialog->pauseButton()->isVisible());
}

void RecoverDialogTest::closingWhileSendingPausesFirst()
{
    open();
    RecoveryState state = ready(10);
    state.step = Step::Sending;
    m_dialog->showState(state);
    QSignalSpy paused(m_dialog, &RecoverDialog::pauseRequested);
    QSignalSpy ended(m_dialog, &RecoverDialog::endRequested);
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QCOMPARE(paused.size(), 1);
    state.step = Step::Paused;
    m_dialog->showState(state);
    QVERIFY(m_dialog->isVisible());
    QVERIFY(m_dialog->sendingText().contains(QStringLiteral("Close again")));
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QCOMPARE(ended.size(), 1);
    QVERIFY(m_dialog->isVisible()); // until the answers are there
    state.step = Step::Ended;
    m_dialog->showState(state);
    QTRY_VERIFY(!m_dialog);
}

void RecoverDialogTest::theReportSaysEverythingAndNoSecret()
{
    open();
    RecoveryState state = ready(10);
    state.step = Step::Ended;
    state.chosen = 9;
    state.sentBefore = 1;
    state.acknowledged = 6;
    state.doubtful = 1;
    state.failed = 2;
    state.attempts = 20;
    state.givenUp = {{QStringLiteral("event-1"), 6, QStringLiteral("the endpoint answered 500")}};
    m_dialog->showState(state);
    m_dialog->copyButton()->click();
    const QString report = QGuiApplication::clipboard()->text();
    QCOMPARE(report, m_dialog->report());
    for (const char *line : {"Recovery of ERP <b>forwarder</b>", "Events found: 10", "by an earlier sending: 1",
             "by this sending: 6", "not sent again: 1", "Given up: 2", "Not sent: 0", "Attempts: 20",
             "event-1 after 6 attempts: the endpoint answered 500", "and 1 more", "https://***@r.example.com/in"})
        QVERIFY2(report.contains(QLatin1String(line)), line);
    QVERIFY(!report.contains(QLatin1String("nobody-sees")));
}

void RecoverDialogTest::exportsWhatWasFound()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("missed.ndjson"));
    open();
    QVERIFY(!m_dialog->exportButton()->isEnabled());
    const MissedEvents events = missed(7);
    m_dialog->showMissed(events);
    m_dialog->showState(ready(7));
    QVERIFY(m_dialog->exportButton()->isEnabled());
    m_dialog->exportTo(file);
    QTRY_VERIFY_WITH_TIMEOUT(m_dialog->sendingText().startsWith(QStringLiteral("7 events were written")), patience);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = written.readAll().trimmed().split('\n');
    QCOMPARE(lines.size(), 7);
    QCOMPARE(eventFromJson(lines.first())->eventId, events.events.first().eventId);
    m_dialog->exportTo(folder.filePath(QStringLiteral("nowhere/missed.ndjson")));
    QTRY_VERIFY_WITH_TIMEOUT(m_dialog->sendingText().contains(QStringLiteral("could not be written")), patience);
}

void RecoverDialogTest::enterDoesNotSend()
{
    open();
    m_dialog->showState(ready(5));
    QSignalSpy asked(m_dialog, &RecoverDialog::sendRequested);
    QTest::keyClick(m_dialog, Qt::Key_Return);
    QCOMPARE(asked.size(), 0);
}

/// The whole way: the real cloud with its demo building and receiver, the window, the message, the dialog, the store.
void RecoverDialogTest::offersTheLostTimeWhenAConnectorComesBack()
{
    test::RunningDesktop desktop;
    QVERIFY(desktop.start());
    // Given a connector of the demo that is disabled while a button is pressed
    items::ConnectorListModel &model = desktop.session().connectors();
    std::optional<DataConnector> healthy;
    for (int row = 0; row < model.rowCount(); ++row) {
        const DataConnector &one = model.rowAt(row).connector;
        if (one.httpConfig && one.httpConfig->url.endsWith(QLatin1String("/healthy")))
            healthy = one;
    }
    QVERIFY(healthy);
    const auto isActive = [&] { return model.row(healthy->name)->connector.isActive(); };
    desktop.window().showConnector(healthy->name);
    desktop.session().setConnectorsEnabled({healthy->name}, false);
    desktop.session().sendDisabling();
    QTRY_VERIFY_WITH_TIMEOUT(!isActive(), patience);
    const QString button = desktop.cloud().createDevice(QStringLiteral("touch"), QStringLiteral("Forgotten"));
    for (int i = 0; i < 3; ++i)
        QCOMPARE(desktop.cloud().publish(button, quoted("{'touch':{}}")).status, 200);
    // When it is enabled again, then the window offers what was lost
    desktop.session().setConnectorsEnabled({healthy->name}, true);
    QTRY_VERIFY_WITH_TIMEOUT(isActive(), patience);
    RecoverBar &bar = desktop.window().recoverBar();
    QTRY_VERIFY_WITH_TIMEOUT(bar.isVisible() && bar.text().contains(QStringLiteral("is back")), patience);
    bar.recoverButton()->click();
    const QPointer<RecoverDialog> dialog = desktop.desktop().recovering().dialog();
    QVERIFY(dialog);
    QTRY_VERIFY_WITH_TIMEOUT(dialog->sendButton()->isEnabled(), patience);
    QVERIFY(dialog->table()->model()->rowCount() >= 3);
    // When it is sent, then the receiver's store has it
    dialog->sendButton()->click();
    QTRY_VERIFY_WITH_TIMEOUT(dialog->sendingText().startsWith(QStringLiteral("Done")), patience);
    QVERIFY(!bar.isVisible()); // nothing is left to be offered
    auto store =
        receiver::EventStore::open(QDir(desktop.cloudFolder()).filePath(QStringLiteral("receiver/events.sqlite")));
    QVERIFY(store.ok());
    int stored = 0;
    items::EventFeedModel &feed = desktop.session().feed();
    for (int row = 0; row < feed.rowCount(); ++row) {
        const Event &event = feed.eventAt(row);
        if (event.targetName == button && event.type == EventTypeTraits::Enum::Touch)
            stored += (*store)->contains(QStringLiteral("healthy"), event.eventId).value() ? 1 : 0;
    }
    QCOMPARE(stored, 3);
    dialog->reject();
    QTRY_VERIFY(!dialog);
    // And the connector's menu opens it, too: nothing is left
    auto *heading = desktop.window().findChild<ConnectorHeading *>();
    for (QAction *action : heading->menuButton()->menu()->actions()) {
        if (action->text().remove(u'&').startsWith(QStringLiteral("Recover")))
            action->trigger();
    }
    RecoverDialog *again = desktop.desktop().recovering().dialog();
    QVERIFY(again);
    QTRY_VERIFY_WITH_TIMEOUT(again->foundText().contains(QStringLiteral("acknowledged before")), patience);
    QVERIFY(!again->sendButton()->isEnabled());
    desktop.end();
}

QTEST_MAIN(RecoverDialogTest)
#include "tst_recoverdialog.moc"
