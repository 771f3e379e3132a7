// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/barebroadcast.h"

#include "models/domain/timestamp.h"

#include <array>
#include <ctime>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace touchstone::benchmark {

namespace {

double threadCpuSeconds()
{
    timespec time = {};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

/// A touch as the cloud writes it, sent now.
QByteArray touchChunk()
{
    const QByteArray now =
        formatTimestamp(std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now()));
    const QByteArray block =
        "{\"result\":{\"event\":{\"eventId\":\"d4o1k2n5ahh4d0001ngg\",\"targetName\":\"projects/csk7u05bpnnh4d0001ig/"
        "devices/emucsk7u05bpnnh4d0001ng\",\"eventType\":\"touch\",\"data\":{\"touch\":{\"updateTime\":\"" +
        now + "\"}},\"timestamp\":\"" + now + "\"}}}\n";
    return QByteArray::number(block.size(), 16) + "\r\n" + block + "\r\n";
}

} // namespace

BareBroadcast::BareBroadcast()
    : m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (::bind(m_listener, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0 ||
        ::listen(m_listener, 1024) != 0 ||
        ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size) != 0)
        qFatal("The bare broadcast cannot listen on 127.0.0.1");
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { acceptAll(); });
}

BareBroadcast::~BareBroadcast()
{
    m_stop = true;
    if (m_thread.joinable())
        m_thread.join();
    for (const int socket : m_sockets)
        ::close(socket);
    ::close(m_listener);
}

void BareBroadcast::acceptAll()
{
    while (!m_stop) {
        pollfd ready{m_listener, POLLIN, 0};
        if (::poll(&ready, 1, 20) <= 0)
            continue;
        const int socket = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        const int yes = 1;
        ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
        std::array<char, 4096> request{};
        const QByteArray head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        if (::recv(socket, request.data(), request.size(), 0) > 0)
            ::send(socket, head.constData(), size_t(head.size()), MSG_NOSIGNAL);
        m_sockets.push_back(socket);
    }
}

qint64 BareBroadcast::send(double perSecond, std::chrono::milliseconds duration)
{
    m_stop = true;
    if (m_thread.joinable())
        m_thread.join();
    qint64 sent = 0;
    std::thread sender([&] { // its processor time is counted apart
        const auto begin = std::chrono::steady_clock::now();
        const double cpuBefore = threadCpuSeconds();
        const auto wanted = qint64(perSecond * std::chrono::duration<double>(duration).count());
        for (; sent < wanted; ++sent) {
            std::this_thread::sleep_until(begin + std::chrono::duration_cast<std::chrono::steady_clock::duration>(
                                                      std::chrono::duration<double>(double(sent) / perSecond)));
            if (std::chrono::steady_clock::now() - begin > 2 * duration)
                break;
            const QByteArray chunk = touchChunk();
            for (const int socket : m_sockets)
                ::send(socket, chunk.constData(), size_t(chunk.size()), MSG_NOSIGNAL);
        }
        m_cpuSeconds += threadCpuSeconds() - cpuBefore;
    });
    sender.join();
    return sent;
}

} // namespace touchstone::benchmark
