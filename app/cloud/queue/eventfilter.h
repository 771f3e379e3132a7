// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/queue/queuedevent.h"

#include <QList>
#include <QStringList>

namespace touchstone::cloud {

/// Which event types a connector takes. A value.
class EventFilter
{
public:
    static EventFilter all();
    static EventFilter none(); ///< the connector is not active
    static EventFilter of(const QStringList &types);

    bool isNone() const { return m_kind == Kind::None; }
    bool wants(const QString &type) const;

    /// "*", "-" or the types with commas between; the form on disk.
    QString text() const;
    static EventFilter fromText(const QString &text);

    bool operator==(const EventFilter &) const = default;

private:
    enum class Kind { None, All, Listed };

    Kind m_kind = Kind::None;
    QStringList m_types;
};

/// The filters of one connector over time. The filter counts when an event is queued (dt-api.md 19 no. 18), but the
/// queue does not store for each event who wanted it; it stores from which sequence on which filter held, so that
/// reading back gives the same answer after the filter has changed or the program has been restarted.
class FilterHistory
{
public:
    struct Span
    {
        Sequence from = 0; ///< until the next span begins
        EventFilter filter;
        bool operator==(const Span &) const = default;
    };

    FilterHistory() = default;
    explicit FilterHistory(QList<Span> spans); ///< in order of `from`

    /// From `from` on, `filter` holds. A span that would begin at the same place is replaced.
    void append(Sequence from, const EventFilter &filter);
    /// Forgets what only events up to and including `lowWater` could ask about.
    void forgetUpTo(Sequence lowWater);

    bool wanted(Sequence sequence, const QString &type) const;
    EventFilter latest() const;
    const QList<Span> &spans() const { return m_spans; }

    bool operator==(const FilterHistory &) const = default;

private:
    QList<Span> m_spans;
};

} // namespace touchstone::cloud
