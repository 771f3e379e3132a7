// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event.h"

#include <QHash>
#include <QList>

#include <chrono>
#include <deque>

namespace touchstone::items {

/// How often events of each type came within the last hour, as far as they were heard. Minutes are counted as a whole,
/// so a rate is right to a minute in sixty. GUI thread.
class EventRates
{
public:
    /// Events came or went at `now`, one batch at a time.
    void apply(const QList<Event> &batch, Timestamp now);
    /// Begins to count anew, with the next batch or now.
    void clear();

    /// How long has been listened, at most an hour; zero before the first batch.
    std::chrono::seconds measured(Timestamp now) const;
    /// Of this type, projected to an hour from what was measured; 0 for a type that did not come. Only meaningful when
    /// something was measured.
    double perHour(const EventType &type, Timestamp now) const;
    double perHourOfAll(Timestamp now) const;

private:
    struct Minute
    {
        Timestamp begin{};
        QHash<QString, qint64> counts; ///< by type as on the wire
    };

    template <typename Counted>
    double project(Timestamp now, Counted counted) const;

    std::deque<Minute> m_minutes; ///< oldest first
    Timestamp m_since{};          ///< zero: nothing was heard yet
};

} // namespace touchstone::items
