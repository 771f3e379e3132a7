// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/emulator/demoplayer.h"
#include "app/cloud/emulator/emulator.h"
#include "app/cloud/eventintake.h"
#include "app/cloud/registry/registry.h"
#include "tests/support/manualclock.h"

#include <QTemporaryDir>
#include <QTest>

using namespace touchstone;
using namespace touchstone::cloud;
using namespace std::chrono_literals;

class DemoPlayerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void furnishesOnce();
    void finishesAFurnishingThatWasCutShort();
    void everyDeviceHasReported();
    void playsWhatTheRhythmSays();
    void skipsALongSleepAndASetClock();
    void deletedDevicesAreSilent();
    void saysOnceThatEventsAreRefused();
    void anybodyMayPublishToo();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    test::ManualClock m_clock;
    std::unique_ptr<Registry> m_registry;
    Result<void> m_verdict;
    QList<AcceptedEvent> m_stored;
    std::unique_ptr<EventIntake> m_intake;
    std::unique_ptr<DemoPlayer> m_player;
    QString m_project;
    const DemoRhythm m_rhythm{7};
};

void DemoPlayerTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_registry = std::make_unique<Registry>(m_folder->filePath(QStringLiteral("registry.sqlite")), m_clock);
    QVERIFY(m_registry->open(DemoBuilding::projectName()).ok());
    m_project = m_registry->projects().first().name.project;
    m_verdict = {};
    m_stored.clear();
    m_intake = std::make_unique<EventIntake>(
        *m_registry,
        [this](AcceptedEvent event, const std::function<void(Result<void>)> &done) {
            if (m_verdict)
                m_stored.append(std::move(event));
            done(m_verdict);
        },
        m_clock);
    m_player = std::make_unique<DemoPlayer>(*m_registry, *m_intake, m_clock, m_project, m_rhythm);
}

void DemoPlayerTest::cleanup()
{
    m_player.reset();
    m_intake.reset();
    m_registry.reset();
}

void DemoPlayerTest::furnishesOnce()
{
    QVERIFY(m_player->furnish().ok());
    QCOMPARE(m_registry->devices(m_project).size(), m_rhythm.devices().size());
    QCOMPARE(m_registry->project(m_project)->cloudConnectorCount, 2);
    const DeviceName gone = m_registry->devices(m_project).last().name;
    const DeviceName renamed = m_registry->devices(m_project).first().name;
    QVERIFY(m_registry->removeDevice(gone).ok());
    QVERIFY(m_registry->changeLabels(renamed, {{QStringLiteral("name"), QStringLiteral("Mitt navn")}}, {}).ok());

    QVERIFY(m_player->furnish().ok());

    QVERIFY(!m_registry->device(gone));
    QCOMPARE(m_registry->device(renamed)->displayName(), QStringLiteral("Mitt navn"));
}

void DemoPlayerTest::finishesAFurnishingThatWasCutShort()
{
    Device early;
    early.name = {m_project, m_rhythm.devices().at(5).id};
    early.type = m_rhythm.devices().at(5).type;
    QVERIFY(m_registry->createDevice(early).ok());
    QVERIFY(m_player->furnish().ok());
    QCOMPARE(m_registry->devices(m_project).size(), m_rhythm.devices().size());
}

void DemoPlayerTest::everyDeviceHasReported()
{
    QVERIFY(m_player->furnish().ok());
    for (const Device &device : m_registry->devices(m_project)) {
        const QString own = eventTypesOf(device.type).first().text();
        QVERIFY2(device.reported.contains(own), qPrintable(device.displayName() + own));
        for (const EventPayload &payload : device.reported)
            QVERIFY(*payloadUpdateTime(payload) <= m_clock.now());
    }
}

void DemoPlayerTest::playsWhatTheRhythmSays()
{
    QVERIFY(m_player->furnish().ok());
    const Timestamp begin = m_clock.now();
    m_player->start();
    for (int i = 0; i < 120; ++i) {
        m_clock.advance(250ms);
        m_player->play();
    }

    const auto expected = m_rhythm.between(begin, begin + 30s);
    QVERIFY(expected.size() > 20);
    QCOMPARE(m_stored.size(), expected.size());
    for (qsizetype i = 0; i < expected.size(); ++i) {
        QCOMPARE(m_stored.at(i).device.device, m_rhythm.devices().at(expected.at(i).device).id);
        QCOMPARE(m_stored.at(i).event.payload, expected.at(i).payload);
        QCOMPARE(m_stored.at(i).event.timestamp, expected.at(i).time);
        QVERIFY(!m_stored.at(i).labels.value(QStringLiteral("name")).isEmpty());
    }
}

void DemoPlayerTest::skipsALongSleepAndASetClock()
{
    QVERIFY(m_player->furnish().ok());
    m_player->start();
    m_clock.advance(8h);
    m_player->play();
    QCOMPARE(m_stored.size(), m_rhythm.between(m_clock.now() - 10s, m_clock.now()).size());

    m_stored.clear();
    m_clock.setNow(m_clock.now() - 1h);
    m_player->play();
    QVERIFY(m_stored.isEmpty());
    m_clock.advance(5s);
    m_player->play();
    QCOMPARE(m_stored.size(), m_rhythm.between(m_clock.now() - 5s, m_clock.now()).size());
}

void DemoPlayerTest::deletedDevicesAreSilent()
{
    QVERIFY(m_player->furnish().ok());
    for (const Device &device : m_registry->devices(m_project))
        QVERIFY(m_registry->removeDevice(device.name).ok());
    m_player->start();
    m_clock.advance(10s);
    m_player->play();
    QVERIFY(m_stored.isEmpty());
}

void DemoPlayerTest::saysOnceThatEventsAreRefused()
{
    QVERIFY(m_player->furnish().ok());
    m_player->start();
    m_verdict = Failure{Failure::Kind::Unavailable, QStringLiteral("The disk is full")};
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("disk is full")));
    QTest::failOnWarning(QRegularExpression(QStringLiteral("disk is full")));
    m_clock.advance(10s);
    m_player->play();
    m_clock.advance(10s);
    m_player->play();
    m_verdict = {};
    m_clock.advance(10s);
    m_player->play();
    QVERIFY(!m_stored.isEmpty());
}

void DemoPlayerTest::anybodyMayPublishToo()
{
    QVERIFY(m_player->furnish().ok());
    Emulator emulator(*m_registry, *m_intake, m_clock);
    const DeviceName name{m_project, m_rhythm.devices().last().id};
    int answers = 0;
    emulator.publish(name, {{QStringLiteral("touch"), QJsonObject()}}, [&](const Result<Event> &answer) {
        QVERIFY(answer.ok());
        ++answers;
    });
    QCOMPARE(answers, 1);
}

QTEST_GUILESS_MAIN(DemoPlayerTest)
#include "tst_demoplayer.moc"
