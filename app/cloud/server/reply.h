// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/server/httpmessage.h"

#include <QObject>

#include <memory>

namespace touchstone::cloud {

/// A reply that does not end: chunks go out as they come. Owned by whoever writes; destroying it closes the
/// connection. Emits closed() once when the client has gone, never from within write().
class StreamSink : public QObject
{
    Q_OBJECT

public:
    /// `chunks` are framed as HTTP/1.1 chunks already (streamencoder.h), so that a thousand readers share the bytes.
    /// One flush.
    virtual void write(const QByteArray &chunks) = 0;
    virtual qint64 pendingBytes() const = 0; ///< written, but not yet taken by the network
    /// Ends the body and the connection once everything is sent; gives up on a client that does not read on.
    virtual void finish() = 0;

Q_SIGNALS:
    void closed();
};

/// The way back to the client for one request: exactly one answer, now or later, on the server's thread. A reply that
/// is dropped unanswered answers 500, in the vendor's shape. Answering a client that has gone is no error.
class Reply
{
public:
    virtual ~Reply() = default;

    virtual void send(const HttpResponse &response) = 0;
    /// Sends the headers at once and leaves the body to the sink.
    virtual std::unique_ptr<StreamSink> beginStream(const QByteArray &contentType) = 0;
};

/// Shared, because std::function, which carries replies into callbacks, must be copyable.
using ReplyPointer = std::shared_ptr<Reply>;

} // namespace touchstone::cloud
