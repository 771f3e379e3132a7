// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/registry/registry.h"
#include "app/cloud/server/reply.h"
#include "app/cloud/server/streamencoder.h"
#include "app/cloud/server/streamfilter.h"

#include <QObject>
#include <QTimer>

namespace touchstone::cloud {

/// On whose behalf a stream is read.
struct StreamReader
{
    Principal who;
    std::optional<Timestamp> until = {}; ///< the stream ends then; nothing: it lasts as long as the membership
    QString key = {};                    ///< the id of the key it was opened with; the stream ends with the key
};

/// One open reader of a project's events. Owned by EventStreams; emits finished() once, when the reader has gone or was
/// sent away.
class EventStream : public QObject
{
    Q_OBJECT

public:
    /// What may wait for a slow reader before it is sent away.
    static constexpr qint64 maxPendingBytes = qint64(1024) * 1024;

    EventStream(std::unique_ptr<StreamSink> sink, StreamFilter filter, StreamFormat format, StreamReader reader,
        const Clock &clock, QObject *parent);

    const StreamFilter &filter() const { return m_filter; }
    StreamFormat format() const { return m_format; }
    const StreamReader &reader() const { return m_reader; }
    bool isOpen() const { return m_open; }

    /// Whether a chunk more would be more than may wait.
    bool isTooSlowFor(const QByteArray &chunk) const;
    void send(const QByteArray &chunk);
    /// Sends the error object as the last one and closes.
    void closeWithError(const QByteArray &error);

Q_SIGNALS:
    void finished();

private:
    void ping();

    std::unique_ptr<StreamSink> m_sink;
    StreamFilter m_filter;
    StreamFormat m_format;
    StreamReader m_reader;
    const Clock &m_clock;
    QTimer m_pings;
    bool m_open = true;
};

} // namespace touchstone::cloud
