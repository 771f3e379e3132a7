// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/finding.h"
#include "tests/desktop/samplebuilding.h"
#include "ui/common/emptystate.h"
#include "ui/identify/hiddensensors.h"
#include "ui/identify/identifypanel.h"
#include "ui/identify/touchcard.h"
#include "ui/identify/waitpanel.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QProxyStyle>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVariantAnimation>

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

/// A system that asks for no animation.
class StillStyle : public QProxyStyle
{
public:
    int styleHint(
        StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returned) const override
    {
        return hint == SH_Widget_Animation_Duration ? 0 : QProxyStyle::styleHint(hint, option, widget, returned);
    }
};

QString cardText(const IdentifyPanel &panel)
{
    return test::labelTexts(*panel.findChild<TouchCard *>());
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
    void aTouchLightsUpBeforeItsBatchIsTaken();
    void nothingMovesWhenTheSystemAsksForLess();
    void theSoundCanBeOff();
    void theTwoMinutesCanBeRenewed();
    void silenceOfTheLinkIsSaid();
    void whatFollowsATouchReachesTheCard();
    void theEventsOfASensorAreAskedFor();
    void aCertainSensorIsWaitedFor();
    void nobodyComesInTime();
    void whatCannotBeTouchedIsSaid();

private:
    /// A panel that has heard the touch of sensor 1, "Møterom Fløyen".
    std::unique_ptr<IdentifyPanel> touchedPanel();

    std::unique_ptr<test::SampleBuilding> m_building;
};

void tst_IdentifyPanel::anUnknownSensorShowsItsId()
{
    IdentifyPanel panel(m_building->touches, m_building->devices, m_building->clock);
    panel.start();
    m_building->touches.apply({m_building->touch(0, 77)});
    QCOMPARE(panel.state(), State::Found);
    QVERIFY(cardText(panel).contains(test::SampleBuilding::deviceName(77).device));
    QVERIFY(cardText(panel).contains(QLatin1String("Not in the list")));
}

void tst_IdentifyPanel::itStopsByItself()
{
    IdentifyPanel panel(m_building->touches, m_building->devices, m_building->clock);
    panel.setListeningTime(50ms);
    panel.start();
    QVERIFY(m_building->touches.isListening());
    QTRY_VERIFY(!m_building->touches.isListening());
    QCOMPARE(panel.state(), State::Idle);
}

void tst_IdentifyPanel::itBeginsIdleAndTeaches()
{
    IdentifyPanel panel(m_building->touches, m_building->devices, m_building->clock);
    QCOMPARE(panel.state(), State::Idle);
    QVERIFY(panel.findChild<EmptyState *>()->text().contains(QLatin1String("Ctrl+I")));
}

void tst_IdentifyPanel::startingListensAndStoppingStops()
{
    IdentifyPanel panel(m_building->touches, m_building->devices, m_building->clock);
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
    IdentifyPanel panel(m_building->touches, m_building->devices, m_building->clock);
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
    IdentifyPanel panel(m_building->touches, m_building->devices, m_building->clock);
    panel.show();
    panel.start();
    m_building->touches.apply({m_building->touch(0, 1), m_building->touch(1, 2)});
    QVERIFY(cardText(panel).contains(QStringLiteral("Dør serverrom")));
    auto *history = panel.findChild<QListView *>(QStringLiteral("touchHistory"));
    QCOMPARE(history->model()->rowCount(), 2);
    QTest::keyClick(history, Qt::Key_Down);
    QVERIFY(cardText(panel).contains(QStringLiteral("Møterom Fløyen")));
    QVERIFY(history->currentIndex().data().toString().contains(QStringLiteral("Møterom Fløyen, Touch sensor")));
}

void tst_IdentifyPanel::aNewNameReachesTheCard()
{
    IdentifyPanel panel(m_building->touches, m_building->devices, m_building->clock);
    panel.start();
    m_building->touches.apply({m_building->touch(0, 1)});
    Device renamed = *m_building->devices.find(test::SampleBuilding::deviceName(1));
    renamed.labels.insert(QStringLiteral("name"), QStringLiteral("Styrerom"));
    m_building->devices.setDevice(renamed);
    QVERIFY(cardText(panel).contains(QLatin1String("Styrerom")));
}

std::unique_ptr<IdentifyPanel> tst_IdentifyPanel::touchedPanel()
{
    auto panel = std::make_unique<IdentifyPanel>(m_building->touches, m_building->devices, m_building->clock);
    panel->show();
    panel->start();
    m_building->touches.apply({m_building->touch(0, 1)});
    return panel;
}

/// The first event after a quiet time is handed over at once and every other one within EventBatcher::interval, 50 ms;
/// from there the card is lit in the same turn of the event loop.
void tst_IdentifyPanel::aTouchLightsUpBeforeItsBatchIsTaken()
{
    IdentifyPanel panel(m_building->touches, m_building->devices, m_building->clock);
    panel.start();
    QSignalSpy sounded(&panel, &IdentifyPanel::touchSounded);
    QList<Event> batch = m_building->events(0, 50);
    batch.append(m_building->touch(90, 1));
    m_building->touches.apply(batch); // no event loop runs in between
    QCOMPARE(panel.state(), State::Found);
    QVERIFY(panel.card()->accessibleName().contains(QStringLiteral("Møterom Fløyen")));
    QVERIFY(!sounded.isEmpty());
}

void tst_IdentifyPanel::nothingMovesWhenTheSystemAsksForLess()
{
    StillStyle still;
    IdentifyPanel calm(m_building->touches, m_building->devices, m_building->clock);
    calm.findChild<TouchCard *>()->setStyle(&still);
    IdentifyPanel lively(m_building->touches, m_building->devices, m_building->clock);
    lively.start();
    m_building->touches.apply({m_building->touch(0, 1)});
    QVERIFY(lively.findChild<TouchCard *>()->findChild<QVariantAnimation *>());
    QVERIFY(!calm.findChild<TouchCard *>()->findChild<QVariantAnimation *>());
    QVERIFY(cardText(calm).contains(QStringLiteral("Møterom Fløyen")));
}

void tst_IdentifyPanel::theSoundCanBeOff()
{
    IdentifyPanel panel(m_building->touches, m_building->devices, m_building->clock);
    QSignalSpy sounded(&panel, &IdentifyPanel::touchSounded);
    QSignalSpy changed(&panel, &IdentifyPanel::soundChanged);
    panel.setSound(false);
    QCOMPARE(changed.size(), 1);
    panel.start();
    m_building->touches.apply({m_building->touch(0, 1)});
    QCOMPARE(sounded.size(), 0);
    panel.setSound(true);
    m_building->touches.apply({m_building->touch(20, 1), m_building->touch(21, 1)}); // a repeat is no touch
    QCOMPARE(sounded.size(), 1);
}

void tst_IdentifyPanel::theTwoMinutesCanBeRenewed()
{
    IdentifyPanel panel(m_building->touches, m_building->devices, m_building->clock);
    panel.show();
    panel.setListeningTime(10s);
    panel.start();
    panel.setListeningTime(2min);
    for (QToolButton *button : panel.findChildren<QToolButton *>()) {
        if (button->accessibleName() == QLatin1String("Two minutes more"))
            QTest::keyClick(button, Qt::Key_Space);
    }
    const QList<QLabel *> labels = panel.findChildren<QLabel *>();
    QVERIFY(std::any_of(
        labels.begin(), labels.end(), [](const QLabel *label) { return label->text() == QLatin1String("2:00"); }));
}

void tst_IdentifyPanel::silenceOfTheLinkIsSaid()
{
    IdentifyPanel panel(m_building->touches, m_building->devices, m_building->clock);
    panel.start();
    LinkState link;
    link.kind = LinkState::Kind::Retrying;
    panel.setLink(link);
    QVERIFY(panel.hint().contains(QLatin1String("not heard")));
    link.kind = LinkState::Kind::Live;
    panel.setLink(link);
    QVERIFY(panel.hint().contains(QLatin1String("Touch a sensor")));
}

void tst_IdentifyPanel::whatFollowsATouchReachesTheCard()
{
    const auto panel = touchedPanel();
    QVERIFY(cardText(*panel).contains(QStringLiteral("Battery 85")));
    Event status = m_building->touch(1, 1);
    status.type = EventTypeTraits::Enum::NetworkStatus;
    NetworkStatusPayload payload;
    payload.updateTime = m_building->clock.now();
    payload.signalStrength = 72;
    payload.rssi = -61;
    payload.transmissionMode = QStringLiteral("HIGH_POWER_BOOST_MODE");
    payload.cloudConnectors = {{QStringLiteral("c2"), 40, -80}, {QStringLiteral("emulated-ccon"), 72, -61}};
    status.payload = payload;
    m_building->devices.apply(status); // as the session does: the directory first
    m_building->touches.apply({status});
    const QString text = cardText(*panel);
    QVERIFY2(text.contains(QStringLiteral("Signal 72")), qPrintable(text));
    QVERIFY(text.indexOf(QLatin1String("emulated Cloud Connector")) < text.indexOf(QLatin1String("c2 (40")));
    QVERIFY(text.contains(QLatin1String("boost mode")));
}

void tst_IdentifyPanel::theEventsOfASensorAreAskedFor()
{
    const auto panel = touchedPanel();
    QSignalSpy asked(panel.get(), &IdentifyPanel::eventsRequested);
    for (QToolButton *button : panel->card()->findChildren<QToolButton *>()) {
        if (button->accessibleName().contains(QLatin1String("live events")))
            QTest::keyClick(button, Qt::Key_Space);
    }
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<DeviceName>(), test::SampleBuilding::deviceName(1));
}

void tst_IdentifyPanel::aCertainSensorIsWaitedFor()
{
    IdentifyPanel panel(m_building->touches, m_building->devices, m_building->clock);
    panel.show();
    WaitPanel *wait = panel.waitPanel();
    auto *search = wait->findChild<QLineEdit *>();
    QTest::keyClicks(search, QStringLiteral("motion resep"));
    QCOMPARE(wait->findChild<QListView *>()->model()->rowCount(), 1);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(wait->awaited(), std::optional(test::SampleBuilding::deviceName(4)));
    QVERIFY(m_building->touches.isListening());
    m_building->touches.apply({m_building->touch(0, 1)});
    QVERIFY2(wait->status().contains(QStringLiteral("Møterom Fløyen")), qPrintable(wait->status()));
    QVERIFY(wait->status().contains(QLatin1String("Still waiting for Resepsjon")));
    m_building->touches.apply({m_building->touch(20, 4)});
    QVERIFY(wait->status().contains(QLatin1String("Resepsjon was touched")));
    QVERIFY(!wait->awaited());
}

void tst_IdentifyPanel::nobodyComesInTime()
{
    IdentifyPanel panel(m_building->touches, m_building->devices, m_building->clock);
    panel.setListeningTime(50ms);
    QTest::keyClicks(panel.waitPanel()->findChild<QLineEdit *>(), QStringLiteral("Resepsjon"));
    QTest::keyClick(panel.waitPanel()->findChild<QLineEdit *>(), Qt::Key_Return);
    QTRY_VERIFY(panel.waitPanel()->status().contains(QLatin1String("was not touched")));
    QVERIFY(!panel.waitPanel()->awaited());
}

void tst_IdentifyPanel::whatCannotBeTouchedIsSaid()
{
    IdentifyPanel panel(m_building->touches, m_building->devices, m_building->clock);
    QTRY_VERIFY(panel.hiddenSensors()->summary().startsWith(QLatin1String("9 of 9"))); // all are emulated
    Device real;
    real.name = {test::SampleBuilding::project(), QStringLiteral("b1")};
    real.type = DeviceTypeTraits::Enum::Touch;
    TouchPayload heard;
    heard.updateTime = m_building->clock.now();
    real.reported.insert(QStringLiteral("touch"), heard);
    m_building->devices.setDevices({real});
    QTRY_VERIFY(panel.hiddenSensors()->summary().startsWith(QLatin1String("Every device")));
    m_building->devices.clear();
    QTRY_VERIFY(panel.hiddenSensors()->summary().contains(QLatin1String("no sensors yet")));
}

QTEST_MAIN(tst_IdentifyPanel)
#include "tst_identifypanel.moc"
