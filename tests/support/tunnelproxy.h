// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QObject>
#include <QTcpServer>
#include <QTcpSocket>

namespace touchstone::test {

/// A real HTTP proxy on 127.0.0.1 that tunnels CONNECT requests (RFC 9110, 9.3.6), or refuses them with a status. With
/// `login` ("user:password") it asks for that first.
class TunnelProxy : public QObject
{
public:
    explicit TunnelProxy(QByteArray login = {}, int refusal = 0)
        : m_login(std::move(login))
        , m_refusal(refusal)
    {
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("The proxy cannot listen");
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *client = m_server.nextPendingConnection())
                connect(client, &QTcpSocket::readyRead, this, [this, client] { read(client); });
        });
    }
    ~TunnelProxy() override
    {
        for (QTcpSocket *socket : m_server.findChildren<QTcpSocket *>())
            socket->disconnect();
    }

    void close() { m_server.close(); } ///< nobody else gets in
    quint16 port() const { return m_server.serverPort(); }
    /// Every tunnel ends at this port of 127.0.0.1, whatever it is asked for: a world in which any name exists.
    void leadTo(quint16 port) { m_end = port; }
    const QByteArrayList &targets() const { return m_targets; } ///< "host:port" of each tunnel that was opened

private:
    void read(QTcpSocket *client)
    {
        const QByteArray head = client->peek(65'536);
        const qsizetype end = head.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        client->skip(end + 4);
        const QByteArrayList words = head.first(head.indexOf("\r\n")).split(' ');
        if (m_refusal != 0 || words.value(0) != "CONNECT") {
            client->write("HTTP/1.1 " + QByteArray::number(m_refusal) + " No\r\nContent-Length: 0\r\n\r\n");
        } else if (!m_login.isEmpty() && !head.contains("Basic " + m_login.toBase64())) {
            client->write("HTTP/1.1 407 Who\r\nProxy-Authenticate: Basic realm=\"test\"\r\nContent-Length: 0\r\n\r\n");
        } else {
            open(client, words.value(1));
        }
    }

    void open(QTcpSocket *client, const QByteArray &target)
    {
        m_targets.append(target);
        client->disconnect(this);
        auto *far = new QTcpSocket(client);
        const qsizetype colon = target.lastIndexOf(':');
        connect(far, &QTcpSocket::connected, client, [client] { client->write("HTTP/1.1 200 Go\r\n\r\n"); });
        connect(far, &QTcpSocket::readyRead, client, [client, far] { client->write(far->readAll()); });
        connect(far, &QTcpSocket::disconnected, client, [client] { client->disconnectFromHost(); });
        connect(client, &QTcpSocket::readyRead, far, [client, far] { far->write(client->readAll()); });
        if (m_end != 0)
            far->connectToHost(QHostAddress(QHostAddress::LocalHost), m_end);
        else
            far->connectToHost(QString::fromLatin1(target.first(colon)), target.sliced(colon + 1).toUShort());
    }

    QTcpServer m_server;
    QByteArray m_login;
    int m_refusal;
    quint16 m_end = 0;
    QByteArrayList m_targets;
};

} // namespace touchstone::test
