// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtGlobal>

#include <chrono>
#include <optional>
#include <vector>

namespace touchstone::cloud {

/// Counts durations in log-linear buckets, 128 to the octave: any quantile is right to 0.4 %, and histograms can be
/// added up. Sparse, so that an empty or quiet one costs next to nothing. A value.
class LatencyHistogram
{
public:
    /// From 0 to about 19 hours; what lies outside is counted at the nearest end.
    void add(std::chrono::microseconds duration, quint32 count = 1);
    void merge(const LatencyHistogram &other);

    quint64 count() const { return m_count; }
    /// The duration that `share` (0 to 1) of the counted ones do not exceed (nearest rank). Nothing when empty.
    std::optional<std::chrono::microseconds> quantile(double share) const;

    QByteArray toBytes() const;
    /// Nothing when the bytes are no histogram.
    static std::optional<LatencyHistogram> fromBytes(const QByteArray &bytes);

    bool operator==(const LatencyHistogram &) const = default;

private:
    struct Bucket
    {
        quint16 index = 0;
        quint32 count = 0;
        bool operator==(const Bucket &) const = default;
    };

    std::vector<Bucket> m_buckets; ///< by index, none with a count of 0
    quint64 m_count = 0;
};

} // namespace touchstone::cloud
