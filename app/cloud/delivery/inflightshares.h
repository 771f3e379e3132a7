// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <deque>
#include <optional>
#include <unordered_map>

namespace touchstone::cloud {

/// Who may start the next attempt, under one bound over all connectors. A connector may have as many attempts in flight
/// as there are free places left: one alone gets half of the bound, k that hang get 1/(k+1) each, and as much as that
/// stays free for everybody else. Those that may are served in turn. Pure.
class InFlightShares
{
public:
    explicit InFlightShares(int bound);

    /// Whether the connector has something to start.
    void setReady(qint64 connector, bool ready);
    /// The next to start one, now in flight; nothing when none is ready or none may.
    std::optional<qint64> take();
    void finished(qint64 connector);

    int inFlight() const { return m_inFlight; }
    int inFlight(qint64 connector) const;

private:
    struct Share
    {
        int inFlight = 0;
        bool ready = false;
        bool inTurn = false; ///< has a place in m_turns
    };

    bool mayStart(const Share &share) const;
    void forgetIfIdle(qint64 connector);

    int m_bound;
    int m_inFlight = 0;
    std::unordered_map<qint64, Share> m_shares;
    std::deque<qint64> m_turns;
};

} // namespace touchstone::cloud
