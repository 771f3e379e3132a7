// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/bytestreamserver.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace touchstone::benchmark {
namespace {

bool sendAll(int socket, const QByteArray &bytes)
{
    for (qsizetype sent = 0; sent < bytes.size();) {
        const ssize_t now = ::send(socket, bytes.constData() + sent, size_t(bytes.size() - sent), MSG_NOSIGNAL);
        if (now <= 0)
            return false;
        sent += now;
    }
    return true;
}

} // namespace

ByteStreamServer::ByteStreamServer(QByteArray bytes)
    : m_bytes(std::move(bytes))
    , m_listener(::socket(AF_INET, SOCK_STREAM, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (::bind(m_listener, reinterpret_cast<sockaddr *>(&address), size) != 0 || ::listen(m_listener, 8) != 0)
        qFatal("cannot listen");
    ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size);
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { loop(); });
}

ByteStreamServer::~ByteStreamServer()
{
    ::shutdown(m_listener, SHUT_RDWR);
    m_thread.join();
    ::close(m_listener);
}

void ByteStreamServer::loop()
{
    for (;;) {
        const int socket = ::accept(m_listener, nullptr, nullptr);
        if (socket < 0)
            return;
        serve(socket);
        ::close(socket);
    }
}

/// A small request comes in one piece on loopback; nothing more is needed here.
void ByteStreamServer::serve(int socket) const
{
    QByteArray request(16 * 1024, Qt::Uninitialized);
    const ssize_t size = ::recv(socket, request.data(), size_t(request.size()), 0);
    if (size <= 0)
        return;
    if (request.startsWith("POST")) {
        const QByteArray body = R"({"access_token":"t","token_type":"Bearer","expires_in":3600})";
        sendAll(socket, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: " +
                            QByteArray::number(body.size()) + "\r\n\r\n" + body);
        return;
    }
    sendAll(socket, "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n");
    sendAll(socket, m_bytes);
}

} // namespace touchstone::benchmark
