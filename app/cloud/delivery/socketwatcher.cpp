// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/delivery/socketwatcher.h"

#ifdef Q_OS_LINUX
#include <array>

#include <sys/epoll.h>
#include <unistd.h>
#endif

namespace touchstone::cloud {

#ifdef Q_OS_LINUX

SocketWatcher::SocketWatcher(Ready ready, QObject *parent)
    : QObject(parent)
    , m_ready(std::move(ready))
    , m_epoll(epoll_create1(EPOLL_CLOEXEC))
    , m_notifier(std::make_unique<QSocketNotifier>(m_epoll, QSocketNotifier::Read))
{
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &SocketWatcher::takeEvents);
}

SocketWatcher::~SocketWatcher()
{
    m_notifier.reset();
    close(m_epoll);
}

void SocketWatcher::watch(qintptr socket, bool forReading, bool forWriting)
{
    const quint32 wanted = (forReading ? quint32(EPOLLIN) : 0u) | (forWriting ? quint32(EPOLLOUT) : 0u);
    const auto known = m_watched.find(socket);
    if (wanted == 0) {
        if (known != m_watched.end()) {
            epoll_ctl(m_epoll, EPOLL_CTL_DEL, int(socket), nullptr); // fails when the socket is closed already: fine
            m_watched.erase(known);
        }
        return;
    }
    epoll_event event{};
    event.events = wanted;
    event.data.fd = int(socket);
    const int operation = known == m_watched.end() ? EPOLL_CTL_ADD : EPOLL_CTL_MOD;
    // A number may come back for a new socket without word about the old one's end.
    if (epoll_ctl(m_epoll, operation, int(socket), &event) != 0)
        epoll_ctl(m_epoll, operation == EPOLL_CTL_ADD ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, int(socket), &event);
    m_watched[socket] = wanted;
}

void SocketWatcher::takeEvents()
{
    std::array<epoll_event, 256> events{};
    const int count = epoll_wait(m_epoll, events.data(), int(events.size()), 0);
    for (int i = 0; i < count; ++i) {
        const epoll_event &event = events[size_t(i)];
        if (!m_watched.contains(event.data.fd))
            continue; // an earlier one of this round ended it
        const bool broken = (event.events & (EPOLLERR | EPOLLHUP)) != 0;
        m_ready(event.data.fd, broken || (event.events & EPOLLIN) != 0, broken || (event.events & EPOLLOUT) != 0);
    }
}

#else

SocketWatcher::SocketWatcher(Ready ready, QObject *parent)
    : QObject(parent)
    , m_ready(std::move(ready))
{}

SocketWatcher::~SocketWatcher() = default;

void SocketWatcher::watch(qintptr socket, bool forReading, bool forWriting)
{
    if (!forReading && !forWriting) {
        const auto known = m_watched.find(socket);
        if (known == m_watched.end())
            return;
        // Perhaps called from within the notifier itself.
        for (auto *notifier : {known->second.read.release(), known->second.write.release()}) {
            if (notifier) {
                notifier->setEnabled(false);
                notifier->deleteLater();
            }
        }
        m_watched.erase(known);
        return;
    }
    Pair &pair = m_watched[socket];
    if (!pair.read)
        pair.read = makeNotifier(socket, QSocketNotifier::Read);
    if (!pair.write)
        pair.write = makeNotifier(socket, QSocketNotifier::Write);
    pair.read->setEnabled(forReading);
    pair.write->setEnabled(forWriting);
}

std::unique_ptr<QSocketNotifier> SocketWatcher::makeNotifier(qintptr socket, QSocketNotifier::Type type)
{
    auto notifier = std::make_unique<QSocketNotifier>(socket, type);
    const bool readable = type == QSocketNotifier::Read;
    connect(notifier.get(), &QSocketNotifier::activated, this,
        [this, socket, readable] { m_ready(socket, readable, !readable); });
    return notifier;
}

#endif

} // namespace touchstone::cloud
