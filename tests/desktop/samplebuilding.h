// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/project.h"
#include "models/items/changehistorymodel.h"
#include "models/items/connectorlistmodel.h"
#include "models/items/deliverymodel.h"
#include "models/items/devicedirectory.h"
#include "models/items/eventfeedmodel.h"
#include "models/items/eventrates.h"
#include "models/items/touchmodel.h"
#include "tests/support/manualclock.h"
#include "ui/mainwindow.h"

#include <cmath>

namespace touchstone::test {

/// Models as a session would fill them: a small building with a connector in each state, sensors with names, events.
struct SampleBuilding
{
    ManualClock clock;
    items::DeviceDirectory devices;
    items::ConnectorListModel connectors{clock};
    items::EventFeedModel feed{devices};
    items::TouchModel touches{devices};
    items::EventRates rates;
    items::DeliveryModel deliveries;
    items::ChangeHistoryModel changes;

    /// For a window over all of it.
    ui::WindowModels models() { return {connectors, devices, feed, touches, rates, deliveries, changes, clock}; }

    static QString project() { return QStringLiteral("p0000000000000000001"); }
    static ConnectorName connectorName(int number)
    {
        return {project(), QStringLiteral("c%1").arg(number, 19, 10, QLatin1Char('0'))};
    }
    static DeviceName deviceName(int number)
    {
        return {project(), QStringLiteral("emu%1").arg(number, 17, 10, QLatin1Char('0'))};
    }
    static Project projectValue()
    {
        Project result;
        result.name = {project()};
        result.displayName = QStringLiteral("Kontor Oslo");
        return result;
    }

    void fill()
    {
        addDevices();
        addConnectors();
        feed.append(events(0, 60));
    }

    void addDevices()
    {
        using Type = DeviceTypeTraits::Enum;
        const std::pair<Type, const char *> sensors[] = {{Type::Temperature, "Kjøleskap kjøkken 2. etg."},
            {Type::Touch, "Møterom Fløyen"}, {Type::Contact, "Dør serverrom"}, {Type::Humidity, "Arkiv kjeller"},
            {Type::Motion, "Resepsjon"}, {Type::DeskOccupancy, "Pult 3-14"}, {Type::Co2, "Møterom Ulriken"},
            {Type::WaterDetector, "Vaskerom"}, {Type::Proximity, "Printer 4. etg."}};
        QList<Device> list;
        int number = 0;
        for (const auto &[type, name] : sensors) {
            Device device;
            device.name = deviceName(number++);
            device.type = type;
            device.labels.insert(QStringLiteral("name"), QString::fromUtf8(name));
            device.labels.insert(QStringLiteral("floor"), QString::number(number % 4));
            BatteryStatusPayload battery;
            battery.percentage = 85;
            device.reported.insert(QStringLiteral("batteryStatus"), battery);
            list.append(device);
        }
        devices.setDevices(list);
    }

    void addConnectors()
    {
        using Status = ConnectorStatusTraits::Enum;
        struct Sample
        {
            const char *name;
            const char *url;
            Status status;
            int success, error, latencyMs;
        };
        const Sample samples[] = {
            {"ERP forwarder", "https://erp.example.com/hooks/sensors", Status::Active, 12408, 3, 86},
            {"Azure hub", "https://hub.example.net/in", Status::Active, 9120, 412, 1230},
            {"Backup site", "https://backup.example.org:8443/events", Status::Active, 0, 988, 0},
            {"Old webhook", "https://old.example.com/webhook", Status::UserDisabled, 0, 0, 0},
            {"Building management", "https://bms.example.com/dt", Status::SystemDisabled, 120, 7300, 9800},
        };
        QList<DataConnector> list;
        for (int i = 0; i < int(std::size(samples)); ++i) {
            DataConnector connector;
            connector.name = connectorName(i);
            connector.displayName = QString::fromUtf8(samples[i].name);
            connector.status = samples[i].status;
            connector.labels = {QStringLiteral("name"), QStringLiteral("floor")};
            HttpConfig http;
            http.url = QString::fromUtf8(samples[i].url);
            connector.httpConfig = http;
            list.append(connector);
        }
        connectors.setConnectors(list);
        for (int i = 0; i < int(std::size(samples)); ++i) {
            const ConnectorMetrics metrics{
                samples[i].success, samples[i].error, std::chrono::milliseconds(samples[i].latencyMs)};
            connectors.setMetrics(connectorName(i), metrics);
            connectors.setSeries(connectorName(i), series(metrics));
        }
    }

    ConnectorSeries series(const ConnectorMetrics &metrics) const
    {
        constexpr int count = 288;
        ConnectorSeries result;
        result.totals = metrics;
        for (int i = 0; i < count; ++i) {
            const double wave = 1 + 0.6 * std::sin(i / 40.0) + 0.3 * std::sin(i / 5.0);
            SeriesSlot slot;
            slot.start = clock.now() - std::chrono::minutes(5) * (count - i);
            slot.successCount = qint64(double(metrics.successCount) / count * wave);
            slot.errorCount = i % 23 < 3 ? metrics.errorCount * 7 / count : 0;
            if (slot.successCount > 0) {
                slot.latency50p = std::chrono::microseconds(qint64(double(metrics.latency99p.count()) * 0.3 * wave));
                slot.latency99p = std::chrono::microseconds(qint64(double(metrics.latency99p.count()) * 0.6 * wave));
            }
            result.steps.append(slot);
        }
        return result;
    }

    Event touch(int number, int device = 1) const
    {
        Event event = envelope(number, device, EventTypeTraits::Enum::Touch);
        event.payload = TouchPayload{};
        return event;
    }

    QList<Event> events(int first, int count) const
    {
        QList<Event> result;
        for (int i = first; i < first + count; ++i)
            result.append(event(i));
        return result;
    }

private:
    Event envelope(int number, int device, EventType type) const
    {
        Event event;
        event.eventId = QStringLiteral("b%1").arg(number, 19, 10, QLatin1Char('0'));
        event.targetName = deviceName(device).path();
        event.type = type;
        event.timestamp = clock.now() + std::chrono::milliseconds(317) * number;
        return event;
    }

    Event event(int number) const
    {
        using Type = EventTypeTraits::Enum;
        const int device = number % 9;
        switch (device) {
        case 0: {
            Event result = envelope(number, device, Type::Temperature);
            TemperaturePayload payload;
            payload.value = 4.6 + number % 7 * 0.1;
            payload.updateTime = result.timestamp;
            result.payload = payload;
            return result;
        }
        case 2: {
            Event result = envelope(number, device, Type::Contact);
            StatePayload payload;
            payload.state = number % 2 ? QStringLiteral("OPEN") : QStringLiteral("CLOSED");
            result.payload = payload;
            return result;
        }
        case 3: {
            Event result = envelope(number, device, Type::Humidity);
            HumidityPayload payload;
            payload.temperature = 18.2;
            payload.relativeHumidity = 44;
            result.payload = payload;
            return result;
        }
        case 5: {
            Event result = envelope(number, device, Type::NetworkStatus);
            NetworkStatusPayload payload;
            payload.signalStrength = 72;
            payload.rssi = -61;
            result.payload = payload;
            return result;
        }
        case 6: {
            Event result = envelope(number, device, Type::Co2);
            Co2Payload payload;
            payload.ppm = 612;
            result.payload = payload;
            return result;
        }
        case 7: {
            Event result = envelope(number, device, Type::WaterPresent);
            StatePayload payload;
            payload.state = QStringLiteral("NOT_PRESENT");
            result.payload = payload;
            return result;
        }
        default:
            return touch(number, device);
        }
    }
};

} // namespace touchstone::test
