// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/identifycommand.h"

#include "app/ctl/choosing.h"
#include "app/ctl/devicecommands.h"
#include "app/ctl/devicerows.h"
#include "app/ctl/terminal.h"
#include "app/ctl/textwidth.h"
#include "app/ctl/timespan.h"
#include "app/ctl/words.h"

namespace touchstone::ctl {
namespace {

constexpr std::chrono::minutes usualTime{2};
constexpr std::chrono::seconds oneTouch{3}; ///< repeats within them are the same touch, as in the window

} // namespace

QList<Command> IdentifyCommand::commands()
{
    return {{QStringLiteral("identify"), QStringLiteral("Tell which sensor is touched, or wait for one to be."),
        {DeviceCommands::sensorArgument(Argument::Count::AtMostOne)},
        {{QStringLiteral("for"), Option::Kind::Span, QStringLiteral("TIME"), QStringLiteral("how long, usually 2m")},
            {QStringLiteral("count"), Option::Kind::Count, QStringLiteral("N"), QStringLiteral("end after N touches")}},
        starts(&IdentifyCommand::identify), true,
        QStringLiteral(
            "With a SENSOR it ends as soon as that one is touched, and tells of others on standard error. Ends "
            "with 6 when nothing was touched in time.")}};
}

void IdentifyCommand::identify()
{
    m_most = request().value("count").toInt();
    withProject(request().arguments.value(0), [this](const ProjectName &project) {
        client().listDevices(this, project,
            orFail<QList<Device>>([this, project](const QList<Device> &devices) { listen(project, devices); }));
    });
}

void IdentifyCommand::listen(const ProjectName &project, const QList<Device> &devices)
{
    for (const Device &device : devices)
        m_devices.insert(device.name.device, device);
    if (!request().arguments.isEmpty()) {
        const Result<Device> device = chooseDevice(devices, request().arguments.first());
        if (!device) {
            fail(device.failure());
            return;
        }
        m_awaited = device->name.device;
    }
    auto *stream = new LiveStream(cloud(), terminal(), clock(), this);
    connect(stream, &LiveStream::arrived, this, &IdentifyCommand::take);
    connect(stream, &LiveStream::refused, this, &IdentifyCommand::fail);
    stream->start(project, {EventTypeTraits::Enum::Touch});
    m_end.setSingleShot(true);
    connect(&m_end, &QTimer::timeout, this, &IdentifyCommand::timeIsUp);
    m_end.start(parseSpan(request().value("for")).value_or(usualTime));
}

void IdentifyCommand::take(const QList<Event> &events)
{
    for (const Event &event : events) {
        const bool isRepeat =
            m_lastTouch.contains(event.deviceId()) && event.timestamp - m_lastTouch.value(event.deviceId()) < oneTouch;
        m_lastTouch.insert(event.deviceId(), event.timestamp);
        if (!isRepeat)
            touched(event);
    }
}

void IdentifyCommand::touched(const Event &event)
{
    Device device = m_devices.value(event.deviceId());
    if (device.name.device.isEmpty()) // came to the project after we asked
        device.name = event.device().value_or(DeviceName{});
    if (!m_awaited.isEmpty() && device.name.device != m_awaited) {
        terminal().tell(
            QStringLiteral("Touched was another one: %1 (%2).").arg(device.displayName(), device.name.device));
        return;
    }
    if (m_most > 0 && m_touches == m_most)
        return;
    write(device, event.timestamp);
    ++m_touches;
    if (!m_awaited.isEmpty() || m_touches == m_most)
        finish();
}

void IdentifyCommand::write(const Device &device, Timestamp time)
{
    if (writesTable()) {
        const QString labels = labelsText(device.labels);
        const QString line =
            QStringLiteral("%1  %2  %3  %4  %5")
                .arg(clockText(time), device.displayName(), device.name.device, device.type.text(), labels);
        terminal().write(harmless(line).trimmed() + QLatin1Char('\n'));
        return;
    }
    JsonWriter writer;
    writer.beginObject().member(u"time", time).key(u"device").raw(deviceJson(device)).endObject();
    terminal().write(writer.take() + '\n');
}

void IdentifyCommand::timeIsUp()
{
    if (m_touches > 0)
        finish();
    else
        fail({Failure::Kind::NotFound, QStringLiteral("Nothing was touched in time.")});
}

} // namespace touchstone::ctl
