// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feed/eventexport.h"

#include "ui/common/eventwords.h"
#include "ui/common/separatedtext.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>

#include <optional>

namespace touchstone::ui {

namespace {

std::optional<Failure> writeAll(const QString &path, EventExport::Format format, const QList<Event> &events,
    const EventExport::Sensors &sensors, const std::atomic<bool> &cancelled)
{
    QSaveFile file(path);
    bool isFine = file.open(QIODevice::WriteOnly);
    const auto put = [&](const QByteArray &text) { isFine = isFine && file.write(text) == text.size(); };
    const bool isCsv = format == EventExport::Format::Csv;
    if (isCsv)
        put(EventExport::csvHeading());
    for (const Event &event : events) {
        if (cancelled)
            return std::nullopt; // nobody is there to be told
        if (!isFine)
            break;
        const auto sensor = sensors.constFind(event.targetName);
        put(isCsv ? EventExport::csvRow(event, sensor == sensors.cend() ? nullptr : &*sensor)
                  : eventToJson(event) + '\n');
    }
    if (isFine && file.commit())
        return std::nullopt;
    return Failure{Failure::Kind::Unavailable, QCoreApplication::translate("EventExport", "%1 could not be written: %2")
                                                   .arg(QDir::toNativeSeparators(path), file.errorString())};
}

} // namespace

EventExport::EventExport(
    const QString &file, Format format, const QList<Event> &events, const Sensors &sensors, QObject *parent)
    : QObject(parent)
    , m_cancelled(std::make_shared<std::atomic<bool>>(false))
{
    auto outcome = std::make_shared<std::optional<Failure>>(); // shared by the thread and the slot after its end
    m_thread.reset(QThread::create([file, format, events, sensors, outcome, cancelled = m_cancelled] {
        *outcome = writeAll(file, format, events, sensors, *cancelled);
    }));
    connect(m_thread.get(), &QThread::finished, this, [this, file, rows = int(events.size()), outcome] {
        deleteLater();
        Q_EMIT finished(file, *outcome ? Result<int>(**outcome) : Result<int>(rows));
    });
    m_thread->start();
}

EventExport::~EventExport()
{
    *m_cancelled = true;
    m_thread->wait();
}

EventExport::Format EventExport::formatOf(const QString &file)
{
    return file.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive) ? Format::Csv : Format::Ndjson;
}

QByteArray EventExport::csvHeading()
{
    // Spreadsheets take a file without this mark for one of the system's old encodings.
    return "\xef\xbb\xbf" + csvLine({QStringLiteral("time"), QStringLiteral("sensor"), QStringLiteral("resource"),
                                        QStringLiteral("type"), QStringLiteral("value"), QStringLiteral("labels"),
                                        QStringLiteral("event_id")})
                                .toUtf8();
}

QByteArray EventExport::csvRow(const Event &event, const Device *sensor)
{
    return csvLine(
        {QString::fromLatin1(formatTimestamp(event.timestamp)), sensor ? sensor->displayName() : event.deviceId(),
            event.targetName, event.type.text(), valueWords(event.type, event.payload),
            sensor ? labelWords(sensor->labels) : QString(), event.eventId})
        .toUtf8();
}

} // namespace touchstone::ui
