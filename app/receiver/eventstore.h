// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/domain/timestamp.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

namespace touchstone::receiver {

struct ReceivedEvent
{
    QString endpoint;
    QString eventId;
    QByteArray body; ///< the delivery as it came
    Timestamp receivedAt;
};

/// What the receiver has acknowledged, in one SQLite file: each event once per endpoint. Used on one thread; a process
/// may open several.
class EventStore
{
public:
    static Result<std::unique_ptr<EventStore>> open(const QString &path);
    ~EventStore();
    EventStore(const EventStore &) = delete;
    EventStore &operator=(const EventStore &) = delete;

    /// Stores all of them with one sync, or none. Tells for each whether it is new; a repeat changes nothing.
    Result<std::vector<bool>> append(const std::vector<ReceivedEvent> &events);

    Result<bool> contains(const QString &endpoint, const QString &eventId) const;

    /// Forgets what was received earlier, so that the file does not grow for ever.
    Result<void> discardBefore(Timestamp time);

private:
    explicit EventStore(QString connectionName);

    QString m_connectionName;
};

} // namespace touchstone::receiver
