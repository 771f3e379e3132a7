// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectors/disabledialog.h"

#include "tests/support/manualclock.h"
#include "ui/common/formats.h"

#include <QLabel>
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
    void addsUpWhatManyLose();
    void saysForHowManyTheLossIsNotKnown();
    void disablesOnlyThoseThatAreStillOn();

private:
    void haveMany(int count);
    DisableDialog *open();

    ManualClock m_clock;
    std::unique_ptr<items::ConnectorListModel> m_model;
    DataConnector m_connector;
    QList<ConnectorName> m_names;
};

void TestDisableDialog::init()
{
    m_model = std::make_unique<items::ConnectorListModel>(m_clock);
    m_connector = {};
    m_connector.name = {QStringLiteral("p"), QStringLiteral("c")};
    m_connector.displayName = QStringLiteral("ERP forwarder");
    m_model->setConnectors({m_connector});
    m_names = {m_connector.name};
}

void TestDisableDialog::haveMany(int count)
{
    QList<DataConnector> connectors;
    m_names.clear();
    for (int i = 0; i < count; ++i) {
        DataConnector connector = m_connector;
        connector.name.connector = QStringLiteral("c%1").arg(i);
        connector.displayName = QStringLiteral("Connector %1").arg(i);
        connectors.append(connector);
        m_names.append(connector.name);
    }
    m_model->setConnectors(connectors);
}

DisableDialog *TestDisableDialog::open()
{
    auto *dialog = new DisableDialog(*m_model, m_names);
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
    QCOMPARE(confirmations[0][0].value<QList<ConnectorName>>(), m_names);
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

void TestDisableDialog::addsUpWhatManyLose()
{
    haveMany(9);
    for (int i = 0; i < 9; ++i)
        m_model->setQueue(m_names[i], {i, 0, i > 0 ? std::optional(m_clock.now()) : std::nullopt});
    DisableDialog *dialog = open();
    QVERIFY(dialog);
    QCOMPARE(dialog->disableButton()->text(), QStringLiteral("Disable 9 and drop 36 events"));
    QVERIFY(dialog->lossText().startsWith(QStringLiteral("36 events are waiting.")));
    const QString names = dialog->findChild<QLabel *>(QStringLiteral("names"))->text();
    QCOMPARE(names.count(u'\n'), 6); // six of them, and how many more
    QVERIFY2(names.endsWith(QStringLiteral("and 3 more")), qPrintable(names));
    dialog->close();
}

void TestDisableDialog::saysForHowManyTheLossIsNotKnown()
{
    haveMany(3);
    m_model->setQueue(m_names[0], {7, 0, std::nullopt});
    DisableDialog *dialog = open();
    QVERIFY(dialog);
    QCOMPARE(dialog->disableButton()->text(), QStringLiteral("Disable 3 and drop what waits"));
    QVERIFY(dialog->lossText().contains(QStringLiteral("7 events are waiting.")));
    QVERIFY(dialog->lossText().contains(QStringLiteral("2 of 3")));
    dialog->close();
}

void TestDisableDialog::disablesOnlyThoseThatAreStillOn()
{
    haveMany(2);
    QPointer<DisableDialog> dialog = open();
    QVERIFY(dialog);
    QSignalSpy confirmations(dialog, &DisableDialog::confirmed);
    DataConnector first = m_model->row(m_names[0])->connector;
    first.status = ConnectorStatusTraits::Enum::UserDisabled;
    m_model->setConnector(first); // by somebody else
    dialog->disableButton()->click();
    QCOMPARE(confirmations.size(), 1);
    QCOMPARE(confirmations[0][0].value<QList<ConnectorName>>(), QList<ConnectorName>{m_names[1]});
    QTRY_VERIFY(!dialog);
}

QTEST_MAIN(TestDisableDialog)
#include "tst_disabledialog.moc"
