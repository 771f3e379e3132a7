// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/delivery/inflightshares.h"

#include <algorithm>

namespace touchstone::cloud {

InFlightShares::InFlightShares(int bound)
    : m_bound(std::max(bound, 1))
{}

void InFlightShares::setReady(qint64 connector, bool ready)
{
    Share &share = m_shares[connector];
    share.ready = ready;
    if (ready && !share.inTurn) {
        share.inTurn = true;
        m_turns.push_back(connector);
    }
    forgetIfIdle(connector);
}

std::optional<qint64> InFlightShares::take()
{
    if (m_inFlight >= m_bound)
        return std::nullopt;
    for (size_t looked = m_turns.size(); looked > 0; --looked) {
        const qint64 connector = m_turns.front();
        m_turns.pop_front();
        Share &share = m_shares[connector];
        if (!share.ready) {
            share.inTurn = false;
            forgetIfIdle(connector);
            continue;
        }
        m_turns.push_back(connector);
        if (mayStart(share)) {
            ++share.inFlight;
            ++m_inFlight;
            return connector;
        }
    }
    return std::nullopt;
}

void InFlightShares::finished(qint64 connector)
{
    const auto share = m_shares.find(connector);
    if (share == m_shares.end() || share->second.inFlight == 0)
        return;
    --share->second.inFlight;
    --m_inFlight;
    forgetIfIdle(connector);
}

int InFlightShares::inFlight(qint64 connector) const
{
    const auto share = m_shares.find(connector);
    return share == m_shares.end() ? 0 : share->second.inFlight;
}

bool InFlightShares::mayStart(const Share &share) const
{
    // The first one is free for everybody, else a small bound would let nobody start.
    return share.inFlight == 0 || share.inFlight < m_bound - m_inFlight;
}

void InFlightShares::forgetIfIdle(qint64 connector)
{
    const auto share = m_shares.find(connector);
    if (share != m_shares.end() && !share->second.ready && !share->second.inTurn && share->second.inFlight == 0)
        m_shares.erase(share);
}

} // namespace touchstone::cloud
