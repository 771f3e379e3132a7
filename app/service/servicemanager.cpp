// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/servicemanager.h"

#include <chrono>

#ifdef Q_OS_UNIX
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#endif

namespace touchstone::cloud {

ServiceManager::ServiceManager()
    : m_socket(qgetenv("NOTIFY_SOCKET"))
{
    qunsetenv("NOTIFY_SOCKET"); // ours alone, not our children's
}

void ServiceManager::ready(const QByteArray &status) const
{
    send("READY=1\nSTATUS=" + status);
}

void ServiceManager::reloading() const
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    const auto microseconds = std::chrono::duration_cast<std::chrono::microseconds>(now).count();
    send("RELOADING=1\nMONOTONIC_USEC=" + QByteArray::number(qint64(microseconds)));
}

void ServiceManager::stopping() const
{
    send("STOPPING=1");
}

#ifdef Q_OS_UNIX

void ServiceManager::send(const QByteArray &state) const
{
    sockaddr_un address = {};
    const auto length = size_t(m_socket.size());
    const bool known = m_socket.startsWith('/') || m_socket.startsWith('@');
    if (!known || length >= sizeof address.sun_path)
        return;
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, m_socket.constData(), length);
    if (address.sun_path[0] == '@')
        address.sun_path[0] = '\0'; // Linux' abstract names
    const int socket = ::socket(AF_UNIX, SOCK_DGRAM, 0);
    if (socket < 0)
        return;
    const auto size = socklen_t(offsetof(sockaddr_un, sun_path) + length);
    [[maybe_unused]] const auto sent = ::sendto(
        socket, state.constData(), size_t(state.size()), 0, reinterpret_cast<const sockaddr *>(&address), size);
    ::close(socket);
}

#else

void ServiceManager::send(const QByteArray &) const {}

#endif

} // namespace touchstone::cloud
