// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/background.h"

#include "app/desktop/linkopening.h"
#include "app/desktop/trayicon.h"
#include "tests/desktop/finding.h"
#include "tests/desktop/windowdesk.h"
#include "tests/support/manualclock.h"
#include "ui/common/theme.h"
#include "ui/connectorspage.h"

#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace touchstone;
using namespace touchstone::test;
using namespace std::chrono_literals;
using desktop::Background;
using Closing = Settings::Closing;

/// What Touchstone does without its window, and how it comes back: by the tray, by a link.
class BackgroundTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWorstStateIsSeen();
    void theTrayIsDrawnForEachState();
    void withoutATrayClosingEnds();
    void closingAsksOnceAndHides();
    void theQuestionCanBeLeft();
    void aTrayThatGoesBringsTheWindowBack();
    void quitEndsEvenFromTheBackground();
    void aLinkGoesToItsProjectAndWaits();
    void aLinkThatLeadsNowhereIsTold();

private:
    ManualClock m_clock;
};

void BackgroundTest::theWorstStateIsSeen()
{
    items::ConnectorListModel connectors(m_clock);
    QCOMPARE(desktop::worstHealth(connectors), Health::Unknown);
    const auto add = [&connectors](const char *id, ConnectorStatusTraits::Enum status, qint64 good, qint64 bad) {
        DataConnector connector;
        connector.name = {QStringLiteral("p"), QString::fromLatin1(id)};
        connector.status = status;
        connectors.setConnector(connector);
        if (good + bad > 0)
            connectors.setMetrics(connector.name, {good, bad, 80ms});
        return desktop::worstHealth(connectors);
    };
    using Status = ConnectorStatusTraits::Enum;
    QCOMPARE(add("off", Status::UserDisabled, 0, 0), Health::DisabledByHand);
    QCOMPARE(add("good", Status::Active, 100, 0), Health::Healthy);
    QCOMPARE(add("quiet", Status::Active, 0, 0), Health::Healthy); // nothing is known, so nothing is bad
    QCOMPARE(add("slow", Status::Active, 90, 10), Health::Degraded);
    QCOMPARE(add("bad", Status::Active, 0, 10), Health::Failing);
    QCOMPARE(add("gone", Status::SystemDisabled, 0, 0), Health::DisabledBySystem);
}

void BackgroundTest::theTrayIsDrawnForEachState()
{
    for (const QPalette &palette : {ui::lightPalette(), ui::darkPalette()}) {
        QList<QImage> images;
        for (const Health health : {Health::Healthy, Health::Degraded, Health::Failing, Health::Stalled,
                 Health::DisabledBySystem, Health::Unknown}) {
            const QIcon icon = desktop::trayImage(health, palette);
            // Without colour they still differ: only what is covered counts.
            const QImage image = icon.pixmap(22, 22).toImage().convertToFormat(QImage::Format_Alpha8);
            QCOMPARE(image.size(), QSize(22, 22));
            QVERIFY(!images.contains(image));
            images.append(image);
        }
    }
}

void BackgroundTest::withoutATrayClosingEnds()
{
    WindowDesk desk;
    Background background(desk.session, desk.window, [] { return false; });
    background.setClosing(Closing::Hide); // chosen where there was one
    background.begin();                   // nobody could bring a hidden one back
    QVERIFY(desk.window.isVisible());
    desk.window.close();
    QVERIFY(!desk.window.isVisible());
    QVERIFY(QGuiApplication::quitOnLastWindowClosed());
    QVERIFY(!background.question());
}

void BackgroundTest::closingAsksOnceAndHides()
{
    WindowDesk desk;
    Background background(desk.session, desk.window, [] { return true; });
    QSignalSpy chosen(&background, &Background::closingChosen);
    desk.window.show();
    desk.window.close();
    QVERIFY(desk.window.isVisible()); // until it is answered
    QVERIFY(background.question());
    desk.window.close(); // asked once
    QCOMPARE(desk.window.findChildren<QMessageBox *>().size(), 1);
    button(*background.question(), "Keep watching")->click();
    QVERIFY(!desk.window.isVisible());
    QVERIFY(!QGuiApplication::quitOnLastWindowClosed());
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(background.closing(), Closing::Hide);
    background.comeToFront();
    QVERIFY(desk.window.isVisible());
    QVERIFY(QGuiApplication::quitOnLastWindowClosed());
    desk.window.close(); // and never again
    QVERIFY(!desk.window.isVisible());
    QVERIFY(!background.question() || !background.question()->isVisible());
    background.comeToFront();
}

void BackgroundTest::theQuestionCanBeLeft()
{
    WindowDesk desk;
    Background background(desk.session, desk.window, [] { return true; });
    QSignalSpy chosen(&background, &Background::closingChosen);
    desk.window.show();
    desk.window.close();
    QTest::keyClick(background.question(), Qt::Key_Escape);
    QVERIFY(desk.window.isVisible());
    QCOMPARE(background.closing(), Closing::Ask);
    QCOMPARE(chosen.size(), 0);
}

void BackgroundTest::aTrayThatGoesBringsTheWindowBack()
{
    WindowDesk desk;
    bool hasTray = true;
    Background background(desk.session, desk.window, [&hasTray] { return hasTray; });
    background.begin();
    QVERIFY(!desk.window.isVisible());
    background.lookForTray();
    QVERIFY(!desk.window.isVisible());
    hasTray = false;
    background.lookForTray();
    QVERIFY(desk.window.isVisible());
}

void BackgroundTest::quitEndsEvenFromTheBackground()
{
    WindowDesk desk;
    Background background(desk.session, desk.window, [] { return true; });
    background.setClosing(Closing::Hide);
    QTimer::singleShot(patience, qApp, [] { QCoreApplication::exit(1); });
    // From the window's own menu
    desk.window.show();
    QTimer::singleShot(0, &desk.window, [&desk] { desk.window.quit(); });
    QCOMPARE(QCoreApplication::exec(), 0);
    // From the tray, while the window is hidden
    WindowDesk hidden;
    Background behind(hidden.session, hidden.window, [] { return true; });
    behind.begin();
    QTimer::singleShot(0, &hidden.window, [&behind] { behind.quit(); });
    QCOMPARE(QCoreApplication::exec(), 0);
    QGuiApplication::setQuitOnLastWindowClosed(true);
}

void BackgroundTest::aLinkGoesToItsProjectAndWaits()
{
    WindowDesk desk;
    desktop::LinkOpening links(desk.session, desk.window);
    desk.window.show();
    desk.window.showPage(ui::Page::Alerts);
    links.openLink(QStringLiteral("touchstone://connector/p1/c1")); // before anything is known
    desk.session.open(desk.connection(), QStringLiteral("p2"));     // and another project comes first
    QTRY_VERIFY_WITH_TIMEOUT(desk.row(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(desk.window.page(), ui::Page::Connectors, patience);
    QCOMPARE(desk.session.currentProject()->name.project, QStringLiteral("p1"));
    QCOMPARE(desk.window.connectorsPage().current(), std::optional(connector));
}

void BackgroundTest::aLinkThatLeadsNowhereIsTold()
{
    WindowDesk desk;
    desktop::LinkOpening links(desk.session, desk.window);
    desk.window.show();
    const auto *bar = desk.window.findChild<ui::MessageBar *>();
    links.openLink(QStringLiteral("touchstone://connector/p1"));
    QVERIFY(bar->text().contains(QStringLiteral("leads nowhere")));
    desk.session.open(desk.connection());
    QTRY_VERIFY_WITH_TIMEOUT(desk.row(), patience);
    links.openLink(QStringLiteral("touchstone://connector/elsewhere/c1"));
    QVERIFY(bar->text().contains(QStringLiteral("cannot see")));
    links.openLink(QStringLiteral("touchstone://connector/p1/gone"));
    desk.session.refresh();
    QTRY_VERIFY_WITH_TIMEOUT(bar->text().contains(QStringLiteral("not in its project any more")), patience);
    links.openLink(QStringLiteral("touchstone://connector/p1/c1")); // a better one takes the message away
    QVERIFY(!bar->isVisible());
}

QTEST_MAIN(BackgroundTest)
#include "tst_background.moc"
