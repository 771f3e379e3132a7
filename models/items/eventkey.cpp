// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/eventkey.h"

#include <optional>

namespace touchstone::items {

namespace {

constexpr qsizetype idLength = 20;
constexpr int bitsOfADigit = 5;

/// Ten digits of base32hex as 50 bits.
std::optional<quint64> pack(QStringView digits)
{
    quint64 bits = 0;
    for (const QChar digit : digits) {
        const char16_t code = digit.unicode();
        unsigned value = 0;
        if (code >= u'0' && code <= u'9')
            value = code - u'0';
        else if (code >= u'a' && code <= u'v')
            value = code - u'a' + 10U;
        else
            return std::nullopt;
        bits = bits << bitsOfADigit | value;
    }
    return bits;
}

} // namespace

EventKey::EventKey(QStringView id)
{
    if (id.size() == idLength) {
        const std::optional<quint64> high = pack(id.first(idLength / 2));
        const std::optional<quint64> low = pack(id.sliced(idLength / 2));
        if (high && low) {
            m_high = *high;
            m_low = *low;
            return;
        }
    }
    constexpr quint64 notExact = quint64(1) << 63;
    constexpr size_t otherSeed = 0x5bd1e995;
    m_high = quint64(qHash(id, size_t(QHashSeed::globalSeed()))) | notExact;
    m_low = quint64(qHash(id, size_t(QHashSeed::globalSeed()) ^ otherSeed));
}

} // namespace touchstone::items
