// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event.h"
#include "models/domain/streamgap.h"

#include <deque>
#include <functional>
#include <optional>
#include <variant>

namespace touchstone::items {

/// Events and gaps in the order in which they came, oldest first: they come at the end and leave at the front. Keeps
/// batches as the lists that they came as, so that none of the events is copied on its way in; what comes in small
/// batches is gathered. A value; places count from 0.
class EventRing
{
public:
    EventRing() = default;
    explicit EventRing(QList<Event> events) { append(std::move(events)); }
    explicit EventRing(const StreamGap &gap) { append(gap); }

    qsizetype size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    qsizetype gaps() const { return m_gaps; }
    qsizetype events() const { return m_size - m_gaps; }

    void append(QList<Event> events);
    void append(const StreamGap &gap);
    void append(EventRing &&newer);
    void removeOldest(qsizetype count);

    const Event *eventAt(qsizetype place) const;   ///< null for a gap; valid until the next change
    const StreamGap *gapAt(qsizetype place) const; ///< null for an event; valid until the next change
    void forEachEvent(qsizetype first, qsizetype count, const std::function<void(const Event &)> &look) const;

    /// Where the gap of this number stands.
    std::optional<qsizetype> placeOfGap(quint64 number) const;
    void setGap(qsizetype place, const StreamGap &gap);
    void insertBehindGap(qsizetype place, QList<Event> events);

private:
    /// What came together, or a gap. Behind the front one all are whole.
    struct Stretch
    {
        qint64 first = 0; ///< place of its first row, counted from the first that ever came
        std::variant<QList<Event>, StreamGap> rows;

        qsizetype size() const;
    };
    using Stretches = std::deque<Stretch>;

    Stretches::size_type stretchOf(qsizetype place) const;
    qint64 end() const { return m_first + m_size; }

    Stretches m_stretches;
    qint64 m_first = 0; ///< of the first row that is still there; what is before it in the front stretch has left
    qsizetype m_size = 0;
    qsizetype m_gaps = 0;
};

} // namespace touchstone::items
