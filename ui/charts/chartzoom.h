// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartrange.h"

#include <optional>

namespace touchstone::ui {

/// Which part of the range is seen. A zoom stands at its moments while the range moves on with the clock, until the
/// range has left it behind. A value; knows no widget.
class ChartZoom
{
public:
    static constexpr std::chrono::minutes shortest{10};

    void setRange(TimeWindow range);
    void zoomTo(TimeWindow window); ///< in either order; cut to the range, at least `shortest` long
    /// Makes the window `factor` times as long; `around` keeps its place. The whole range ends the zoom.
    void zoomBy(double factor, Timestamp around);
    void reveal(Timestamp time); ///< moves the window as far as needed to hold it
    void reset() { m_zoom.reset(); }

    bool isZoomed() const { return m_zoom.has_value(); }
    TimeWindow window() const { return m_zoom.value_or(m_range); }
    TimeWindow range() const { return m_range; }

private:
    TimeWindow fitted(TimeWindow window) const;

    TimeWindow m_range;
    std::optional<TimeWindow> m_zoom;
};

} // namespace touchstone::ui
