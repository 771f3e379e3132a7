// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <functional>
#include <memory>
#include <unordered_map>

namespace touchstone::cloud {

/// Tells when sockets can be read or written, on the event loop of its thread.
///
/// Qt hands all notifiers to one poll() at each turn of its loop, which costs more the more sockets wait; with
/// thousands of HTTP/1.1 connections that would be most of the work. On Linux one epoll instance holds the sockets and
/// the event loop watches only that one.
class SocketWatcher : public QObject
{
    Q_OBJECT

public:
    using Ready = std::function<void(qintptr socket, bool readable, bool writable)>;

    explicit SocketWatcher(Ready ready, QObject *parent = nullptr);
    ~SocketWatcher() override;

    /// Neither of the two stops the watching.
    void watch(qintptr socket, bool forReading, bool forWriting);

private:
    Ready m_ready;
#ifdef Q_OS_LINUX
    void takeEvents();

    int m_epoll = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
    std::unordered_map<qintptr, quint32> m_watched; ///< socket -> epoll events
#else
    struct Pair
    {
        std::unique_ptr<QSocketNotifier> read;
        std::unique_ptr<QSocketNotifier> write;
    };
    std::unique_ptr<QSocketNotifier> makeNotifier(qintptr socket, QSocketNotifier::Type type);

    std::unordered_map<qintptr, Pair> m_watched;
#endif
};

} // namespace touchstone::cloud
