// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/cloudclient.h"

#include <QTcpSocket>
#include <QTest>

namespace touchstone::test {

/// A raw reader of an event stream: keeps head and body as they came, with the chunk framing taken off. `body` may be
/// cut in the middle of a block; wait with waitForText().
class StreamReader
{
public:
    /// `path` is below /v2 and may hold a query.
    void open(CloudClient &cloud, const QByteArray &path, const QByteArray &accept)
    {
        openAs("Bearer " + cloud.token(), cloud, path, accept);
    }
    /// With another credential than the client's; empty: none in the headers.
    void openAs(const QByteArray &authorization, CloudClient &cloud, const QByteArray &path, const QByteArray &accept)
    {
        const QUrl api = cloud.addresses().api;
        m_socket.connectToHost(api.host(), quint16(api.port()));
        m_socket.write("GET /v2" + path + " HTTP/1.1\r\nHost: localhost\r\n");
        if (!authorization.isEmpty())
            m_socket.write("Authorization: " + authorization + "\r\n");
        m_socket.write("Accept: " + accept + "\r\n\r\n");
        QObject::connect(&m_socket, &QTcpSocket::readyRead, &m_socket, [this] { read(); });
    }

    bool waitForHead()
    {
        return QTest::qWaitFor([this] { return !m_head.isEmpty(); }, CloudClient::patienceMs);
    }
    bool waitForText(const QByteArray &text)
    {
        return QTest::qWaitFor([&] { return m_body.contains(text); }, CloudClient::patienceMs);
    }
    bool waitForBlocks(qsizetype count)
    {
        return QTest::qWaitFor([&] { return m_chunks.size() >= count; }, CloudClient::patienceMs);
    }
    bool waitForEnd()
    {
        return QTest::qWaitFor(
            [this] { return m_socket.state() == QAbstractSocket::UnconnectedState; }, CloudClient::patienceMs);
    }
    void close() { m_socket.abort(); }
    QTcpSocket &socket() { return m_socket; }

    const QByteArray &head() const { return m_head; }
    const QByteArray &body() const { return m_body; }
    const QList<QByteArray> &chunks() const { return m_chunks; }
    bool endedProperly() const { return m_ended; }

private:
    void read()
    {
        m_raw += m_socket.readAll();
        if (m_head.isEmpty()) {
            const auto end = m_raw.indexOf("\r\n\r\n");
            if (end < 0)
                return;
            m_head = m_raw.left(end + 2);
            m_raw.remove(0, end + 4);
        }
        for (;;) {
            const auto lineEnd = m_raw.indexOf("\r\n");
            if (lineEnd < 0)
                return;
            const auto size = m_raw.left(lineEnd).toLongLong(nullptr, 16);
            if (m_raw.size() < lineEnd + 2 + size + 2)
                return;
            const QByteArray chunk = m_raw.mid(lineEnd + 2, size);
            m_raw.remove(0, lineEnd + 2 + size + 2);
            m_ended = m_ended || size == 0;
            if (size > 0) {
                m_chunks.append(chunk);
                m_body += chunk;
            }
        }
    }

    QTcpSocket m_socket;
    QByteArray m_raw;
    QByteArray m_head;
    QByteArray m_body;
    QList<QByteArray> m_chunks;
    bool m_ended = false;
};

} // namespace touchstone::test
