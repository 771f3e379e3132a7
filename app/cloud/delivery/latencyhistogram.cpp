// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/delivery/latencyhistogram.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>
#include <bit>
#include <cmath>

namespace touchstone::cloud {

namespace {

constexpr int stepBits = 7; // 128 steps per octave
constexpr quint64 steps = quint64(1) << stepBits;
constexpr quint64 most = (quint64(1) << 36) - 1; // microseconds
constexpr quint16 lastIndex = (36 - stepBits) * steps + steps - 1;

/// Up to 255 each microsecond has its own bucket; from there on a bucket spans 1/128 of its octave.
quint16 indexOf(quint64 value)
{
    if (value < steps)
        return quint16(value);
    const int shift = int(std::bit_width(value)) - stepBits - 1;
    return quint16((quint64(shift) << stepBits) + (value >> shift));
}

/// The middle of the bucket.
quint64 valueOf(quint16 index)
{
    if (index < 2 * steps)
        return index;
    const int shift = (index >> stepBits) - 1;
    const quint64 lowest = (steps + (index & (steps - 1))) << shift;
    return lowest + (quint64(1) << shift) / 2;
}

} // namespace

void LatencyHistogram::add(std::chrono::microseconds duration, quint32 count)
{
    if (count == 0)
        return;
    const quint64 value = duration.count() < 0 ? 0 : std::min(quint64(duration.count()), most);
    const quint16 index = indexOf(value);
    const auto place = std::lower_bound(m_buckets.begin(), m_buckets.end(), index,
        [](const Bucket &bucket, quint16 wanted) { return bucket.index < wanted; });
    if (place != m_buckets.end() && place->index == index)
        place->count += count;
    else
        m_buckets.insert(place, Bucket{index, count});
    m_count += count;
}

void LatencyHistogram::merge(const LatencyHistogram &other)
{
    std::vector<Bucket> merged;
    merged.reserve(m_buckets.size() + other.m_buckets.size());
    auto mine = m_buckets.begin();
    auto theirs = other.m_buckets.begin();
    while (mine != m_buckets.end() || theirs != other.m_buckets.end()) {
        if (theirs == other.m_buckets.end() || (mine != m_buckets.end() && mine->index < theirs->index)) {
            merged.push_back(*mine++);
        } else if (mine == m_buckets.end() || theirs->index < mine->index) {
            merged.push_back(*theirs++);
        } else {
            merged.push_back({mine->index, mine->count + theirs->count});
            ++mine;
            ++theirs;
        }
    }
    m_buckets = std::move(merged);
    m_count += other.m_count;
}

std::optional<std::chrono::microseconds> LatencyHistogram::quantile(double share) const
{
    if (m_count == 0)
        return std::nullopt;
    const double exactRank = std::ceil(std::clamp(share, 0.0, 1.0) * double(m_count));
    const quint64 rank = std::clamp<quint64>(quint64(exactRank), 1, m_count);
    quint64 seen = 0;
    for (const Bucket &bucket : m_buckets) {
        seen += bucket.count;
        if (seen >= rank)
            return std::chrono::microseconds(valueOf(bucket.index));
    }
    return std::nullopt;
}

QByteArray LatencyHistogram::toBytes() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    for (const Bucket &bucket : m_buckets)
        stream << bucket.index << bucket.count;
    return bytes;
}

std::optional<LatencyHistogram> LatencyHistogram::fromBytes(const QByteArray &bytes)
{
    LatencyHistogram histogram;
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_0);
    while (!stream.atEnd()) {
        Bucket bucket;
        stream >> bucket.index >> bucket.count;
        const bool inOrder = histogram.m_buckets.empty() || histogram.m_buckets.back().index < bucket.index;
        if (stream.status() != QDataStream::Ok || !inOrder || bucket.count == 0 || bucket.index > lastIndex)
            return std::nullopt;
        histogram.m_buckets.push_back(bucket);
        histogram.m_count += bucket.count;
    }
    return histogram;
}

} // namespace touchstone::cloud
