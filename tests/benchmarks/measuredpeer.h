// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/tlspeer.h"

#include <QString>

#include <atomic>
#include <optional>
#include <vector>

namespace touchstone::benchmark {

/// A certificate for loopback and the file of the authority that vouches for it, in a folder.
class PeerIdentity
{
public:
    explicit PeerIdentity(const QString &folder);

    QString authorityFile() const { return m_authorityFile; }
    QByteArray certificate() const { return m_certificate; }
    QByteArray key() const { return m_key; }

private:
    QString m_authorityFile;
    QByteArray m_certificate;
    QByteArray m_key;
};

/// When the events of a run were sent and received, by their numbers. The receiving side is a TlsPeer of this process,
/// so both sides read the same clock.
class Arrivals
{
public:
    explicit Arrivals(int count)
        : m_sent(size_t(count))
        , m_received(size_t(count))
    {}

    void sent(int number);
    /// The first time counts. Any thread.
    void received(int number);

    /// Of the events with from <= number < to that have arrived.
    std::vector<std::chrono::microseconds> latencies(int from, int to) const;
    int count() const { return m_count; }

private:
    std::vector<std::atomic<qint64>> m_sent; ///< microseconds, monotonic
    std::vector<std::atomic<qint64>> m_received;
    std::atomic<int> m_count = 0;
};

} // namespace touchstone::benchmark
