// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/eventintake.h"
#include "app/cloud/registry/registry.h"
#include "models/domain/xid.h"
#include "tests/support/manualclock.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace touchstone;
using namespace touchstone::cloud;

class EventIntakeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void nothingHappensWhenTheStoreRefuses();
    void nothingHappensBeforeTheStoreAnswers();
    void reportedValuesAreThereWhenTheStreamsHear();
    void fillsInWhatIsMissing();
    void keepsWhatIsGiven();
    void serializesOnce();
    void anOldEventDoesNotOverwrite();
    void labelChangesEnterByThemselves();
    void labelChangesGoOnWhenTheStoreRefuses();
    void refusesAnEventThatFitsNoLine();
    void largeLabelChangesBecomeSeveralEvents();
    void answersAfterTheIntakeIsGone();

private:
    Event touch() const;

    struct Waiting
    {
        AcceptedEvent event;
        std::function<void(Result<void>)> done;
    };
    std::unique_ptr<QTemporaryDir> m_folder;
    test::ManualClock m_clock;
    std::unique_ptr<Registry> m_registry;
    QList<Waiting> m_waiting; ///< the store's, which answers when the test says so
    std::unique_ptr<EventIntake> m_intake;
    Device m_device;
    QList<Result<Event>> m_answers;
    std::function<void(Result<Event>)> m_done;
};

void EventIntakeTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_registry = std::make_unique<Registry>(m_folder->filePath(QStringLiteral("registry.sqlite")), m_clock);
    QVERIFY(m_registry->open(QStringLiteral("Kontor")).ok());
    m_device = {};
    m_device.name = {m_registry->projects().first().name.project, QStringLiteral("csk7u05bpnnh4d0001ng")};
    m_device.type = DeviceTypeTraits::Enum::Touch;
    m_device.productNumber = QStringLiteral("900003");
    m_device.labels = {{QStringLiteral("name"), QStringLiteral("Møterom Ås")}};
    QVERIFY(m_registry->createDevice(m_device).ok());
    m_waiting.clear();
    m_answers.clear();
    m_done = [this](const Result<Event> &answer) { m_answers.append(answer); };
    m_intake = std::make_unique<EventIntake>(
        *m_registry,
        [this](AcceptedEvent event, std::function<void(Result<void>)> done) {
            m_waiting.append({std::move(event), std::move(done)});
        },
        m_clock);
}

void EventIntakeTest::cleanup()
{
    m_intake.reset();
    m_registry.reset();
}

Event EventIntakeTest::touch() const
{
    TouchPayload payload;
    payload.updateTime = m_clock.now();
    Event event;
    event.type = EventTypeTraits::Enum::Touch;
    event.payload = payload;
    return event;
}

void EventIntakeTest::nothingHappensWhenTheStoreRefuses()
{
    QSignalSpy accepted(m_intake.get(), &EventIntake::accepted);
    m_intake->accept(touch(), m_device, m_done);

    m_waiting.first().done(Failure{Failure::Kind::Unavailable, QStringLiteral("The disk is full")});

    QCOMPARE(m_answers.size(), 1);
    QCOMPARE(m_answers.first().failure().kind, Failure::Kind::Unavailable);
    QCOMPARE(accepted.count(), 0);
    QVERIFY(m_registry->device(m_device.name)->reported.isEmpty());
}

void EventIntakeTest::nothingHappensBeforeTheStoreAnswers()
{
    QSignalSpy accepted(m_intake.get(), &EventIntake::accepted);
    m_intake->accept(touch(), m_device, m_done);
    QCOMPARE(m_answers.size(), 0);
    QCOMPARE(accepted.count(), 0);
    QVERIFY(m_registry->device(m_device.name)->reported.isEmpty());

    m_waiting.first().done({});

    QCOMPARE(m_answers.size(), 1);
    QCOMPARE(accepted.count(), 1);
    QVERIFY(m_registry->device(m_device.name)->reported.contains(QStringLiteral("touch")));
}

void EventIntakeTest::reportedValuesAreThereWhenTheStreamsHear()
{
    bool wasThere = false;
    connect(m_intake.get(), &EventIntake::accepted, this, [&] {
        wasThere = m_registry->device(m_device.name)->reported.contains(QStringLiteral("touch"));
        QVERIFY(m_answers.isEmpty());
    });
    m_intake->accept(touch(), m_device, m_done);
    m_waiting.first().done({});
    QVERIFY(wasThere);
}

void EventIntakeTest::fillsInWhatIsMissing()
{
    Event event = touch();
    const Timestamp published = m_clock.now() - std::chrono::minutes(3);
    std::get<TouchPayload>(event.payload).updateTime = published;
    m_intake->accept(event, m_device, m_done);
    m_waiting.first().done({});

    const Event answer = *m_answers.first();
    QVERIFY(isXid(answer.eventId));
    QCOMPARE(answer.targetName, m_device.name.path());
    QCOMPARE(answer.timestamp, published);

    Event untimed = touch();
    untimed.payload = LabelsChangedPayload(); // has no time of its own
    m_intake->accept(untimed, m_device, m_done);
    QCOMPARE(m_waiting.last().event.event.timestamp, m_clock.now());
    QVERIFY(m_waiting.last().event.event.eventId != answer.eventId);
}

void EventIntakeTest::keepsWhatIsGiven()
{
    Event event = touch();
    event.eventId = QStringLiteral("csk7u05bpnnh4d0001zz");
    event.targetName = QStringLiteral("projects/p/devices/d");
    event.timestamp = m_clock.now() - std::chrono::hours(1);

    m_intake->accept(event, m_device, m_done);
    m_waiting.first().done({});

    QCOMPARE(*m_answers.first(), event);
}

void EventIntakeTest::serializesOnce()
{
    QSignalSpy accepted(m_intake.get(), &EventIntake::accepted);
    m_intake->accept(touch(), m_device, m_done);
    m_waiting.first().done({});

    const AcceptedEvent stored = m_waiting.first().event;
    QCOMPARE(stored.json, eventToJson(stored.event));
    QCOMPARE(stored.device, m_device.name);
    QCOMPARE(stored.deviceType, m_device.type);
    QCOMPARE(stored.productNumber, m_device.productNumber);
    QCOMPARE(stored.labels, m_device.labels);
    QCOMPARE(stored.acceptedAt, m_clock.now());
    const auto streamed = accepted.first().first().value<AcceptedEvent>();
    QCOMPARE(streamed.json, stored.json);
    QVERIFY(streamed.json.isSharedWith(stored.json));
}

void EventIntakeTest::anOldEventDoesNotOverwrite()
{
    m_intake->accept(touch(), m_device, m_done);
    Event old = touch();
    std::get<TouchPayload>(old.payload).updateTime -= std::chrono::hours(1);
    m_intake->accept(old, m_device, m_done);
    m_waiting.at(0).done({});
    m_waiting.at(1).done({});

    QCOMPARE(m_answers.size(), 2);
    const EventPayload reported = m_registry->device(m_device.name)->reported.value(QStringLiteral("touch"));
    QCOMPARE(payloadUpdateTime(reported), std::optional(m_clock.now()));
}

void EventIntakeTest::labelChangesEnterByThemselves()
{
    QSignalSpy accepted(m_intake.get(), &EventIntake::accepted);
    QVERIFY(m_registry->changeLabels(m_device.name, {{QStringLiteral("rom"), QStringLiteral("3.12")}}, {}).ok());
    QCOMPARE(m_waiting.size(), 1);
    m_waiting.first().done({});

    const auto event = accepted.first().first().value<AcceptedEvent>();
    QVERIFY(event.event.type == EventTypeTraits::Enum::LabelsChanged);
    QCOMPARE(
        std::get<LabelsChangedPayload>(event.event.payload).added.value(QStringLiteral("rom")), QStringLiteral("3.12"));
    QCOMPARE(event.labels.value(QStringLiteral("rom")), QStringLiteral("3.12")); // as they are now
    QVERIFY(m_registry->device(m_device.name)->reported.isEmpty());
}

void EventIntakeTest::labelChangesGoOnWhenTheStoreRefuses()
{
    QVERIFY(m_registry->changeLabels(m_device.name, {{QStringLiteral("rom"), QStringLiteral("3.12")}}, {}).ok());
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("labels of.*disk is full")));
    m_waiting.first().done(Failure{Failure::Kind::Unavailable, QStringLiteral("The disk is full")});
    QCOMPARE(m_registry->device(m_device.name)->labels.value(QStringLiteral("rom")), QStringLiteral("3.12"));
}

void EventIntakeTest::refusesAnEventThatFitsNoLine()
{
    TemperaturePayload payload;
    payload.samples = QList<TemperaturePayload::Sample>(1200, {21.5, m_clock.now()});
    Event event;
    event.type = EventTypeTraits::Enum::Temperature;
    event.payload = payload;
    m_intake->accept(event, m_device, m_done);
    QVERIFY(m_waiting.isEmpty());
    QCOMPARE(m_answers.size(), 1);
    QCOMPARE(m_answers.first().failure().kind, Failure::Kind::Invalid);
    QVERIFY(m_answers.first().failure().message.contains(QLatin1String("fewer samples")));
}

void EventIntakeTest::largeLabelChangesBecomeSeveralEvents()
{
    QMap<QString, QString> labels;
    for (int i = 0; i < 40; ++i)
        labels.insert(QString::number(i), QString(1000, QChar(0x6e29))); // three bytes each in UTF-8
    QVERIFY(m_registry->changeLabels(m_device.name, labels, {}));
    QCOMPARE(m_waiting.size(), 40);
    for (const Waiting &waiting : std::as_const(m_waiting))
        QVERIFY(waiting.event.json.size() < 64 * 1024);
}

void EventIntakeTest::answersAfterTheIntakeIsGone()
{
    m_intake->accept(touch(), m_device, m_done);
    m_intake.reset();
    m_waiting.first().done({});
    QCOMPARE(m_answers.size(), 1);
}

QTEST_GUILESS_MAIN(EventIntakeTest)
#include "tst_eventintake.moc"
