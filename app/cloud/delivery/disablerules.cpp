// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/delivery/disablerules.h"

#include <QDataStream>
#include <QIODevice>

namespace touchstone::cloud {

namespace {

constexpr qint64 secondsPerHour = 3600;
constexpr quint8 stateVersion = 1;
constexpr qint64 notFailing = -1;

qint64 wholeSeconds(Timestamp time)
{
    return std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
}

} // namespace

DisableRules::DisableRules(const DeliveryPolicy &policy)
    : m_maxFailuresPerHour(policy.maxFailuresPerHour)
    , m_maxFailingTime(policy.maxFailingTime)
{}

void DisableRules::succeeded()
{
    m_failingSince.reset();
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
    const qint64 first = wholeSeconds(now) - secondsPerHour + 1;
    int failures = m_failures;
    for (const Second &second : m_seconds) {
        if (second.second >= first)
            break;
        failures -= second.failures;
    }
    return failures;
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
    for (const Second &second : m_seconds)
        stream << second.second << qint32(second.failures);
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
    if (stream.status() != QDataStream::Ok || version != stateVersion || count > 2 * secondsPerHour)
        return;
    std::deque<Second> seconds;
    int failures = 0;
    for (quint32 i = 0; i < count; ++i) {
        qint64 second = 0;
        qint32 failed = 0;
        stream >> second >> failed;
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
