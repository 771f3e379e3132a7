// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHashFunctions>

#include <chrono>
#include <deque>
#include <iterator>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace touchstone::cloud {

/// Keeps a burst from opening a connection for each of its requests. libcurl gives a request that finds all HTTP/2
/// connections to its peer full a connection of its own, at once; a thousand requests would make a thousand TLS
/// handshakes where ten connections hold them all. So only some requests to one peer may be on their way to a
/// connection at the same time; what each of them opens has room for many of the next. When none of them gets anywhere,
/// some more may try, so that handshakes that hang do not keep the rest from connections that work. Pure.
template <typename Request>
class ConnectionRamp
{
public:
    using Time = std::chrono::microseconds; ///< monotonic

    static constexpr int mostConnecting = 32;
    static constexpr std::chrono::milliseconds patience{100}; ///< without any progress

    /// Answers the request when it may start now, connecting; otherwise it is held, until `deadline` at most.
    std::optional<Request> offer(const QByteArray &peer, Request request, Time now, Time deadline)
    {
        Peer &state = m_peers[peer];
        if (state.connecting == 0)
            state.progress = now;
        if (state.connecting < mostConnecting && state.held.empty()) {
            ++state.connecting;
            return request;
        }
        state.held.push_back({std::move(request), deadline});
        ++m_heldCount;
        return std::nullopt;
    }

    /// A request has found its connection, or has come to its end without one.
    void connected(const QByteArray &peer, Time now)
    {
        const auto state = m_peers.find(peer);
        if (state == m_peers.end())
            return;
        --state->second.connecting;
        state->second.progress = now;
        if (!state->second.held.empty())
            m_roomAt.push_back(peer);
        else if (state->second.connecting == 0)
            m_peers.erase(state);
    }

    /// Those that may start now, connecting, because others have got their connection.
    std::vector<Request> released()
    {
        std::vector<Request> requests;
        for (const QByteArray &peer : std::exchange(m_roomAt, {})) {
            const auto state = m_peers.find(peer);
            while (state != m_peers.end() && state->second.connecting < mostConnecting && !state->second.held.empty()) {
                requests.push_back(takeFirst(state->second));
                ++state->second.connecting;
            }
        }
        return requests;
    }

    /// Those that may start now, connecting, although nobody gets anywhere.
    std::vector<Request> impatient(Time now)
    {
        std::vector<Request> requests;
        for (auto &[peer, state] : m_peers) {
            if (now - state.progress < patience)
                continue;
            for (int i = 0; i < mostConnecting && !state.held.empty(); ++i) {
                requests.push_back(takeFirst(state));
                ++state.connecting;
            }
            state.progress = now;
        }
        return requests;
    }

    /// Those whose time is up.
    std::vector<Request> expired(Time now)
    {
        std::vector<Request> requests;
        for (auto state = m_peers.begin(); state != m_peers.end();) {
            while (!state->second.held.empty() && state->second.held.front().deadline <= now)
                requests.push_back(takeFirst(state->second));
            const bool idle = state->second.connecting == 0 && state->second.held.empty();
            state = idle ? m_peers.erase(state) : std::next(state);
        }
        return requests;
    }

    bool isHolding() const { return m_heldCount > 0; }

private:
    struct Held
    {
        Request request;
        Time deadline;
    };
    struct Peer
    {
        int connecting = 0;
        Time progress{0}; ///< when somebody connected last, or the first one began to
        std::deque<Held> held;
    };
    struct Hash
    {
        size_t operator()(const QByteArray &bytes) const { return qHash(bytes); }
    };

    Request takeFirst(Peer &peer)
    {
        Request request = std::move(peer.held.front().request);
        peer.held.pop_front();
        --m_heldCount;
        return request;
    }

    std::unordered_map<QByteArray, Peer, Hash> m_peers;
    std::vector<QByteArray> m_roomAt; ///< peers at which something is held and room may be
    size_t m_heldCount = 0;
};

} // namespace touchstone::cloud
