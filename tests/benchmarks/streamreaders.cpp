// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/streamreaders.h"

#include "models/domain/timestamp.h"

#include <array>
#include <cstdio>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace touchstone::benchmark {

namespace {

using namespace std::chrono_literals;

int connectTo(quint16 port, const QByteArray &request)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0 ||
        ::send(socket, request.constData(), size_t(request.size()), MSG_NOSIGNAL) != request.size()) {
        std::perror("streambenchmark: connect");
        ::close(socket);
        return -1;
    }
    return socket;
}

template <typename Condition>
bool waitUntil(Condition condition, std::chrono::milliseconds limit)
{
    const auto end = std::chrono::steady_clock::now() + limit;
    while (!condition()) {
        if (std::chrono::steady_clock::now() > end)
            return false;
        std::this_thread::sleep_for(2ms);
    }
    return true;
}

} // namespace

StreamReaders::StreamReaders(quint16 port, const QByteArray &request, int count)
    : m_readers(size_t(count))
    , m_poll(::epoll_create1(EPOLL_CLOEXEC))
{
    for (size_t i = 0; i < m_readers.size(); ++i) {
        Reader &reader = m_readers[i];
        reader.socket = connectTo(port, request);
        reader.measured = i % 16 == 0;
        epoll_event interest = {};
        interest.events = EPOLLIN;
        interest.data.ptr = &reader;
        ::epoll_ctl(m_poll, EPOLL_CTL_ADD, reader.socket, &interest);
    }
    m_thread = std::thread([this] { loop(); });
}

StreamReaders::~StreamReaders()
{
    m_stop = true;
    m_thread.join();
    for (const Reader &reader : m_readers) {
        if (reader.socket >= 0)
            ::close(reader.socket);
    }
    ::close(m_poll);
}

bool StreamReaders::waitForHeads(std::chrono::milliseconds limit) const
{
    return waitUntil([this] { return m_heads == int(m_readers.size()); }, limit);
}

bool StreamReaders::waitForEvents(qint64 count, std::chrono::milliseconds limit) const
{
    return waitUntil([this, count] { return m_events >= count; }, limit);
}

StreamReaders::Tally StreamReaders::take()
{
    Tally tally{m_events.exchange(0), std::move(m_latencies)};
    m_latencies = {};
    return tally;
}

void StreamReaders::loop()
{
    std::array<epoll_event, 256> ready{};
    while (!m_stop) {
        const int count = ::epoll_wait(m_poll, ready.data(), int(ready.size()), 20);
        for (int i = 0; i < count; ++i)
            read(*static_cast<Reader *>(ready[size_t(i)].data.ptr));
    }
}

void StreamReaders::read(Reader &reader)
{
    std::array<char, 16384> buffer;
    const auto size = ::recv(reader.socket, buffer.data(), buffer.size(), MSG_DONTWAIT);
    if (size > 0) {
        reader.rest.append(buffer.data(), qsizetype(size));
        parse(reader);
    } else if (size == 0 || (errno != EAGAIN && errno != EINTR)) {
        ::epoll_ctl(m_poll, EPOLL_CTL_DEL, reader.socket, nullptr);
        ++m_closed;
    }
}

void StreamReaders::parse(Reader &reader)
{
    QByteArrayView bytes(reader.rest);
    if (!reader.open) {
        const auto end = bytes.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        reader.open = bytes.startsWith("HTTP/1.1 200 ");
        if (!reader.open)
            std::fprintf(stderr, "streambenchmark: %s\n", reader.rest.constData());
        bytes = bytes.sliced(end + 4);
        m_heads += reader.open ? 1 : 0;
    }
    qint64 events = 0;
    for (;;) {
        const auto lineEnd = bytes.indexOf("\r\n");
        if (lineEnd < 0)
            break;
        const auto size = bytes.first(lineEnd).toByteArray().toLongLong(nullptr, 16);
        if (bytes.size() < lineEnd + 2 + size + 2)
            break;
        if (reader.measured)
            note(bytes.sliced(lineEnd + 2, size));
        bytes = bytes.sliced(lineEnd + 2 + size + 2);
        ++events;
    }
    m_events += events;
    reader.rest = bytes.toByteArray();
}

void StreamReaders::note(QByteArrayView block)
{
    constexpr qsizetype timeSize = 27; // 2025-01-15T10:00:00.361624Z
    const auto end = block.lastIndexOf("\"}}}");
    if (end < timeSize)
        return;
    const auto sent = parseTimestamp(QString::fromLatin1(block.sliced(end - timeSize, timeSize)));
    if (sent) {
        const auto delay = std::chrono::system_clock::now() - *sent;
        m_latencies.push_back(std::chrono::duration<float, std::milli>(delay).count());
    }
}

} // namespace touchstone::benchmark
