// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartzoom.h"

#include <algorithm>
#include <cmath>

namespace touchstone::ui {

using std::chrono::microseconds;

TimeWindow ChartZoom::fitted(TimeWindow window) const
{
    const microseconds length =
        std::clamp<microseconds>(window.length(), std::min<microseconds>(shortest, m_range.length()), m_range.length());
    // What is too short grows about its middle.
    Timestamp begin = window.begin - (length - window.length()) / 2;
    begin = std::clamp(begin, m_range.begin, m_range.end - length);
    return {begin, begin + length};
}

void ChartZoom::setRange(TimeWindow range)
{
    m_range = range;
    if (!m_zoom)
        return;
    if (m_zoom->end <= range.begin || m_zoom->begin >= range.end || m_zoom->length() >= range.length())
        m_zoom.reset();
    else
        m_zoom = fitted(*m_zoom);
}

void ChartZoom::zoomTo(TimeWindow window)
{
    if (window.end < window.begin)
        std::swap(window.begin, window.end);
    window.begin = std::max(window.begin, m_range.begin);
    window.end = std::min(window.end, m_range.end);
    if (window.begin > window.end)
        return;
    m_zoom = fitted(window);
}

void ChartZoom::zoomBy(double factor, Timestamp around)
{
    const TimeWindow now = window();
    around = std::clamp(around, now.begin, now.end);
    const auto scaled = [factor](
                            microseconds span) { return microseconds(std::llround(double(span.count()) * factor)); };
    const TimeWindow target{around - scaled(around - now.begin), around + scaled(now.end - around)};
    if (target.length() >= m_range.length()) {
        m_zoom.reset();
        return;
    }
    m_zoom = fitted(target);
}

void ChartZoom::reveal(Timestamp time)
{
    if (!m_zoom || m_zoom->contains(time))
        return;
    const microseconds shift = time < m_zoom->begin ? time - m_zoom->begin : time - m_zoom->end;
    m_zoom = fitted({m_zoom->begin + shift, m_zoom->end + shift});
}

} // namespace touchstone::ui
