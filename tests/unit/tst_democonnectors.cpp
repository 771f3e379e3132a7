// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/emulator/democonnectors.h"
#include "app/cloud/emulator/demostatistics.h"
#include "app/cloud/registry/registry.h"
#include "tests/support/manualclock.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace touchstone;
using namespace touchstone::cloud;
using namespace std::chrono_literals;

class DemoConnectorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_registry.reset(); }

    void failsInAnUnknownProject();
    void createsFourConnectors();
    void followsTheReceiversPort();
    void leavesAloneWhatPeopleDid();
    void disabledStaysDisabled();

    void statisticsCoverTheLastDay_data();
    void statisticsCoverTheLastDay();
    void statisticsAreDeterministic();
    void healthyIsHealthy();
    void slowIsSlow();
    void flakyFailsOneInFive();
    void downWentDown();

private:
    Result<QList<DemoConnectors::Placed>> place(quint16 port);
    QList<SeriesSlot> lastDay(DemoEndpoint endpoint) const
    {
        return DemoStatistics(m_rhythm, 7).lastDay(endpoint, m_clock.now());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    test::ManualClock m_clock;
    std::unique_ptr<Registry> m_registry;
    QString m_project;
    const DemoRhythm m_rhythm{7};
};

void DemoConnectorsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_registry = std::make_unique<Registry>(m_folder->filePath(QStringLiteral("registry.sqlite")), m_clock);
    QVERIFY(m_registry->open(DemoBuilding::projectName()).ok());
    m_project = m_registry->projects().first().name.project;
}

Result<QList<DemoConnectors::Placed>> DemoConnectorsTest::place(quint16 port)
{
    return DemoConnectors(*m_registry)
        .place(m_project, QUrl(QStringLiteral("https://localhost:%1/").arg(port)), QStringLiteral("secret"));
}

void DemoConnectorsTest::failsInAnUnknownProject()
{
    m_project = QStringLiteral("none");
    QCOMPARE(place(4711).failure().kind, Failure::Kind::NotFound);
}

void DemoConnectorsTest::createsFourConnectors()
{
    const auto placed = place(4711);

    QVERIFY2(placed.ok(), placed ? "" : qPrintable(placed.failure().message));
    QCOMPARE(placed->size(), 4);
    QStringList urls;
    for (const auto &one : *placed) {
        QVERIFY(one.isNew);
        const auto connector = m_registry->connector(one.name);
        QVERIFY(connector->isActive());
        QVERIFY(!connector->displayName.isEmpty());
        QCOMPARE(connector->httpConfig->signatureSecret, QStringLiteral("secret"));
        urls.append(connector->httpConfig->url);
    }
    QCOMPARE(urls,
        (QStringList{QStringLiteral("https://localhost:4711/healthy"), QStringLiteral("https://localhost:4711/slow"),
            QStringLiteral("https://localhost:4711/flaky"), QStringLiteral("https://localhost:4711/down")}));
}

void DemoConnectorsTest::followsTheReceiversPort()
{
    const auto first = place(4711);
    QSignalSpy changes(m_registry.get(), &Registry::connectorChanged);
    QVERIFY(place(4711).ok());
    QCOMPARE(changes.count(), 0);

    const auto second = place(4712);

    QCOMPARE(changes.count(), 4);
    QCOMPARE(m_registry->connectors(m_project).size(), 4);
    for (qsizetype i = 0; i < 4; ++i) {
        QCOMPARE(second->at(i).name, first->at(i).name);
        QVERIFY(!second->at(i).isNew);
        QVERIFY(m_registry->connector(second->at(i).name)->httpConfig->url.contains(QStringLiteral(":4712/")));
    }
}

void DemoConnectorsTest::leavesAloneWhatPeopleDid()
{
    const auto first = place(4711);
    QVERIFY(m_registry->removeConnector(first->at(0).name).ok());
    auto moved = *m_registry->connector(first->at(1).name);
    moved.httpConfig->url = QStringLiteral("https://example.com/mine");
    QVERIFY(m_registry->updateConnector(moved).ok());
    auto renamed = *m_registry->connector(first->at(2).name);
    renamed.displayName = QStringLiteral("Mitt navn");
    renamed.labels = {QStringLiteral("room")};
    QVERIFY(m_registry->updateConnector(renamed).ok());

    const auto second = place(4712);

    QCOMPARE(second->size(), 3);
    QVERIFY(!m_registry->connector(first->at(0).name));
    QCOMPARE(*m_registry->connector(moved.name), moved);
    QCOMPARE(m_registry->connector(renamed.name)->displayName, QStringLiteral("Mitt navn"));
    QCOMPARE(m_registry->connector(renamed.name)->labels, renamed.labels);
}

void DemoConnectorsTest::disabledStaysDisabled()
{
    const auto first = place(4711);
    QVERIFY(m_registry->setSystemDisabled(first->at(3).name, QStringLiteral("too many failures"), m_clock.now()).ok());
    QVERIFY(place(4712).ok());
    QCOMPARE(m_registry->connector(first->at(3).name)->status.value(), ConnectorStatusTraits::Enum::SystemDisabled);
    QVERIFY(m_registry->systemDisabling(first->at(3).name));
}

void DemoConnectorsTest::statisticsCoverTheLastDay_data()
{
    QTest::addColumn<DemoEndpoint>("endpoint");
    for (const DemoEndpoint endpoint : DemoConnectors::endpoints())
        QTest::addRow("%s", qPrintable(DemoConnectors::pathOf(endpoint))) << endpoint;
}

void DemoConnectorsTest::statisticsCoverTheLastDay()
{
    QFETCH(DemoEndpoint, endpoint);
    m_clock.advance(137s); // not on a step
    const auto steps = lastDay(endpoint);

    QCOMPARE(steps.size(), 1440);
    QVERIFY(steps.last().start + DemoStatistics::step <= m_clock.now());
    QVERIFY(steps.last().start + 2 * DemoStatistics::step > m_clock.now());
    for (qsizetype i = 0; i < steps.size(); ++i) {
        const SeriesSlot &slot = steps.at(i);
        QCOMPARE(slot.start.time_since_epoch() % DemoStatistics::step, 0us);
        if (i > 0)
            QVERIFY(slot.start - steps.at(i - 1).start == DemoStatistics::step);
        QVERIFY(slot.successCount >= 0);
        QVERIFY(slot.errorCount >= 0);
        QCOMPARE(slot.latency99p.has_value(), slot.successCount > 0);
        QCOMPARE(slot.latency50p.has_value(), slot.successCount > 0);
        if (slot.latency99p)
            QVERIFY(*slot.latency50p < *slot.latency99p);
    }
}

void DemoConnectorsTest::statisticsAreDeterministic()
{
    QVERIFY(lastDay(DemoEndpoint::Flaky) == lastDay(DemoEndpoint::Flaky));
    QVERIFY(lastDay(DemoEndpoint::Flaky) != DemoStatistics(m_rhythm, 8).lastDay(DemoEndpoint::Flaky, m_clock.now()));
}

void DemoConnectorsTest::healthyIsHealthy()
{
    qint64 successes = 0;
    qint64 errors = 0;
    for (const SeriesSlot &slot : lastDay(DemoEndpoint::Healthy)) {
        QVERIFY(slot.successCount > 40 && slot.successCount < 190); // 1 to 3 a second
        QVERIFY(*slot.latency99p < 200ms);
        successes += slot.successCount;
        errors += slot.errorCount;
    }
    QVERIFY(errors > 0);
    QVERIFY(errors * 1000 < successes);
}

void DemoConnectorsTest::slowIsSlow()
{
    qint64 successes = 0;
    qint64 errors = 0;
    for (const SeriesSlot &slot : lastDay(DemoEndpoint::Slow)) {
        QVERIFY(*slot.latency99p > 1500ms && *slot.latency99p < 10s);
        successes += slot.successCount;
        errors += slot.errorCount;
    }
    QVERIFY(errors > 0);
    QVERIFY(errors * 20 < successes);
}

void DemoConnectorsTest::flakyFailsOneInFive()
{
    qint64 successes = 0;
    qint64 errors = 0;
    for (const SeriesSlot &slot : lastDay(DemoEndpoint::Flaky)) {
        successes += slot.successCount;
        errors += slot.errorCount;
    }
    const double share = double(errors) / double(successes + errors);
    QVERIFY2(share > 0.17 && share < 0.23, qPrintable(QString::number(share)));
}

void DemoConnectorsTest::downWentDown()
{
    const auto steps = lastDay(DemoEndpoint::Down);
    QVERIFY(steps.first().successCount + steps.at(1).successCount + steps.at(2).successCount > 0);
    qint64 errorsWithinAnHour = 0;
    for (const SeriesSlot &slot : steps.last(60)) {
        QCOMPARE(slot.successCount, 0);
        QVERIFY(slot.errorCount > 0);
        errorsWithinAnHour += slot.errorCount;
    }
    QVERIFY(errorsWithinAnHour < 18'000); // else the system would have disabled it
    QVERIFY(steps.last().errorCount > steps.at(1200).errorCount);
}

QTEST_GUILESS_MAIN(DemoConnectorsTest)
#include "tst_democonnectors.moc"
