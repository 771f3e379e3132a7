// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scriptedserver.h"

#include <QSslCertificate>
#include <QSslKey>
#include <QSslServer>
#include <QTimer>

namespace touchstone::test {
namespace {

ScriptedServer::Request readHead(const QByteArray &head)
{
    ScriptedServer::Request request;
    const QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> first = lines.first().trimmed().split(' ');
    request.method = first.value(0);
    const QByteArray target = first.value(1);
    const qsizetype mark = target.indexOf('?');
    request.path = QByteArray::fromPercentEncoding(mark < 0 ? target : target.first(mark));
    request.query = mark < 0 ? QByteArray() : target.sliced(mark + 1);
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            request.headers.insert(line.first(colon).trimmed().toLower(), line.sliced(colon + 1).trimmed());
    }
    return request;
}

} // namespace

ScriptedServer::Reply ScriptedServer::json(int status, const QByteArray &body, const QList<QByteArray> &headers)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(status) + " Scripted\r\nContent-Type: application/json\r\n";
    for (const QByteArray &header : headers)
        bytes += header + "\r\n";
    bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    return {bytes};
}

ScriptedServer::Reply ScriptedServer::stream(const QByteArray &firstBytes, const QByteArray &contentType)
{
    return {"HTTP/1.1 200 OK\r\nContent-Type: " + contentType + "\r\nConnection: close\r\n\r\n" + firstBytes};
}

ScriptedServer::ScriptedServer(quint16 port)
    : m_server(std::make_unique<QTcpServer>())
{
    listen(port);
}

ScriptedServer::ScriptedServer(const QByteArray &certificate, const QByteArray &key)
{
    auto server = std::make_unique<QSslServer>();
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(QSslCertificate(certificate, QSsl::Pem));
    tls.setPrivateKey(QSslKey(key, QSsl::Ec, QSsl::Pem));
    tls.setPeerVerifyMode(QSslSocket::VerifyNone); // we ask nobody for a certificate
    server->setSslConfiguration(tls);
    m_server = std::move(server);
    listen(0);
}

void ScriptedServer::listen(quint16 port)
{
    if (!m_server->listen(QHostAddress::LocalHost, port))
        qFatal("The scripted server cannot listen: %s", qPrintable(m_server->errorString()));
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &ScriptedServer::accept);
}

ScriptedServer::~ScriptedServer()
{
    // Their end would be reported to members that are gone by then.
    for (QTcpSocket *const socket : m_server->findChildren<QTcpSocket *>())
        socket->disconnect(this);
}

QUrl ScriptedServer::url(const QString &path) const
{
    QUrl url;
    const bool isSecure = qobject_cast<QSslServer *>(m_server.get());
    url.setScheme(isSecure ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(isSecure ? QStringLiteral("localhost") : QStringLiteral("127.0.0.1"));
    url.setPort(m_server->serverPort());
    url.setPath(path);
    return url;
}

void ScriptedServer::on(const QByteArray &method, const QByteArray &path, const QList<Reply> &replies)
{
    m_script.insert(method + ' ' + path, replies);
}

void ScriptedServer::grantTokens()
{
    m_grantsTokens = true;
}

QList<ScriptedServer::Request> ScriptedServer::requestsTo(const QByteArray &path) const
{
    QList<Request> found;
    for (const Request &request : m_requests) {
        if (request.path == path)
            found.append(request);
    }
    return found;
}

void ScriptedServer::push(const QByteArray &bytes)
{
    if (!m_stream)
        qFatal("Nobody listens to the scripted stream");
    m_stream->write(bytes);
    m_stream->flush();
}

void ScriptedServer::cut()
{
    if (m_stream)
        m_stream->disconnectFromHost();
}

void ScriptedServer::stopListening()
{
    m_server->close();
}

void ScriptedServer::accept()
{
    while (QTcpSocket *const socket = m_server->nextPendingConnection()) {
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_received.remove(socket);
            socket->deleteLater();
        });
    }
}

void ScriptedServer::read(QTcpSocket *socket)
{
    m_received[socket] += socket->readAll();
    while (takeRequest(socket)) {
    }
}

bool ScriptedServer::takeRequest(QTcpSocket *socket)
{
    QByteArray &received = m_received[socket];
    const qsizetype headEnd = received.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return false;
    Request request = readHead(received.first(headEnd));
    const qsizetype bodySize = request.headers.value("content-length").toLongLong();
    if (received.size() < headEnd + 4 + bodySize)
        return false;
    request.body = received.mid(headEnd + 4, bodySize);
    received = received.sliced(headEnd + 4 + bodySize);
    answer(socket, request);
    return true;
}

void ScriptedServer::answer(QTcpSocket *socket, const Request &request)
{
    m_requests.append(request);
    const Reply reply = replyTo(request);
    if (reply.bytes.contains("Connection: close"))
        m_stream = socket;
    if (reply.delay.count() > 0)
        QTimer::singleShot(reply.delay, socket, [socket, reply] { send(socket, reply); });
    else
        send(socket, reply);
    Q_EMIT requested(request.path);
}

ScriptedServer::Reply ScriptedServer::replyTo(const Request &request)
{
    const QByteArray key = request.method + ' ' + request.path;
    const auto script = m_script.find(key);
    if (script != m_script.end() && !script->isEmpty())
        return script->size() > 1 ? script->takeFirst() : script->first();
    if (m_grantsTokens && key == "POST /oauth2/token") {
        const QByteArray token = "token-" + QByteArray::number(++m_tokens);
        return json(200, "{\"access_token\":\"" + token + "\",\"token_type\":\"Bearer\",\"expires_in\":3600}");
    }
    return json(404, "{\"error\":\"not in the script\",\"code\":404,\"help\":\"\"}");
}

void ScriptedServer::send(QTcpSocket *socket, const Reply &reply)
{
    socket->write(reply.bytes);
    socket->flush();
    if (reply.then == Reply::Then::Close) {
        socket->disconnectFromHost();
    } else if (reply.then == Reply::Then::Drip) {
        auto *const drip = new QTimer(socket);
        connect(drip, &QTimer::timeout, socket, [socket] { socket->write("x"); });
        drip->start(20);
    }
}

} // namespace touchstone::test
