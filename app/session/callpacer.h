// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <deque>
#include <functional>

namespace touchstone::session {

/// So many calls at once, and then one each `interval`; what is not used is saved up to `burst`.
struct CallPace
{
    int burst = 1;
    std::chrono::microseconds interval{0};
    bool operator==(const CallPace &) const = default;
};

/// What an account may be asked for by itself (dt-api.md 4.3: 25 requests in 5 s, over all that it does). At most
/// burst + 5 s / interval go within 5 s: 20 to a cloud with the vendor's limit, which leaves room for what the person
/// does. Our own cloud has no such limit unless it is told one; there it is this program's share of the processor that
/// is kept small.
CallPace pollPace(bool hasLocal);

/// How long so many calls take at this pace.
std::chrono::seconds timeFor(qsizetype calls, CallPace pace);

/// How many calls may go now: a bucket that fills with time. A value; time is handed in.
class CallAllowance
{
public:
    explicit CallAllowance(CallPace pace) { setPace(pace); }

    void setPace(CallPace pace);
    /// Takes one if there is one.
    bool take(std::chrono::microseconds now);
    /// Until there is one; zero when there is.
    std::chrono::microseconds wait(std::chrono::microseconds now) const;

private:
    CallPace m_pace;
    std::chrono::microseconds m_fullAt{0}; ///< when nothing will be missing any more
};

/// Lets calls go at a pace, the lanes in turn, so that a project with many connectors does not hold up the others. GUI
/// thread.
class CallPacer : public QObject
{
    Q_OBJECT

public:
    using Call = std::function<void()>;

    /// `clock` must outlive the pacer.
    CallPacer(const Clock &clock, CallPace pace, QObject *parent = nullptr);

    void setPace(CallPace pace);
    void add(const QString &lane, Call call); ///< goes from the event loop, never from within
    void clear();                             ///< what has not gone never goes; the pace goes on
    void clear(const QString &lane);
    void pauseFor(std::chrono::milliseconds pause); ///< a server asked for it

private:
    void letGo();
    void plan();

    const Clock &m_clock;
    CallAllowance m_allowance;
    std::chrono::microseconds m_pausedUntil{0};
    std::deque<QString> m_turns; ///< lanes with calls, the next one first
    QHash<QString, std::deque<Call>> m_lanes;
    QTimer m_timer;
};

} // namespace touchstone::session
