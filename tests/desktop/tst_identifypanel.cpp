// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/samplebuilding.h"
#include "ui/common/emptystate.h"
#include "ui/identify/identifypanel.h"
#include "ui/identify/touchcard.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace touchstone;
using namespace touchstone::ui;
using namespace std::chrono_literals;

namespace {

using State = IdentifyPanel::State;

QPushButton *button(const IdentifyPanel &panel)
{
    for (QPushButton *candidate : panel.findChildren<QPushButton *>()) {
        if (candidate->parentWidget() == &panel)
            return candidate;
    }
    return nullptr;
}

QString cardText(const IdentifyPanel &panel)
{
    QStringList texts;
    for (const QLabel *label : panel.findChild<TouchCard *>()->findChildren<QLabel *>())
        texts << label->text();
    return texts.join(QLatin1Char('\n'));
}

} // namespace

class tst_IdentifyPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_building = std::make_unique<test::SampleBuilding>();
        m_building->addDevices();
    }

    void anUnknownSensorShowsItsId();
    void itStopsByItself();
    void itBeginsIdleAndTeaches();
    void startingListensAndStoppingStops();
    void aTouchShowsTheSensor();
    void formerTouchesCanBeLookedAtAgain();
    void aNewNameReachesTheCard();

private:
    std::unique_ptr<test::SampleBuilding> m_building;
};

void tst_IdentifyPanel::anUnknownSensorShowsItsId()
{
    IdentifyPanel panel(m_building->touches, m_building->devices);
    panel.start();
    m_building->touches.apply({m_building->touch(0, 77)});
    QCOMPARE(panel.state(), State::Found);
    QVERIFY(cardText(panel).contains(test::SampleBuilding::deviceName(77).device));
    QVERIFY(cardText(panel).contains(QLatin1String("Not in the list")));
}

void tst_IdentifyPanel::itStopsByItself()
{
    IdentifyPanel panel(m_building->touches, m_building->devices);
    panel.setListeningTime(50ms);
    panel.start();
    QVERIFY(m_building->touches.isListening());
    QTRY_VERIFY(!m_building->touches.isListening());
    QCOMPARE(panel.state(), State::Idle);
}

void tst_IdentifyPanel::itBeginsIdleAndTeaches()
{
    IdentifyPanel panel(m_building->touches, m_building->devices);
    QCOMPARE(panel.state(), State::Idle);
    QVERIFY(panel.findChild<EmptyState *>()->text().contains(QLatin1String("Ctrl+I")));
}

void tst_IdentifyPanel::startingListensAndStoppingStops()
{
    IdentifyPanel panel(m_building->touches, m_building->devices);
    panel.show();
    QSignalSpy listening(&m_building->touches, &items::TouchModel::listeningChanged);
    QTest::keyClick(button(panel), Qt::Key_Space);
    QCOMPARE(listening.size(), 1);
    QCOMPARE(panel.state(), State::Listening);
    QVERIFY(button(panel)->accessibleName().contains(QLatin1String("Stop")));
    QTest::keyClick(button(panel), Qt::Key_Space);
    QCOMPARE(listening.size(), 2);
    QCOMPARE(panel.state(), State::Idle);
}

void tst_IdentifyPanel::aTouchShowsTheSensor()
{
    IdentifyPanel panel(m_building->touches, m_building->devices);
    panel.show();
    panel.start();
    m_building->touches.apply({m_building->touch(0, 1)});
    QCOMPARE(panel.state(), State::Found);
    const QString text = cardText(panel);
    QVERIFY(text.contains(QStringLiteral("Møterom Fløyen")));
    QVERIFY(text.contains(QLatin1String("Touch sensor")));
    QVERIFY(text.contains(QLatin1String("floor: 2")));
    QVERIFY(text.contains(test::SampleBuilding::deviceName(1).device));
    QVERIFY(panel.findChild<TouchCard *>()->accessibleName().contains(QStringLiteral("Møterom Fløyen")));
    QVERIFY(m_building->touches.isListening()); // the next one may follow
}

void tst_IdentifyPanel::formerTouchesCanBeLookedAtAgain()
{
    IdentifyPanel panel(m_building->touches, m_building->devices);
    panel.show();
    panel.start();
    m_building->touches.apply({m_building->touch(0, 1), m_building->touch(1, 2)});
    QVERIFY(cardText(panel).contains(QStringLiteral("Dør serverrom")));
    auto *history = panel.findChild<QListView *>();
    QCOMPARE(history->model()->rowCount(), 2);
    QTest::keyClick(history, Qt::Key_Down);
    QVERIFY(cardText(panel).contains(QStringLiteral("Møterom Fløyen")));
    QVERIFY(history->currentIndex().data().toString().contains(QStringLiteral("Møterom Fløyen, Touch sensor")));
}

void tst_IdentifyPanel::aNewNameReachesTheCard()
{
    IdentifyPanel panel(m_building->touches, m_building->devices);
    panel.start();
    m_building->touches.apply({m_building->touch(0, 1)});
    Device renamed = *m_building->devices.find(test::SampleBuilding::deviceName(1));
    renamed.labels.insert(QStringLiteral("name"), QStringLiteral("Styrerom"));
    m_building->devices.setDevice(renamed);
    QVERIFY(cardText(panel).contains(QLatin1String("Styrerom")));
}

QTEST_MAIN(tst_IdentifyPanel)
#include "tst_identifypanel.moc"
