// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace touchstone::cloud {

/// The service manager that started us (systemd, Type=notify), told how far we are by sd_notify(3)'s protocol: one
/// datagram to the socket that NOTIFY_SOCKET names. Without that variable, and on Windows, nothing happens. A manager
/// that does not listen is no failure of ours.
class ServiceManager
{
public:
    ServiceManager();

    bool isThere() const { return !m_socket.isEmpty(); }

    void ready(const QByteArray &status) const;
    void reloading() const; ///< ready() must follow
    void stopping() const;

private:
    void send(const QByteArray &state) const;

    QByteArray m_socket;
};

} // namespace touchstone::cloud
