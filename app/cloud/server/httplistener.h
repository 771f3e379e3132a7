// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/server/httpconnection.h"

#include <QAbstractHttpServer>
#include <QHash>

class QTcpServer;

namespace touchstone::cloud {

/// Qt HttpServer listens and parses; this turns its requests into values and hands each to one handler. Answers go
/// through HttpConnection, so that they may come later than the call and be endless. Bind it to a GuardedTcpServer.
class HttpListener : public QAbstractHttpServer
{
    Q_OBJECT

public:
    HttpListener(
        HttpConnection::Handler handler, HttpConnection::FailureAnswer failureAnswer, QObject *parent = nullptr);

protected:
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override;
#else
    bool handleRequest(const QHttpServerRequest &request, QHttpServerResponder &responder) override;
    void missingHandler(const QHttpServerRequest &request, QHttpServerResponder &responder) override;
#endif

private:
    void take(const QHttpServerRequest &request, QTcpSocket *socket);

    HttpConnection::Handler m_handler;
    HttpConnection::FailureAnswer m_failureAnswer;
};

} // namespace touchstone::cloud
