// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/delivery/disablerules.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>

namespace touchstone::cloud {

namespace {

constexpr qint64 secondsPerHour = 3600;
constexpr quint8 stateVersion = 2;
constexpr quint8 wideStateVersion = 1; // each second took twelve bytes; it may still be in a file
constexpr qint64 notFailing = -1;
constexpr qint64 paceSeconds = 60; // what a forecast looks back at

qint64 wholeSeconds(Timestamp time)
{
    return std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
}

/// Seven bits to a byte, the lowest first. A connector that fails each second writes 3600 seconds every two seconds, so
/// it matters that they take two bytes each.
void writeNumber(QDataStream &stream, quint64 number)
{
    for (; number > 0x7f; number >>= 7)
        stream << quint8(0x80 | (number & 0x7f));
    stream << quint8(number);
}

qint64 readNumber(QDataStream &stream)
{
    quint64 number = 0;
    for (int shift = 0; shift < 56; shift += 7) {
        quint8 byte = 0;
        stream >> byte;
        number |= quint64(byte & 0x7f) << shift;
        if (byte < 0x80)
            return qint64(number);
    }
    stream.setStatus(QDataStream::ReadCorruptData);
    return 0;
}

} // namespace

DisableRules::DisableRules(const DeliveryPolicy &policy)
    : m_maxFailuresPerHour(policy.maxFailuresPerHour)
    , m_maxFailingTime(policy.maxFailingTime)
{}

bool DisableRules::succeeded()
{
    const bool wasFailing = m_failingSince.has_value();
    m_failingSince.reset();
    return wasFailing;
}

std::optional<DisableReason> DisableRules::failed(Timestamp at)
{
    if (!m_failingSince || *m_failingSince > at)
        m_failingSince = at;
    m_failedSinceRestore = true;
    const qint64 second = wholeSeconds(at);
    forgetBefore(second - secondsPerHour + 1);
    if (m_maxFailuresPerHour > 0) {
        // A clock that was set back counts into the latest second: the count stays right, the hour shrinks a little.
        if (m_seconds.empty() || m_seconds.back().second < second)
            m_seconds.push_back({second, 0});
        ++m_seconds.back().failures;
        ++m_failures;
        if (m_failures >= m_maxFailuresPerHour)
            return DisableReason::TooManyFailuresInAnHour;
    }
    return verdict(at);
}

std::optional<DisableReason> DisableRules::verdict(Timestamp now) const
{
    const std::optional<Timestamp> end = deadline();
    if (end && now >= *end)
        return DisableReason::NoSuccessForTooLong;
    return std::nullopt;
}

std::optional<Timestamp> DisableRules::deadline() const
{
    if (m_maxFailingTime.count() == 0 || !m_failingSince || !m_failedSinceRestore)
        return std::nullopt;
    return *m_failingSince + m_maxFailingTime;
}

int DisableRules::failuresInLastHour(Timestamp now) const
{
    return failuresSince(wholeSeconds(now) - secondsPerHour + 1);
}

int DisableRules::failuresSince(qint64 second) const
{
    int failures = m_failures;
    for (const Second &each : m_seconds) {
        if (each.second >= second)
            break;
        failures -= each.failures;
    }
    return failures;
}

std::optional<DisablingOutlook> DisableRules::outlook(Timestamp now) const
{
    DisablingOutlook outlook;
    outlook.failuresLastHour = failuresInLastHour(now);
    if (!m_failingSince && outlook.failuresLastHour == 0)
        return std::nullopt;
    outlook.failingSince = m_failingSince;
    // Also when nothing has failed since a restart: the next failure after it disables.
    if (m_failingSince && m_maxFailingTime.count() != 0)
        outlook.deadline = *m_failingSince + m_maxFailingTime;
    if (m_maxFailuresPerHour > 0) {
        outlook.maxFailuresPerHour = m_maxFailuresPerHour;
        outlook.limitForecast = limitForecast(now);
    }
    return outlook;
}

std::optional<Timestamp> DisableRules::limitForecast(Timestamp now) const
{
    const qint64 current = wholeSeconds(now);
    const double pace = double(failuresSince(current - paceSeconds + 1)) / double(paceSeconds);
    if (pace <= 0)
        return std::nullopt;
    // Second by second: new failures enter the hour, old ones leave it.
    int past = failuresInLastHour(now);
    auto leaving = std::find_if(m_seconds.begin(), m_seconds.end(),
        [first = current - secondsPerHour + 1](const Second &second) { return second.second >= first; });
    for (qint64 ahead = 1; ahead <= secondsPerHour; ++ahead) {
        for (; leaving != m_seconds.end() && leaving->second <= current + ahead - secondsPerHour; ++leaving)
            past -= leaving->failures;
        if (past + pace * double(ahead) >= m_maxFailuresPerHour)
            return now + std::chrono::seconds(ahead);
    }
    return std::nullopt;
}

void DisableRules::reset()
{
    m_failingSince.reset();
    m_failedSinceRestore = false;
    m_seconds.clear();
    m_failures = 0;
}

void DisableRules::forgetBefore(qint64 second)
{
    while (!m_seconds.empty() && m_seconds.front().second < second) {
        m_failures -= m_seconds.front().failures;
        m_seconds.pop_front();
    }
}

QByteArray DisableRules::state() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << stateVersion << (m_failingSince ? qint64(m_failingSince->time_since_epoch().count()) : notFailing);
    stream << quint32(m_seconds.size());
    qint64 last = 0;
    for (const Second &second : m_seconds) {
        writeNumber(stream, quint64(second.second - last));
        writeNumber(stream, quint64(second.failures));
        last = second.second;
    }
    return bytes;
}

void DisableRules::restore(const QByteArray &state)
{
    reset();
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_0);
    quint8 version = 0;
    qint64 failingSince = notFailing;
    quint32 count = 0;
    stream >> version >> failingSince >> count;
    if (stream.status() != QDataStream::Ok || count > 2 * secondsPerHour ||
        (version != stateVersion && version != wideStateVersion))
        return;
    std::deque<Second> seconds;
    int failures = 0;
    for (quint32 i = 0; i < count; ++i) {
        qint64 second = 0;
        qint32 failed = 0;
        if (version == wideStateVersion) {
            stream >> second >> failed;
        } else {
            second = readNumber(stream) + (seconds.empty() ? 0 : seconds.back().second);
            failed = qint32(readNumber(stream));
        }
        if (stream.status() != QDataStream::Ok || failed < 0 || (!seconds.empty() && seconds.back().second >= second))
            return;
        seconds.push_back({second, failed});
        failures += failed;
    }
    if (failingSince != notFailing)
        m_failingSince = Timestamp(std::chrono::microseconds(failingSince));
    m_seconds = std::move(seconds);
    m_failures = failures;
}

} // namespace touchstone::cloud
