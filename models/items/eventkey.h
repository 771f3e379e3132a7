// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QStringView>

namespace touchstone::items {

/// An event id in 16 bytes, for sets of many of them: exact for ids of 20 characters 0-9a-v (dt-api.md 3.1), which are
/// 100 bits. Of any other text two hashes with the process's own seed; two of those are never taken for each other in
/// practice, and never for an exact one.
class EventKey
{
public:
    explicit EventKey(QStringView id);

    bool operator==(const EventKey &) const = default;
    friend size_t qHash(const EventKey &key, size_t seed = 0)
    {
        // QHash looks from one place to the next: ids that are numbered must not lie side by side.
        quint64 mixed = (key.m_high ^ seed) * 0x9e3779b97f4a7c15U + key.m_low;
        mixed = (mixed ^ (mixed >> 32)) * 0xd6e8feb86659fd93U;
        return size_t(mixed ^ (mixed >> 32));
    }

private:
    quint64 m_high = 0;
    quint64 m_low = 0;
};

} // namespace touchstone::items

Q_DECLARE_TYPEINFO(touchstone::items::EventKey, Q_RELOCATABLE_TYPE);
