// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/acceptedevent.h"
#include "app/cloud/server/streamencoder.h"
#include "app/cloud/server/streamfilter.h"

#include <QHash>

namespace touchstone::cloud {

/// Events that were accepted in the same moment and go to each reader in one flush, every one as a whole block in a
/// chunk of its own. Filters before it serializes, and serializes once for all readers that get the same of them.
///
/// At low rates a group is one event. Under load, when the store confirms several at once, a group saves most of the
/// system calls; it stays below a network segment, so that no reader's network read ends within a block because of us
/// (dt-api.md 11.3). An event that is larger than that is a group of its own.
class EventGroup
{
public:
    static constexpr qsizetype maxBytes = 1400;

    bool hasRoomFor(const AcceptedEvent &event) const;
    void add(const AcceptedEvent &event);

    /// What a reader with this filter gets: empty when nothing is for it.
    QByteArray chunksFor(const StreamFilter &filter, StreamFormat format);

private:
    using Selection = quint64; ///< one bit for each event of the group
    static constexpr qsizetype maxEvents = 64;

    QByteArray encode(Selection selection, StreamFormat format) const;

    QList<AcceptedEvent> m_events;
    qsizetype m_bytes = 0;
    QHash<Selection, QByteArray> m_lines;
    QHash<Selection, QByteArray> m_serverSentEvents;
};

} // namespace touchstone::cloud
