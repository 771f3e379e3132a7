// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/delivery/deliveryengine.h"
#include "app/receiver/receiver.h"
#include "models/domain/xid.h"

#include <QTemporaryDir>
#include <QTest>

namespace touchstone::test {

inline constexpr int enginePatience = 20'000; // milliseconds; the machine may be busy

inline cloud::DeliveryPolicy quickPolicy()
{
    cloud::DeliveryPolicy policy;
    policy.retry = {std::chrono::milliseconds(20), 2.0, std::chrono::milliseconds(200), 0.0};
    policy.attemptTimeout = std::chrono::seconds(3);
    return policy;
}

/// An engine and a receiver that it trusts, in one folder.
class EngineBench
{
public:
    explicit EngineBench(cloud::DeliveryPolicy policy = quickPolicy())
        : m_policy(policy)
        , m_receiver(std::make_unique<receiver::Receiver>(m_folder.filePath(QStringLiteral("receiver")), m_clock))
    {
        const Result<void> started = m_receiver->start();
        if (!started)
            qFatal("%s", qPrintable(started.failure().message));
        makeEngine();
    }

    static QString project() { return QStringLiteral("csk7u05bpnnh4d0001ig"); }
    receiver::Receiver &receiver() { return *m_receiver; }
    cloud::DeliveryEngine &engine() { return *m_engine; }
    QString dataFolder() const { return m_folder.filePath(QStringLiteral("cloud")); }

    void makeEngine(bool trusting = true)
    {
        m_engine.reset();
        cloud::DeliveryEngine::Settings settings;
        settings.dataFolder = dataFolder();
        if (trusting)
            settings.authorityFiles = QStringList{m_receiver->authorityFile()};
        m_engine = std::make_unique<cloud::DeliveryEngine>(m_policy, settings, m_clock);
    }

    void stopEngine() { m_engine.reset(); }

    void start()
    {
        const Result<void> started = m_engine->start();
        QVERIFY2(started.ok(), started ? "" : qPrintable(started.failure().message));
    }

    /// A connector to an endpoint of the receiver, which is told about it.
    DataConnector connector(const QString &endpoint)
    {
        const QString secret = QStringLiteral("secret of ") + endpoint;
        if (!m_receiver->endpoints().contains(endpoint))
            m_receiver->addEndpoint(endpoint, secret);
        DataConnector connector;
        connector.name = {project(), endpoint};
        connector.httpConfig = HttpConfig{m_receiver->url(endpoint).toString(), secret, {}, {}};
        return connector;
    }

    /// Answers the id of the event when it is accepted.
    QString accept(const QString &type = QStringLiteral("touch"))
    {
        cloud::AcceptedEvent accepted;
        accepted.event.eventId = newXid(m_clock.now());
        accepted.event.type = EventType::fromText(type);
        accepted.event.targetName = QStringLiteral("projects/%1/devices/d1").arg(project());
        accepted.event.timestamp = m_clock.now();
        accepted.event.payload = TouchPayload{};
        accepted.json = eventToJson(accepted.event);
        accepted.device = {project(), QStringLiteral("d1")};
        accepted.deviceType = DeviceTypeTraits::Enum::Touch;
        accepted.acceptedAt = m_clock.now();
        bool done = false;
        bool ok = false;
        m_engine->accept(accepted, [&](const Result<void> &result) {
            done = true;
            ok = result.ok();
        });
        if (!QTest::qWaitFor([&] { return done; }, enginePatience) || !ok)
            return {};
        return accepted.event.eventId;
    }

    void setFaults(const QString &endpoint, const receiver::Faults &faults)
    {
        QVERIFY(m_receiver->setFaults(endpoint, faults).ok());
    }

private:
    QTemporaryDir m_folder;
    SystemClock m_clock;
    cloud::DeliveryPolicy m_policy;
    std::unique_ptr<receiver::Receiver> m_receiver;
    std::unique_ptr<cloud::DeliveryEngine> m_engine;
};

inline receiver::Faults failing(int status)
{
    receiver::Faults faults;
    faults.failShare = 1;
    faults.failStatus = status;
    return faults;
}

inline receiver::Faults hanging()
{
    receiver::Faults faults;
    faults.hang = true;
    return faults;
}

} // namespace touchstone::test
