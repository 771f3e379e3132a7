// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/switching.h"

#include "tests/support/manualclock.h"
#include "ui/common/undobar.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

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

QTEST_MAIN(SwitchingTest)
#include "tst_switching.moc"
