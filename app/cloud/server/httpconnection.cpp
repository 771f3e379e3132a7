// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/httpconnection.h"

#include "app/cloud/server/socketsink.h"

#include <QLoggingCategory>
#include <QPointer>
#include <QTcpSocket>

#include <exception>

namespace touchstone::cloud {

namespace {

Q_LOGGING_CATEGORY(logHttp, "touchstone.server.http")

} // namespace

/// The answer to one request of a connection that may have gone meanwhile.
class ConnectionReply final : public Reply
{
public:
    explicit ConnectionReply(HttpConnection *connection)
        : m_connection(connection)
    {}

    ~ConnectionReply() override
    {
        // A handler that forgets to answer is our mistake; the client must not wait for it for ever.
        if (!m_answered && m_connection)
            m_connection->answer(m_connection->m_failureAnswer());
    }

    void send(const HttpResponse &response) override
    {
        Q_ASSERT(!m_answered);
        m_answered = true;
        if (m_connection)
            m_connection->answer(response);
    }

    std::unique_ptr<StreamSink> beginStream(const QByteArray &contentType) override
    {
        Q_ASSERT(!m_answered);
        m_answered = true;
        return m_connection ? m_connection->beginStream(contentType) : nullptr;
    }

private:
    QPointer<HttpConnection> m_connection;
    bool m_answered = false;
};

HttpConnection::HttpConnection(QTcpSocket *socket, Handler handler, FailureAnswer failureAnswer)
    : QObject(socket)
    , m_socket(socket)
    , m_handler(std::move(handler))
    , m_failureAnswer(std::move(failureAnswer))
{
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
}

void HttpConnection::take(HttpRequest request)
{
    if (m_streaming)
        return; // whatever a client says while it listens to an endless reply, there is no place for an answer
    if (m_waiting.size() >= maxWaiting) {
        m_socket->abort();
        return;
    }
    m_waiting.append(std::move(request));
    handleNext();
}

void HttpConnection::handleNext()
{
    if (m_busy || m_streaming || m_waiting.isEmpty())
        return;
    m_busy = true;
    const HttpRequest request = m_waiting.dequeue();
    // After other methods the client may expect another body than it gets; the end makes that harmless.
    m_keepAlive = !request.header("Connection").toLower().contains("close") && request.method != HttpMethod::Other;
    m_headOnly = request.method == HttpMethod::Head;
    handle(request);
}

void HttpConnection::handle(const HttpRequest &request)
{
    const auto reply = std::make_shared<ConnectionReply>(this);
    try {
        m_handler(request, reply);
    } catch (const std::exception &exception) {
        // One request's mistake must not end the program for everybody. The reply goes unanswered, see above.
        const QString path = QLatin1Char('/') + request.segments.join(QLatin1Char('/'));
        qCWarning(logHttp).noquote() << methodName(request.method) << path << "failed:" << exception.what();
    }
}

void HttpConnection::answer(HttpResponse response)
{
    if (m_headOnly)
        response.body.clear();
    m_socket->write(toWire(response, m_keepAlive));
    m_socket->flush();
    m_busy = false;
    if (!m_keepAlive) {
        m_waiting.clear();
        m_socket->disconnectFromHost();
    } else if (!m_waiting.isEmpty()) {
        QMetaObject::invokeMethod(this, &HttpConnection::handleNext, Qt::QueuedConnection);
    }
}

std::unique_ptr<StreamSink> HttpConnection::beginStream(const QByteArray &contentType)
{
    m_streaming = true;
    m_waiting.clear();
    m_socket->write("HTTP/1.1 200 OK\r\nContent-Type: " + contentType +
                    "\r\nCache-Control: no-cache\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n");
    m_socket->flush();
    return std::make_unique<SocketSink>(m_socket);
}

} // namespace touchstone::cloud
