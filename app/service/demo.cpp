// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/demo.h"

#include "app/cloud/emulator/democonnectors.h"
#include "app/cloud/emulator/demostatistics.h"
#include "app/service/localcloud.h"

#include <QRandomGenerator>

#include <array>

namespace touchstone::cloud {

namespace {

using namespace std::chrono_literals;

constexpr quint64 seed = 20; // any number; the same one tells the same story each time

ReceiverFaults faultsOf(DemoEndpoint endpoint)
{
    ReceiverFaults faults;
    switch (endpoint) {
    case DemoEndpoint::Healthy:
        break;
    case DemoEndpoint::Slow:
        faults.delay = 1250ms;
        break;
    case DemoEndpoint::Flaky:
        faults.failShare = 0.2;
        break;
    case DemoEndpoint::Down:
        faults.failShare = 1;
        break;
    }
    return faults;
}

QString newSecret()
{
    std::array<quint32, 8> random{};
    QRandomGenerator::system()->fillRange(random.data(), random.size());
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(random.data()), sizeof random).toHex());
}

/// What signs the demo's deliveries; made once, so that a restart does not change every connector.
Result<QString> demoSecret(Registry &registry)
{
    const QString note = QStringLiteral("demo.secret");
    QString secret = registry.note(note);
    if (secret.isEmpty()) {
        secret = newSecret();
        if (const auto noted = registry.setNote(note, secret); !noted)
            return noted.failure();
    }
    return secret;
}

} // namespace

Demo::Demo(const QString &dataFolder, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_receiver(dataFolder + QStringLiteral("/receiver"), clock)
    , m_rhythm(seed)
{}

Result<void> Demo::play(LocalCloud &cloud)
{
    const QList<Project> projects = cloud.registry().projects();
    if (projects.isEmpty())
        return Failure{Failure::Kind::NotFound, QStringLiteral("there is no project for the demo")};
    const QString project = projects.constFirst().name.project;
    m_player = std::make_unique<DemoPlayer>(cloud.registry(), cloud.intake(), m_clock, project, m_rhythm);
    if (const auto furnished = m_player->furnish(); !furnished)
        return furnished.failure();
    if (const auto connected = connectReceiver(cloud, project); !connected)
        return connected.failure();
    m_player->start();
    return {};
}

Result<void> Demo::connectReceiver(LocalCloud &cloud, const QString &project)
{
    const auto secret = demoSecret(cloud.registry());
    if (!secret)
        return secret.failure();
    for (const DemoEndpoint endpoint : DemoConnectors::endpoints())
        m_receiver.addEndpoint(DemoConnectors::pathOf(endpoint), *secret, faultsOf(endpoint));
    const auto placed = DemoConnectors(cloud.registry()).place(project, m_receiver.baseUrl(), *secret);
    if (!placed)
        return placed.failure();
    const DemoStatistics statistics(m_rhythm, seed);
    for (const DemoConnectors::Placed &connector : *placed) {
        if (connector.isNew)
            cloud.engine().backfillStatistics(connector.name, statistics.lastDay(connector.endpoint, m_clock.now()));
    }
    return {};
}

} // namespace touchstone::cloud
