// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/eventtail.h"

#include "app/ctl/choosing.h"
#include "app/ctl/eventrows.h"
#include "app/ctl/terminal.h"
#include "app/ctl/textwidth.h"
#include "app/ctl/words.h"

#include <algorithm>

namespace touchstone::ctl {

QList<Command> EventTail::commands()
{
    return {{QStringLiteral("event tail"), QStringLiteral("Show events as they happen, until it is interrupted."), {},
        {eventTypeOption(),
            {QStringLiteral("sensor"), Option::Kind::Text, QStringLiteral("SENSOR"),
                QStringLiteral("only of these sensors, by name or ID"), {}, true},
            {QStringLiteral("count"), Option::Kind::Count, QStringLiteral("N"), QStringLiteral("end after N events")}},
        starts(&EventTail::tail), true,
        QStringLiteral(
            "Opens the stream again by itself when it is lost, and tells so on standard error. Ends with 0 when "
            "it is interrupted or its reader goes away. With --json or --ndjson it writes one event a line, as "
            "the cloud sends it.")}};
}

void EventTail::tail()
{
    if (request().has("count"))
        m_left = request().value("count").toInt();
    withProject({}, [this](const ProjectName &project) {
        client().listDevices(this, project,
            orFail<QList<Device>>([this, project](const QList<Device> &devices) { listen(project, devices); }));
    });
}

void EventTail::listen(const ProjectName &project, const QList<Device> &devices)
{
    for (const Device &device : devices)
        m_names.insert(device.name.device, device.displayName());
    const std::optional<QStringList> wanted = chooseSensors(devices);
    if (!wanted)
        return;
    setWidths();
    m_stream = new LiveStream(cloud(), terminal(), clock(), this);
    connect(m_stream, &LiveStream::arrived, this, &EventTail::take);
    connect(m_stream, &LiveStream::refused, this, &EventTail::fail);
    m_stream->start(project, parseEventTypes(request().values("type")), *wanted);
}

std::optional<QStringList> EventTail::chooseSensors(const QList<Device> &devices)
{
    QStringList ids;
    const QStringList words = request().values("sensor");
    for (const QString &word : words) {
        const Result<Device> device = chooseDevice(devices, word);
        if (!device) {
            fail(device.failure());
            return {};
        }
        ids.append(device->name.device);
    }
    return ids;
}

/// Before the first event, since nobody knows which will come: the types' names and most sensors' have room.
void EventTail::setWidths()
{
    constexpr int timeWidth = 12;
    constexpr int typeWidth = 18;
    constexpr int narrowest = 10;
    constexpr int widest = 28;
    constexpr int gaps = 6;
    constexpr int unlimited = 1'000'000;
    int sensorWidth = narrowest;
    for (const QString &name : std::as_const(m_names))
        sensorWidth = std::max(sensorWidth, textWidth(name));
    sensorWidth = std::min(sensorWidth, widest);
    const Table::Style style = terminal().tableStyle();
    const int width = style.width;
    const int left = width - timeWidth - sensorWidth - typeWidth - gaps;
    m_hasColours = style.hasColours;
    m_widths = {timeWidth, sensorWidth, typeWidth, width > 0 ? std::max(left, narrowest) : unlimited};
    if (writesTable())
        terminal().write(tableTitles(eventColumns(), m_widths, m_hasColours));
}

void EventTail::take(const QList<Event> &events)
{
    QByteArray text;
    for (const Event &event : events) {
        learnName(event);
        if (m_left == 0)
            break;
        text += writesTable() ? tableRow(event) : eventLine(event);
        m_left -= m_left > 0;
    }
    if (!text.isEmpty())
        terminal().write(text);
    if (m_left == 0)
        finish();
}

QByteArray EventTail::tableRow(const Event &event) const
{
    const QString sensor = m_names.value(event.deviceId(), event.deviceId());
    return tableLine(eventColumns(), eventCells(event, sensor, clockText(event.timestamp)), m_widths, m_hasColours)
        .toUtf8();
}

void EventTail::learnName(const Event &event)
{
    const auto *change = std::get_if<LabelsChangedPayload>(&event.payload);
    const QString key = QStringLiteral("name");
    if (change && (change->added.contains(key) || change->modified.contains(key)))
        m_names.insert(event.deviceId(), change->added.value(key, change->modified.value(key)));
}

} // namespace touchstone::ctl
