// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QTcpSocket>

#include <optional>

namespace touchstone::test {

/// The peak of a process's memory in bytes since it started, or nothing where the system does not tell, or where it
/// says nothing: a sanitizer keeps what was freed.
inline std::optional<qint64> peakMemory(qint64 process)
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    return std::nullopt;
#endif
    QFile status(QStringLiteral("/proc/%1/status").arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return std::nullopt;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).chopped(2).trimmed().toLongLong() * 1024;
    }
    return std::nullopt;
}

/// A client that says exactly what it is told, and keeps what it hears.
class RawClient
{
public:
    explicit RawClient(quint16 port)
    {
        socket.connectToHost(QStringLiteral("127.0.0.1"), port);
        QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [this] { received += socket.readAll(); });
    }

    bool closed() const { return socket.state() == QAbstractSocket::UnconnectedState; }

    /// Sends `bytes` bytes in small pieces, as fast as the peer takes them.
    void pour(qint64 bytes, const QByteArray &piece)
    {
        m_left = bytes;
        m_piece = piece;
        QObject::connect(&socket, &QTcpSocket::bytesWritten, &socket, [this] { pourOn(); });
        pourOn();
    }
    qint64 left() const { return m_left; } ///< to pour

    QTcpSocket socket;
    QByteArray received;

private:
    void pourOn()
    {
        while (m_left > 0 && socket.bytesToWrite() < 256LL * 1024 && socket.isOpen()) {
            socket.write(m_piece);
            m_left -= m_piece.size();
        }
    }

    qint64 m_left = 0;
    QByteArray m_piece;
};

} // namespace touchstone::test
