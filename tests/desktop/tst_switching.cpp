// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/switching.h"

#include "tests/support/manualclock.h"
#include "tests/support/sessiondesk.h"
#include "ui/common/undobar.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace touchstone;
using namespace touchstone::test;
using namespace std::chrono_literals;
using desktop::Switching;
using session::SwitchReport;

class SwitchingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aSingleSuccessNeedsNoWords();
    void manyAreCountedAndFailuresNamed();
    void saysWhatSomebodyElseDid();
    void theUndoBarCountsDown();
    void undoWorksByButtonAndByKey();
    void closingTheWindowSendsWhatWasConfirmedAndEndsAfterTheAnswer();

private:
    ConnectorName add(const QString &id, const QString &title);
    QString words(const SwitchReport &report) { return Switching::words(report, *m_model); }

    ManualClock m_clock;
    std::unique_ptr<items::ConnectorListModel> m_model;
};

void SwitchingTest::init()
{
    m_model = std::make_unique<items::ConnectorListModel>(m_clock);
}

ConnectorName SwitchingTest::add(const QString &id, const QString &title)
{
    DataConnector connector;
    connector.name = {QStringLiteral("p"), id};
    connector.displayName = title;
    m_model->setConnector(connector);
    return connector.name;
}

void SwitchingTest::aSingleSuccessNeedsNoWords()
{
    SwitchReport report;
    report.done = {add(QStringLiteral("a"), QStringLiteral("ERP"))};
    QCOMPARE(words(report), QString()); // the row says it
}

void SwitchingTest::manyAreCountedAndFailuresNamed()
{
    SwitchReport report;
    report.done = {add(QStringLiteral("a"), QStringLiteral("ERP")), add(QStringLiteral("b"), QStringLiteral("Azure"))};
    report.failed = {{add(QStringLiteral("c"), QStringLiteral("Backup site")),
                         {Failure::Kind::Forbidden, QStringLiteral("permission denied")}},
        {add(QStringLiteral("d"), QString()), {Failure::Kind::Unavailable, QStringLiteral("no answer within 10 s")}}};
    const QStringList lines = words(report).split(u'\n');
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0], QStringLiteral("Disabled: 2."));
    QVERIFY2(
        lines[1].startsWith(QStringLiteral("Could not disable Backup site. Permission denied.")), qPrintable(lines[1]));
    QVERIFY2(lines[2].startsWith(QStringLiteral("Could not disable d. No answer within 10 s.")), qPrintable(lines[2]));
}

void SwitchingTest::saysWhatSomebodyElseDid()
{
    SwitchReport report;
    report.overtaken = {add(QStringLiteral("a"), QStringLiteral("ERP")), {QStringLiteral("p"), QStringLiteral("gone")}};
    QCOMPARE(words(report), QStringLiteral("ERP had been disabled by someone else already.\n"
                                           "gone was deleted by someone else meanwhile."));
    report.enabled = true;
    report.overtaken.removeLast();
    QCOMPARE(words(report), QStringLiteral("ERP had been enabled by someone else already."));
}

void SwitchingTest::theUndoBarCountsDown()
{
    ui::UndoBar bar;
    QVERIFY(!bar.isVisible());
    bar.offer(QStringLiteral("ERP will be disabled"), 5s);
    QVERIFY(bar.isVisible());
    QCOMPARE(bar.text(), QStringLiteral("ERP will be disabled in 5 s."));
    QTRY_COMPARE(bar.text(), QStringLiteral("ERP will be disabled in 4 s."));
    bar.withdraw();
    QVERIFY(!bar.isVisible());
}

void SwitchingTest::undoWorksByButtonAndByKey()
{
    ui::UndoBar bar;
    QSignalSpy undone(&bar, &ui::UndoBar::undoRequested);
    bar.offer(QStringLiteral("ERP will be disabled"), 5s);
    QVERIFY(QTest::qWaitForWindowActive(&bar));
    bar.findChild<QPushButton *>()->click();
    QCOMPARE(undone.size(), 1);
    QVERIFY(!bar.isVisible());

    bar.offer(QStringLiteral("ERP will be disabled"), 5s);
    QVERIFY(QTest::qWaitForWindowActive(&bar));
    QTest::keySequence(&bar, QKeySequence::Undo);
    QTRY_COMPARE(undone.size(), 2);
}

void SwitchingTest::closingTheWindowSendsWhatWasConfirmedAndEndsAfterTheAnswer()
{
    // Given a disabling that can still be taken back, and a cloud that answers late
    SessionDesk desk;
    ScriptedServer::Reply late = ScriptedServer::json(200, connectorJson("USER_DISABLED"));
    late.delay = 300ms;
    desk.cloud.on("PATCH", connectorPath, {late});
    session::Session &session = desk.session;
    const QTemporaryDir folder;
    ui::MainWindow window({session.connectors(), session.devices(), session.feed(), session.touches(), session.rates(),
                              session.deliveries(), session.changes(), desk.clock},
        ui::WindowMemory(folder.filePath(QStringLiteral("touchstone.ini")), QStringLiteral("scripted")));
    const Switching switching(session, window);
    window.show();
    session.open(desk.connection());
    QTRY_VERIFY_WITH_TIMEOUT(desk.row(), patience);
    Q_EMIT window.connectorsSwitchRequested({test::connector}, false);
    QVERIFY(!session.isSwitchingDone());
    QVERIFY(desk.cloud.requestsTo(connectorPath).isEmpty());

    // When the window is closed
    bool wasDone = true;
    QTimer::singleShot(0, &window, [&] {
        window.close();
        wasDone = session.isSwitchingDone();
    });
    QTimer::singleShot(patience, qApp, [] { QCoreApplication::exit(1); });
    const int ending = QCoreApplication::exec();

    // Then it is sent at once, and the program ends by itself, with the answer and not before
    QCOMPARE(ending, 0);
    QVERIFY(!wasDone);
    QVERIFY(session.isSwitchingDone());
    QCOMPARE(desk.cloud.requestsTo(connectorPath).size(), 1);
    QVERIFY(!window.isVisible());
    QGuiApplication::setQuitOnLastWindowClosed(true);
}

QTEST_MAIN(SwitchingTest)
#include "tst_switching.moc"
