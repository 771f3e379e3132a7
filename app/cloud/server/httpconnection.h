// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/server/reply.h"

#include <QObject>
#include <QQueue>

#include <functional>

class QTcpSocket;

namespace touchstone::cloud {

/// The answering half of one client's connection: requests that arrive while an earlier one is being answered wait
/// their turn (an answer may come later, as a publish's does, and HTTP/1.1 wants the answers in order). A child of its
/// socket; lives and dies with it.
class HttpConnection : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<void(const HttpRequest &, const ReplyPointer &)>;
    /// What a client gets when the handler fails: throws, or drops the reply unanswered.
    using FailureAnswer = std::function<HttpResponse()>;

    HttpConnection(QTcpSocket *socket, Handler handler, FailureAnswer failureAnswer);

    void take(HttpRequest request);

private:
    friend class ConnectionReply;

    void handleNext();
    void handle(const HttpRequest &request);
    void answer(HttpResponse response);
    std::unique_ptr<StreamSink> beginStream(const QByteArray &contentType);

    static constexpr qsizetype maxWaiting = 16;

    QTcpSocket *m_socket;
    Handler m_handler;
    FailureAnswer m_failureAnswer;
    QQueue<HttpRequest> m_waiting;
    bool m_busy = false;
    bool m_streaming = false;
    bool m_keepAlive = true;
    bool m_headOnly = false; ///< the client asked with HEAD: a body would be taken for the next answer
};

} // namespace touchstone::cloud
