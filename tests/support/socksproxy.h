// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QHash>
#include <QObject>
#include <QTcpServer>
#include <QTcpSocket>

namespace touchstone::test {

/// A real SOCKS 5 proxy on 127.0.0.1 (RFC 1928) that asks for a user and a password (RFC 1929) and takes names alone,
/// as a client that leaves resolving to the proxy sends them. Every way ends at one port of 127.0.0.1.
class SocksProxy : public QObject
{
public:
    SocksProxy(QByteArray user, QByteArray password, quint16 end)
        : m_user(std::move(user))
        , m_password(std::move(password))
        , m_end(end)
    {
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("The proxy cannot listen");
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *client = m_server.nextPendingConnection())
                connect(client, &QTcpSocket::readyRead, this, [this, client] { read(client); });
        });
    }
    ~SocksProxy() override
    {
        for (QTcpSocket *socket : m_server.findChildren<QTcpSocket *>())
            socket->disconnect();
    }

    quint16 port() const { return m_server.serverPort(); }
    const QByteArrayList &targets() const { return m_targets; } ///< "host:port" of each way that was opened

private:
    enum class Step { Greeting, Login, Request };

    static int byteAt(const QByteArray &bytes, qsizetype at) { return at < bytes.size() ? uchar(bytes[at]) : 0; }

    void read(QTcpSocket *client)
    {
        const QByteArray bytes = client->peek(1024);
        switch (m_steps.value(client)) {
        case Step::Greeting: // version, number of methods, methods
            if (bytes.size() >= 2 && bytes.size() >= 2 + byteAt(bytes, 1)) {
                client->skip(2 + byteAt(bytes, 1));
                m_steps.insert(client, Step::Login);
                client->write(QByteArray::fromHex("0502"));
            }
            break;
        case Step::Login: { // version, user, password, each with its length
            const qsizetype user = byteAt(bytes, 1);
            const qsizetype password = byteAt(bytes, 2 + user);
            if (bytes.size() < 3 + user + password)
                break;
            client->skip(3 + user + password);
            const bool isRight = bytes.mid(2, user) == m_user && bytes.mid(3 + user, password) == m_password;
            m_steps.insert(client, Step::Request);
            client->write(QByteArray::fromHex(isRight ? "0100" : "0101"));
            if (!isRight)
                client->disconnectFromHost();
            break;
        }
        case Step::Request: { // version, CONNECT, reserved, a name, its length, the name, the port
            const qsizetype length = byteAt(bytes, 4);
            if (bytes.size() < 7 + length)
                break;
            client->skip(7 + length);
            if (byteAt(bytes, 3) != 3) { // an address: the client has resolved it
                client->write(QByteArray::fromHex("05080001000000000000"));
                break;
            }
            const int port = byteAt(bytes, 5 + length) * 256 + byteAt(bytes, 6 + length);
            open(client, bytes.mid(5, length) + ':' + QByteArray::number(port));
            break;
        }
        }
    }

    void open(QTcpSocket *client, const QByteArray &target)
    {
        m_targets.append(target);
        client->disconnect(this);
        auto *far = new QTcpSocket(client);
        connect(far, &QTcpSocket::connected, client,
            [client] { client->write(QByteArray::fromHex("05000001000000000000")); });
        connect(far, &QTcpSocket::readyRead, client, [client, far] { client->write(far->readAll()); });
        connect(far, &QTcpSocket::disconnected, client, [client] { client->disconnectFromHost(); });
        connect(client, &QTcpSocket::readyRead, far, [client, far] { far->write(client->readAll()); });
        far->connectToHost(QHostAddress(QHostAddress::LocalHost), m_end);
    }

    QTcpServer m_server;
    QByteArray m_user;
    QByteArray m_password;
    quint16 m_end;
    QHash<QTcpSocket *, Step> m_steps;
    QByteArrayList m_targets;
};

} // namespace touchstone::test
