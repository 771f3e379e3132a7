// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectors/disabledialog.h"

#include "tests/support/manualclock.h"
#include "ui/common/formats.h"

#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace touchstone;
using namespace touchstone::test;
using namespace touchstone::ui;
using namespace std::chrono_literals;

class TestDisableDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void enterAndEscapeAreSafe_data();
    void enterAndEscapeAreSafe();
    void enterOnTheOtherButtonsNeighbourIsSafe();
    void saysWhatIsLost_data();
    void saysWhatIsLost();
    void numberStaysUpToDate();
    void goesAwayWithTheConnector();
    void goesAwayWhenSomebodyElseDisables();
    void disablesOnlyOnItsButton();
    void longNamesDoNotBreakIt();

private:
    DisableDialog *open();

    ManualClock m_clock;
    std::unique_ptr<items::ConnectorListModel> m_model;
    DataConnector m_connector;
};

void TestDisableDialog::init()
{
    m_model = std::make_unique<items::ConnectorListModel>(m_clock);
    m_connector = {};
    m_connector.name = {QStringLiteral("p"), QStringLiteral("c")};
    m_connector.displayName = QStringLiteral("ERP forwarder");
    m_model->setConnectors({m_connector});
}

DisableDialog *TestDisableDialog::open()
{
    auto *dialog = new DisableDialog(*m_model, m_connector.name);
    dialog->open();
    return QTest::qWaitForWindowActive(dialog) ? dialog : nullptr;
}

void TestDisableDialog::enterAndEscapeAreSafe_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("Enter") << Qt::Key_Return;
    QTest::newRow("Enter of the number pad") << Qt::Key_Enter;
    QTest::newRow("Escape") << Qt::Key_Escape;
    QTest::newRow("Space") << Qt::Key_Space;
}

void TestDisableDialog::enterAndEscapeAreSafe()
{
    QFETCH(Qt::Key, key);
    QPointer<DisableDialog> dialog = open();
    QVERIFY(dialog);
    QVERIFY(dialog->keepButton()->isDefault());
    QVERIFY(dialog->keepButton()->hasFocus());
    QSignalSpy confirmations(dialog, &DisableDialog::confirmed);
    QTest::keyClick(dialog->focusWidget(), key);
    QCOMPARE(confirmations.size(), 0);
    QTRY_VERIFY(!dialog); // closed, and deleted itself
}

void TestDisableDialog::enterOnTheOtherButtonsNeighbourIsSafe()
{
    QPointer<DisableDialog> dialog = open();
    QVERIFY(dialog);
    QSignalSpy confirmations(dialog, &DisableDialog::confirmed);
    dialog->disableButton()->setFocus();
    QTest::keyClick(dialog->disableButton(), Qt::Key_Return);
    QCOMPARE(confirmations.size(), 0);
    QTRY_VERIFY(!dialog);
}

void TestDisableDialog::saysWhatIsLost_data()
{
    QTest::addColumn<bool>("isKnown");
    QTest::addColumn<qint64>("depth");
    QTest::addColumn<QString>("loss");
    QTest::addColumn<QString>("button");
    QTest::newRow("not known") << false << qint64(0) << QStringLiteral("not known")
                               << QStringLiteral("Disable and drop what waits");
    QTest::newRow("none") << true << qint64(0) << QStringLiteral("No event") << QStringLiteral("Disable ERP forwarder");
    QTest::newRow("one") << true << qint64(1) << QStringLiteral("One event")
                         << QStringLiteral("Disable and drop 1 event");
    QTest::newRow("many") << true << qint64(214) << QStringLiteral("214 events")
                          << QStringLiteral("Disable and drop 214 events");
    QTest::newRow("a great many") << true << qint64(1'234'567) << formatCount(1'234'567)
                                  << QStringLiteral("Disable and drop %1 events").arg(formatCount(1'234'567));
}

void TestDisableDialog::saysWhatIsLost()
{
    QFETCH(bool, isKnown);
    QFETCH(qint64, depth);
    QFETCH(QString, loss);
    QFETCH(QString, button);
    if (isKnown)
        m_model->setQueue(m_connector.name, {depth, 0, std::nullopt});
    DisableDialog *dialog = open();
    QVERIFY(dialog);
    QVERIFY2(dialog->lossText().contains(loss), qPrintable(dialog->lossText()));
    QCOMPARE(dialog->disableButton()->text(), button);
    QVERIFY(dialog->accessibleDescription().contains(QStringLiteral("not delivered later")));
    dialog->close();
}

void TestDisableDialog::numberStaysUpToDate()
{
    m_model->setQueue(m_connector.name, {214, 0, m_clock.now()});
    DisableDialog *dialog = open();
    QVERIFY(dialog);
    m_model->setQueue(m_connector.name, {215, 0, m_clock.now()});
    QCOMPARE(dialog->disableButton()->text(), QStringLiteral("Disable and drop 215 events"));
    dialog->close();
}

void TestDisableDialog::goesAwayWithTheConnector()
{
    QPointer<DisableDialog> dialog = open();
    QVERIFY(dialog);
    QSignalSpy confirmations(dialog, &DisableDialog::confirmed);
    m_model->clear();
    QTRY_VERIFY(!dialog);
    QCOMPARE(confirmations.size(), 0);
}

void TestDisableDialog::goesAwayWhenSomebodyElseDisables()
{
    QPointer<DisableDialog> dialog = open();
    QVERIFY(dialog);
    m_connector.status = ConnectorStatusTraits::Enum::SystemDisabled;
    m_model->setConnector(m_connector);
    QTRY_VERIFY(!dialog);
}

void TestDisableDialog::disablesOnlyOnItsButton()
{
    QPointer<DisableDialog> dialog = open();
    QVERIFY(dialog);
    QSignalSpy confirmations(dialog, &DisableDialog::confirmed);
    dialog->disableButton()->setFocus();
    QTest::keyClick(dialog->disableButton(), Qt::Key_Space);
    QCOMPARE(confirmations.size(), 1);
    QCOMPARE(confirmations[0][0].value<ConnectorName>(), m_connector.name);
    QTRY_VERIFY(!dialog);
}

void TestDisableDialog::longNamesDoNotBreakIt()
{
    m_connector.displayName = QString(500, u'W');
    m_model->setConnector(m_connector);
    m_model->setQueue(m_connector.name, {0, 0, std::nullopt});
    DisableDialog *dialog = open();
    QVERIFY(dialog);
    QVERIFY(dialog->width() < 1000);
    dialog->close();
}

QTEST_MAIN(TestDisableDialog)
#include "tst_disabledialog.moc"
