// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/benchmarksupport.h"

#include "app/cloud/delivery/deliveryrequest.h"

#include <QFile>

#include <algorithm>
#include <cstdio>

#include <sys/resource.h>

namespace touchstone::benchmark {

namespace {

const QString project = QStringLiteral("csk7u05bpnnh4d0001ig");
const QString device = QStringLiteral("csk7u05bpnnh4d0001ng");

std::chrono::microseconds microsecondsOf(const timeval &time)
{
    return std::chrono::seconds(time.tv_sec) + std::chrono::microseconds(time.tv_usec);
}

} // namespace

cloud::AcceptedEvent makeEvent(const Clock &clock, int number, EventTypeTraits::Enum type)
{
    cloud::AcceptedEvent accepted;
    accepted.event.eventId = QStringLiteral("%1").arg(number, 20, 10, QLatin1Char('0')); // as long as a real one
    accepted.event.type = type;
    accepted.event.targetName = QStringLiteral("projects/%1/devices/%2").arg(project, device);
    accepted.event.timestamp = clock.now();
    accepted.event.payload = TouchPayload{{clock.now(), {}}};
    accepted.json = eventToJson(accepted.event);
    accepted.device = {project, device};
    accepted.deviceType = DeviceTypeTraits::Enum::Touch;
    accepted.productNumber = QStringLiteral("900003");
    accepted.labels = {{QStringLiteral("name"), QStringLiteral("touch sample")}};
    accepted.acceptedAt = clock.now();
    return accepted;
}

int numberOf(const QByteArray &body)
{
    const QByteArray label = "\"eventId\":\"";
    const qsizetype at = body.indexOf(label);
    bool ok = false;
    const int number = at < 0 ? 0 : body.mid(at + label.size(), 20).toInt(&ok);
    return ok ? number : -1;
}

DataConnector makeConnector(const QString &id, const QString &url)
{
    DataConnector connector;
    connector.name = {project, id};
    connector.labels = QStringList{QStringLiteral("name")};
    connector.httpConfig = HttpConfig{url, QStringLiteral("benchmark"), {}, {}};
    return connector;
}

namespace {

cloud::PostRequest sampleRequest()
{
    const SystemClock clock;
    const cloud::AcceptedEvent accepted = makeEvent(clock, 0, EventTypeTraits::Enum::Touch);
    cloud::QueuedEvent event;
    event.project = accepted.device.project;
    event.device = accepted.device.device;
    event.deviceType = accepted.deviceType.text();
    event.productNumber = accepted.productNumber;
    event.labels = accepted.labels;
    event.json = accepted.json;
    const auto target = cloud::targetOf(makeConnector(QStringLiteral("sample"), QStringLiteral("https://localhost/")));
    return cloud::deliveryRequest(event, *target, clock.now(), std::chrono::seconds(10));
}

} // namespace

QByteArray sampleBody()
{
    return sampleRequest().body;
}

QList<QByteArray> sampleHeaders()
{
    return sampleRequest().headers;
}

qint64 memoryKilobytes(const QByteArray &field)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(field))
            return line.simplified().split(' ').value(1).toLongLong();
    }
    return 0;
}

std::chrono::microseconds processorTime()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return microsecondsOf(usage.ru_utime) + microsecondsOf(usage.ru_stime);
}

std::chrono::microseconds percentile(std::vector<std::chrono::microseconds> &values, double share)
{
    if (values.empty())
        return std::chrono::microseconds(0);
    const auto index = std::min(values.size() - 1, size_t(double(values.size()) * share));
    std::nth_element(values.begin(), values.begin() + std::ptrdiff_t(index), values.end());
    return values[index];
}

double milliseconds(std::chrono::microseconds time)
{
    return double(time.count()) / 1000;
}

void print(JsonWriter &json)
{
    json.endObject();
    std::puts(json.take().constData());
    std::fflush(stdout);
}

} // namespace touchstone::benchmark
