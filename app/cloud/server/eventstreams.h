// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/server/eventgroup.h"
#include "app/cloud/server/eventstream.h"

#include <QHash>
#include <QTimer>

namespace touchstone::cloud {

class ErrorReply;

/// All open event streams. Takes each accepted event once, filters before it serializes, serializes at most once per
/// format and gives every reader the same bytes; what is accepted in one turn of the event loop goes out at its end
/// (EventGroup). A slow reader is sent away and the others notice nothing.
class EventStreams : public QObject
{
    Q_OBJECT

public:
    /// All must outlive this.
    EventStreams(const Registry &registry, const ErrorReply &errors, const Clock &clock, QObject *parent = nullptr);
    ~EventStreams() override;

    void open(std::unique_ptr<StreamSink> sink, StreamFilter filter, StreamFormat format, StreamReader reader);
    void send(const AcceptedEvent &event);

    qsizetype count() const;
    qint64 slowReadersSentAway() const { return m_slowReadersSentAway; }

private:
    void sendGroups();
    void sendGroup(const QList<EventStream *> &streams, EventGroup &group);
    void sendAway(EventStream &slow);
    /// Sends away those who may not read any more: a removed member's stream must not outlive the membership.
    void reviewReaders();
    /// Why this reader may not go on; nothing while it may.
    std::optional<Failure> objectionTo(const EventStream &stream) const;

    const Registry &m_registry;
    const ErrorReply &m_errors;
    const Clock &m_clock;
    QHash<QString, QList<EventStream *>> m_byProject;
    QHash<QString, QList<EventGroup>> m_groups; ///< of this turn of the event loop, by project
    QTimer m_review;
    qint64 m_slowReadersSentAway = 0;
};

} // namespace touchstone::cloud
