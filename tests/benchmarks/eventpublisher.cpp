// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/eventpublisher.h"

#include "models/domain/timestamp.h"

#include <array>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace touchstone::benchmark {

namespace {

constexpr int connections = 8;

int connectTo(quint16 port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int yes = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        qFatal("The publisher cannot connect to port %d", int(port));
    return socket;
}

} // namespace

EventPublisher::EventPublisher(quint16 port, const QByteArray &requestLine, const QByteArray &headers)
    : m_port(port)
    , m_requestLine(requestLine)
    , m_headers(headers)
{}

EventPublisher::Result EventPublisher::publish(double perSecond, std::chrono::milliseconds duration) const
{
    const auto begin = std::chrono::steady_clock::now();
    std::atomic<qint64> accepted = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < connections; ++i)
        threads.emplace_back([&, i] { accepted += publishOn(i, perSecond, duration); });
    for (std::thread &thread : threads)
        thread.join();
    return {accepted, std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count()};
}

qint64 EventPublisher::publishOn(int connection, double perSecond, std::chrono::milliseconds duration) const
{
    const int socket = connectTo(m_port);
    const auto begin = std::chrono::steady_clock::now();
    const auto wanted = qint64(perSecond * std::chrono::duration<double>(duration).count());
    qint64 accepted = 0;
    for (qint64 i = connection; i < wanted; i += connections) {
        std::this_thread::sleep_until(begin + std::chrono::duration_cast<std::chrono::steady_clock::duration>(
                                                  std::chrono::duration<double>(double(i) / perSecond)));
        const auto now = std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now());
        const QByteArray body = "{\"touch\":{\"updateTime\":\"" + formatTimestamp(now) + "\"}}";
        const QByteArray request =
            m_requestLine + m_headers + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
        std::array<char, 4096> answer{};
        if (::send(socket, request.constData(), size_t(request.size()), MSG_NOSIGNAL) != request.size())
            break;
        const auto size = ::recv(socket, answer.data(), answer.size(), 0); // a small answer comes in one piece
        if (size <= 0)
            break;
        accepted += QByteArrayView(answer.data(), qsizetype(size)).startsWith("HTTP/1.1 200 ") ? 1 : 0;
    }
    ::close(socket);
    return accepted;
}

} // namespace touchstone::benchmark
