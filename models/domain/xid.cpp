// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/xid.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <atomic>

namespace touchstone {

namespace {

constexpr qsizetype textLength = 20; // 96 bits in groups of five
constexpr char alphabet[] = "0123456789abcdefghijklmnopqrstuv";

/// What tells this process from others, and where its counter begins.
struct ProcessPart
{
    std::array<quint8, 5> bytes{};
    std::atomic<quint32> counter;

    ProcessPart()
        : counter(QRandomGenerator::system()->generate())
    {
        const quint64 random = QRandomGenerator::system()->generate64();
        for (size_t i = 0; i < bytes.size(); ++i)
            bytes[i] = static_cast<quint8>(random >> (8 * i));
    }
};

QString encode(const std::array<quint8, 12> &bytes)
{
    QString text(textLength, Qt::Uninitialized);
    quint32 bits = 0;
    int bitCount = 0;
    auto next = bytes.begin();
    for (QChar &character : text) {
        if (bitCount < 5) {
            bits = (bits << 8) | (next != bytes.end() ? *next++ : 0U); // the last group is filled with zeros
            bitCount += 8;
        }
        bitCount -= 5;
        character = QLatin1Char(alphabet[(bits >> bitCount) & 31U]);
    }
    return text;
}

} // namespace

QString newXid(Timestamp time)
{
    static ProcessPart process;
    const auto seconds =
        static_cast<quint32>(std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count());
    const quint32 count = process.counter.fetch_add(1, std::memory_order_relaxed);

    std::array<quint8, 12> bytes{};
    for (size_t i = 0; i < 4; ++i)
        bytes[i] = static_cast<quint8>(seconds >> (24 - 8 * i));
    std::copy(process.bytes.begin(), process.bytes.end(), bytes.begin() + 4);
    for (size_t i = 0; i < 3; ++i)
        bytes[9 + i] = static_cast<quint8>(count >> (16 - 8 * i));
    return encode(bytes);
}

bool isXid(QStringView text)
{
    return text.size() == textLength && std::all_of(text.begin(), text.end(), [](QChar character) {
        return (character >= u'0' && character <= u'9') || (character >= u'a' && character <= u'v');
    });
}

} // namespace touchstone
