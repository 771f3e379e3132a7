// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <chrono>

namespace touchstone::items {

/// How many events came in each of the last seconds, for the small graph beside the rate. Seconds are those of a clock
/// that never goes back. A value.
class RateHistory
{
public:
    static constexpr int seconds = 60;

    /// The number of all events so far, told at `now`; counts what came since the last time. A smaller number than the
    /// last one counts from 0.
    void tell(qint64 all, std::chrono::microseconds now);
    /// Whole seconds, oldest first; those before the first one are 0. The running second is not among them.
    QList<qint64> perSecond() const { return m_counts; }
    qint64 latest() const { return m_counts.last(); }
    qint64 most() const;
    /// Of the last five whole seconds, so that one busy second offers nothing.
    double sustained() const;

private:
    QList<qint64> m_counts = QList<qint64>(seconds, 0);
    qint64 m_second = -1; ///< the running one
    qint64 m_running = 0; ///< what came within it
    qint64 m_all = 0;
};

} // namespace touchstone::items
