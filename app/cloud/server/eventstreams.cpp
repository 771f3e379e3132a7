// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/eventstreams.h"

#include "app/cloud/server/errorreply.h"

#include <QLoggingCategory>

namespace touchstone::cloud {

namespace {

Q_LOGGING_CATEGORY(logStreams, "touchstone.server.streams")

using namespace std::chrono_literals;

} // namespace

EventStreams::EventStreams(const Registry &registry, const ErrorReply &errors, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_registry(registry)
    , m_errors(errors)
    , m_clock(clock)
{
    m_review.setInterval(1s);
    connect(&m_review, &QTimer::timeout, this, &EventStreams::reviewReaders);
}

EventStreams::~EventStreams() = default;

void EventStreams::open(std::unique_ptr<StreamSink> sink, StreamFilter filter, StreamFormat format, StreamReader reader)
{
    const QString project = filter.project;
    auto *stream = new EventStream(std::move(sink), std::move(filter), format, std::move(reader), m_clock, this);
    m_byProject[project].append(stream);
    connect(stream, &EventStream::finished, this, [this, project, stream] {
        auto &streams = m_byProject[project];
        streams.removeOne(stream);
        if (streams.isEmpty())
            m_byProject.remove(project);
        if (m_byProject.isEmpty())
            m_review.stop();
        stream->deleteLater();
    });
    if (!m_review.isActive())
        m_review.start();
}

void EventStreams::send(const AcceptedEvent &event)
{
    if (!m_byProject.contains(event.device.project))
        return;
    if (m_groups.isEmpty())
        QMetaObject::invokeMethod(this, &EventStreams::sendGroups, Qt::QueuedConnection);
    QList<EventGroup> &groups = m_groups[event.device.project];
    if (groups.isEmpty() || !groups.constLast().hasRoomFor(event))
        groups.append(EventGroup());
    groups.last().add(event);
}

void EventStreams::sendGroups()
{
    QHash<QString, QList<EventGroup>> groups;
    groups.swap(m_groups);
    for (auto it = groups.begin(); it != groups.end(); ++it) {
        // A copy, though nothing changes it: sinks report their end later, never while writing.
        const QList<EventStream *> streams = m_byProject.value(it.key());
        for (EventGroup &group : *it)
            sendGroup(streams, group);
    }
}

void EventStreams::sendGroup(const QList<EventStream *> &streams, EventGroup &group)
{
    for (EventStream *stream : streams) {
        if (!stream->isOpen())
            continue;
        const QByteArray chunks = group.chunksFor(stream->filter(), stream->format());
        if (chunks.isEmpty())
            continue;
        if (stream->isTooSlowFor(chunks))
            sendAway(*stream);
        else
            stream->send(chunks);
    }
}

void EventStreams::sendAway(EventStream &slow)
{
    ++m_slowReadersSentAway;
    qCWarning(logStreams) << "a reader of project" << slow.filter().project << "is too slow and is sent away";
    slow.closeWithError(m_errors.streamError(
        {Failure::Kind::Busy, QStringLiteral("this reader is too slow: more than %1 bytes were waiting for it")
                                  .arg(EventStream::maxPendingBytes)}));
}

qsizetype EventStreams::count() const
{
    qsizetype count = 0;
    for (const auto &streams : m_byProject)
        count += streams.size();
    return count;
}

void EventStreams::reviewReaders()
{
    for (const QList<EventStream *> &streams : std::as_const(m_byProject)) {
        for (EventStream *stream : streams) {
            if (!stream->isOpen())
                continue;
            if (const auto objection = objectionTo(*stream))
                stream->closeWithError(m_errors.streamError(*objection));
        }
    }
}

std::optional<Failure> EventStreams::objectionTo(const EventStream &stream) const
{
    const StreamReader &reader = stream.reader();
    if (!m_registry.accountExists(reader.who.serviceAccount))
        return Failure{Failure::Kind::Unauthorized, QStringLiteral("the service account does not exist any more")};
    if (!m_registry.key(reader.key))
        return Failure{Failure::Kind::Unauthorized, QStringLiteral("the key of this stream does not exist any more")};
    if (reader.until && *reader.until <= m_clock.now())
        return Failure{Failure::Kind::Unauthorized, QStringLiteral("the token of this stream has expired")};
    if (!m_registry.hasPermission(reader.who, stream.filter().project, u"device.read"))
        return Failure{Failure::Kind::Forbidden, QStringLiteral("permission denied: device.read was taken away")};
    return {};
}

} // namespace touchstone::cloud
