// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/delivery/httptransport.h"

#include <QObject>

#include <memory>

namespace touchstone::cloud {

/// HTTPS by libcurl's multi interface, driven by the event loop of the thread it was made on. HTTP/2 where the peer
/// offers it, with many requests on one connection and further connections where the peer limits that; connections and
/// TLS sessions are used again; certificate and host name are verified, except for trials (PostRequest::isTrial).
class CurlTransport final : public QObject, public HttpTransport
{
    Q_OBJECT

public:
    /// `trustFile`: PEM file of all authorities to trust; empty = the system's.
    explicit CurlTransport(const QString &trustFile, QObject *parent = nullptr);
    ~CurlTransport() override;

    void start(PostRequest request, Done done) override;
    /// Called after each round of finished requests.
    void setRoundDone(std::function<void()> roundDone);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace touchstone::cloud
