// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/queue/eventfilter.h"

#include <algorithm>

namespace touchstone::cloud {

EventFilter EventFilter::all()
{
    EventFilter filter;
    filter.m_kind = Kind::All;
    return filter;
}

EventFilter EventFilter::none()
{
    return {};
}

EventFilter EventFilter::of(const QStringList &types)
{
    EventFilter filter;
    filter.m_kind = Kind::Listed;
    filter.m_types = types;
    return filter;
}

bool EventFilter::wants(const QString &type) const
{
    switch (m_kind) {
    case Kind::None:
        return false;
    case Kind::All:
        return true;
    case Kind::Listed:
        return m_types.contains(type);
    }
    return false;
}

QString EventFilter::text() const
{
    switch (m_kind) {
    case Kind::None:
        return QStringLiteral("-");
    case Kind::All:
        return QStringLiteral("*");
    case Kind::Listed:
        return m_types.join(QLatin1Char(','));
    }
    return {};
}

EventFilter EventFilter::fromText(const QString &text)
{
    if (text == QLatin1String("-"))
        return none();
    if (text == QLatin1String("*"))
        return all();
    return of(text.split(QLatin1Char(','), Qt::SkipEmptyParts));
}

FilterHistory::FilterHistory(QList<Span> spans)
    : m_spans(std::move(spans))
{}

void FilterHistory::append(Sequence from, const EventFilter &filter)
{
    while (!m_spans.isEmpty() && m_spans.last().from >= from)
        m_spans.removeLast();
    if (m_spans.isEmpty() || m_spans.last().filter != filter)
        m_spans.append({from, filter});
}

void FilterHistory::forgetUpTo(Sequence lowWater)
{
    while (m_spans.size() > 1 && m_spans.at(1).from <= lowWater + 1)
        m_spans.removeFirst();
}

bool FilterHistory::wanted(Sequence sequence, const QString &type) const
{
    const auto holds =
        std::find_if(m_spans.rbegin(), m_spans.rend(), [sequence](const Span &span) { return span.from <= sequence; });
    return holds != m_spans.rend() && holds->filter.wants(type);
}

EventFilter FilterHistory::latest() const
{
    return m_spans.isEmpty() ? EventFilter::none() : m_spans.last().filter;
}

} // namespace touchstone::cloud
