// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/measuredpeer.h"

#include "app/receiver/certificates.h"
#include "models/domain/clock.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace touchstone::benchmark {

namespace {

qint64 now()
{
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

} // namespace

PeerIdentity::PeerIdentity(const QString &folder)
    : m_authorityFile(QDir(folder).filePath(QStringLiteral("peer-authority.pem")))
{
    const Timestamp time = SystemClock().now();
    const Result<receiver::CertifiedKey> authority = receiver::makeAuthority(time);
    if (!authority)
        qFatal("%s", qPrintable(authority.failure().message));
    const Result<receiver::CertifiedKey> issued = receiver::issueServerCertificate(*authority, time);
    QFile file(m_authorityFile);
    if (!issued || !file.open(QIODevice::WriteOnly) || file.write(authority->certificate) < 0)
        qFatal("No certificate could be made in %s", qPrintable(folder));
    m_certificate = issued->certificate;
    m_key = issued->key;
}

void Arrivals::sent(int number)
{
    m_sent.at(size_t(number)) = now();
}

void Arrivals::received(int number)
{
    if (number < 0 || size_t(number) >= m_received.size())
        return;
    qint64 never = 0;
    if (m_received[size_t(number)].compare_exchange_strong(never, now()))
        ++m_count;
}

std::vector<std::chrono::microseconds> Arrivals::latencies(int from, int to) const
{
    std::vector<std::chrono::microseconds> latencies;
    for (auto number = size_t(from); number < size_t(to); ++number) {
        if (m_received[number] != 0)
            latencies.emplace_back(m_received[number] - m_sent[number]);
    }
    return latencies;
}

} // namespace touchstone::benchmark
