// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/httplistener.h"

#include "app/httpguard/guardedtcpserver.h"

#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QTcpSocket>

namespace touchstone::cloud {

namespace {

HttpMethod methodOf(const QHttpServerRequest &request)
{
    switch (request.method()) {
    case QHttpServerRequest::Method::Get:
        return HttpMethod::Get;
    case QHttpServerRequest::Method::Post:
        return HttpMethod::Post;
    case QHttpServerRequest::Method::Put:
        return HttpMethod::Put;
    case QHttpServerRequest::Method::Patch:
        return HttpMethod::Patch;
    case QHttpServerRequest::Method::Delete:
        return HttpMethod::Delete;
    case QHttpServerRequest::Method::Head:
        return HttpMethod::Head;
    default:
        return HttpMethod::Other;
    }
}

/// The query as it stood on the wire. Qt 6.4 takes the wire's text for decoded and encodes it a second time, so that
/// decoding once gives the wire's text back; later versions keep it.
QByteArray wireQuery(const QUrl &url)
{
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
    return url.query(QUrl::FullyDecoded).toUtf8();
#else
    return url.query(QUrl::FullyEncoded).toLatin1();
#endif
}

HttpRequest toValue(const QHttpServerRequest &request)
{
    HttpRequest value;
    value.method = methodOf(request);
    const QUrl url = request.url();
    value.segments = pathSegments(url.path(QUrl::FullyEncoded).toLatin1());
    value.query = Query::parse(wireQuery(url));
#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
    const auto headers = request.headers();
    for (const auto &[name, content] : headers)
        value.headers.append({name, content});
#else
    for (const auto &[name, content] : request.headers().toListOfPairs())
        value.headers.append({name, content});
#endif
    value.body = request.body();
    return value;
}

} // namespace

HttpListener::HttpListener(
    HttpConnection::Handler handler, HttpConnection::FailureAnswer failureAnswer, QObject *parent)
    : QAbstractHttpServer(parent)
    , m_handler(std::move(handler))
    , m_failureAnswer(std::move(failureAnswer))
{}

void HttpListener::take(const QHttpServerRequest &request, QTcpSocket *socket)
{
    auto *connection = socket->findChild<HttpConnection *>(QString(), Qt::FindDirectChildrenOnly);
    if (!connection)
        connection = new HttpConnection(socket, m_handler, m_failureAnswer);
    connection->take(toValue(request));
}

#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)

bool HttpListener::handleRequest(const QHttpServerRequest &request, QTcpSocket *socket)
{
    take(request, socket);
    return true;
}

void HttpListener::missingHandler(const QHttpServerRequest &, QTcpSocket *) {}

#else

bool HttpListener::handleRequest(const QHttpServerRequest &request, QHttpServerResponder &)
{
    // Later versions do not hand out the socket any more; the guard, which all of our servers have, knows it.
    const httpguard::ConnectionEnds ends{request.remoteAddress(), request.remotePort(), request.localAddress()};
    for (QTcpServer *server : servers()) {
        const auto *guard = qobject_cast<httpguard::GuardedTcpServer *>(server);
        QTcpSocket *const socket = guard ? guard->connection(ends) : nullptr;
        if (socket) {
            take(request, socket);
            return true;
        }
    }
    return false;
}

void HttpListener::missingHandler(const QHttpServerRequest &, QHttpServerResponder &responder)
{
    const HttpResponse answer = m_failureAnswer();
    responder.write(answer.body, answer.contentType, QHttpServerResponder::StatusCode::InternalServerError);
}

#endif

} // namespace touchstone::cloud
