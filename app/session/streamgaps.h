// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event.h"
#include "models/domain/linkstate.h"
#include "models/domain/streamgap.h"

#include <QObject>
#include <QSet>

#include <deque>
#include <optional>

namespace touchstone::session {

/// The gaps in the stream of one project, over all reconnections of the session: told from the states of the link, and
/// kept until the event history has been asked about them. Before the stream was open for the first time there is no
/// gap, only a beginning. Remembers the ids of the last events, so that what came before or after a gap is not filled
/// in once more. GUI thread.
class StreamGaps : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype mostWaiting = 100; ///< of a server that flaps; then the oldest is given up
    static constexpr size_t mostRemembered = 20'000;

    using QObject::QObject;

    void see(const LinkState &link);
    void note(const QList<Event> &batch); ///< the stream brought them
    bool wasBrought(const Event &event) const { return m_known.contains(event.eventId); }

    /// Those that ended and whose history nobody has asked for yet, the oldest first.
    const QList<StreamGap> &waiting() const { return m_waiting; }
    /// `gap` is one of them, with what became of it; `events` are what the history had and the stream had not brought.
    void settle(const StreamGap &gap, const QList<Event> &events);

    /// A number for a gap of an earlier run, which none of this one has.
    quint64 freeNumber() { return ++m_lastNumber; }

    /// Another project, or none: nothing that was is told of any more. The numbers go on.
    void forget();

Q_SIGNALS:
    void changed(const touchstone::StreamGap &gap);
    void found(const touchstone::StreamGap &gap, const QList<touchstone::Event> &events);

private:
    void begin(const LinkState &link);
    void end(Timestamp at);
    void remember(const QString &eventId);

    std::optional<Timestamp> m_lastByte; ///< as long as the stream is open
    std::optional<StreamGap> m_open;
    QList<StreamGap> m_waiting;
    std::deque<QString> m_order; ///< of m_known, the oldest first
    QSet<QString> m_known;
    quint64 m_lastNumber = 0;
};

} // namespace touchstone::session
