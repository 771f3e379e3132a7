// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/eventhistory.h"

#include "app/ctl/devicecommands.h"
#include "app/ctl/eventrows.h"
#include "app/ctl/terminal.h"
#include "app/ctl/words.h"

#include <algorithm>

namespace touchstone::ctl {
namespace {

constexpr int usualMost = 1000;
constexpr int mostOfAll = 1'000'000;
constexpr std::chrono::hours usualSpan{24};

} // namespace

QList<Command> EventHistory::commands()
{
    const auto moment = [](const char *name, const char *meaning) {
        return Option{
            QString::fromLatin1(name), Option::Kind::Text, QStringLiteral("WHEN"), QString::fromLatin1(meaning)};
    };
    return {{QStringLiteral("event history"), QStringLiteral("Show what a sensor has sent, newest first."),
        {DeviceCommands::sensorArgument()},
        {eventTypeOption(), moment("from", "how long ago (24h), or a time as 2026-11-28T08:00:00Z; usually 24h"),
            moment("until", "likewise; usually now"),
            {QStringLiteral("limit"), Option::Kind::Count, QStringLiteral("N"),
                QStringLiteral("at most N events, usually 1000, at most 1000000")}},
        starts(&EventHistory::history), true,
        QStringLiteral("The cloud keeps 31 days. With --ndjson events are written page by page as they are read.")}};
}

void EventHistory::history()
{
    m_most = request().has("limit") ? std::min(request().value("limit").toInt(), mostOfAll) : usualMost;
    if (!readTimes())
        return;
    withDevices(request().arguments, [this](const QList<Device> &devices) {
        m_wanted.device = devices.first().name;
        m_wanted.types = parseEventTypes(request().values("type"));
        m_sensor = devices.first().displayName();
        ask({});
    });
}

bool EventHistory::readTimes()
{
    const Timestamp now = clock().now();
    const auto read = [this, now](const char *option, Timestamp usual) {
        return request().has(option) ? parseMoment(request().value(option), now) : std::optional(usual);
    };
    const std::optional<Timestamp> begin = read("from", now - usualSpan);
    const std::optional<Timestamp> end = read("until", now);
    if (!begin || !end || *begin >= *end) {
        failUsage(
            QStringLiteral("--from and --until are times such as 24h or 2026-11-28T08:00:00Z, the earlier one first."));
        return false;
    }
    m_wanted.begin = *begin;
    m_wanted.end = *end;
    return true;
}

void EventHistory::ask(const QString &pageToken)
{
    client().history(
        this, m_wanted, pageToken, orFail<api::Page<Event>>([this](const api::Page<Event> &page) { take(page); }));
}

void EventHistory::take(const api::Page<Event> &page)
{
    const QList<Event> events = page.items.mid(0, m_most - m_written);
    m_written += events.size();
    if (request().format() == Format::Ndjson) {
        for (const Event &event : events)
            terminal().write(eventLine(event));
    } else {
        m_events += events;
    }
    if (!page.nextPageToken.isEmpty() && m_written < m_most)
        ask(page.nextPageToken);
    else
        writeAll();
}

void EventHistory::writeAll()
{
    if (request().format() != Format::Ndjson) {
        Table table(eventColumns());
        QList<QByteArray> json;
        for (const Event &event : std::as_const(m_events)) {
            if (writesTable())
                table.add(eventCells(event, m_sensor, timeText(event.timestamp)));
            else
                json.append(eventToJson(event));
        }
        writeList(table, json);
    }
    finish();
}

} // namespace touchstone::ctl
