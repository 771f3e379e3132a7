// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/streamfilter.h"

#include <QTest>

using namespace touchstone;
using namespace touchstone::cloud;
using namespace std::chrono_literals;

namespace {

AcceptedEvent sample()
{
    AcceptedEvent event;
    event.event.type = EventTypeTraits::Enum::Touch;
    event.device = {QStringLiteral("p"), QStringLiteral("d1")};
    event.deviceType = DeviceTypeTraits::Enum::Touch;
    event.productNumber = QStringLiteral("900001");
    event.labels = {{QStringLiteral("name"), QStringLiteral("Kjøl=1")}, {QStringLiteral("virtual-sensor"), QString()}};
    return event;
}

} // namespace

class StreamFilterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesPingIntervals_data()
    {
        QTest::addColumn<QByteArray>("interval");
        for (const char *text : {"", "10", "0s", "0.9s", "-5s", "ten", "10m", "s", "1e3s", "999999999999s"})
            QTest::newRow(*text ? text : "empty") << QByteArray(text);
    }
    void refusesPingIntervals()
    {
        QFETCH(QByteArray, interval);
        const auto filter = StreamFilter::fromQuery({}, {}, Query::parse("ping_interval=" + interval));
        QVERIFY(!filter);
        QCOMPARE(filter.failure().kind, Failure::Kind::Invalid);
        QVERIFY(filter.failure().message.contains(QLatin1String("ping_interval")));
    }

    void acceptsPingIntervals()
    {
        QCOMPARE(StreamFilter::fromQuery({}, {}, Query::parse("ping_interval=10s"))->pingInterval, 10'000ms);
        QCOMPARE(StreamFilter::fromQuery({}, {}, Query::parse("pingInterval=1.5s"))->pingInterval, 1'500ms);
        QVERIFY(!StreamFilter::fromQuery({}, {}, {})->pingInterval);
    }

    void matches_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<bool>("wanted");
        const auto row = [](const char *query, bool wanted) { QTest::newRow(query) << QByteArray(query) << wanted; };
        row("event_types=touch", true);
        row("event_types=temperature", false);
        row("event_types=temperature&eventTypes=touch", true);
        row("device_ids=d1", true);
        row("device_ids=d2", false);
        row("device_ids=d1&event_types=temperature", false);
        row("device_types=touch", true);
        row("device_types=ccon", false);
        row("product_numbers=900001", true);
        row("product_numbers=900002", false);
        row("label_filters=name", true);
        row("label_filters=name%3D", true);
        row("label_filters=name%3DKj%C3%B8l%3D1", true);
        row("label_filters=name%3DKj%C3%B8l", false);
        row("label_filters=floor", false);
        row("label_filters=name&label_filters=floor", false);
        row("label_filters=name%3Dx&label_filters=name%3DKj%C3%B8l%3D1", true);
        row("label_filters=virtual-sensor", true);
        row("something=else", true);
    }
    void matches()
    {
        QFETCH(QByteArray, query);
        QFETCH(bool, wanted);
        const auto filter = StreamFilter::fromQuery(QStringLiteral("p"), {}, Query::parse(query));
        QCOMPARE(filter->matches(sample()), wanted);
    }

    void otherProjectsAndDevicesDoNotMatch()
    {
        QVERIFY(!StreamFilter::fromQuery(QStringLiteral("q"), {}, {})->matches(sample()));
        QVERIFY(!StreamFilter::fromQuery(QStringLiteral("p"), QStringLiteral("d2"), {})->matches(sample()));
        QVERIFY(StreamFilter::fromQuery(QStringLiteral("p"), QStringLiteral("d1"), {})->matches(sample()));
    }
};

QTEST_GUILESS_MAIN(StreamFilterTest)
#include "tst_streamfilter.moc"
