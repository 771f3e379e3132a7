// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/delivery/httptransport.h"

#include <curl/curl.h>

#include <array>
#include <memory>

namespace touchstone::cloud {

/// One easy handle with what it needs while its request is under way. Used again for the next request: a handle costs
/// some 10 microseconds to make and keeps its buffers.
class CurlTransfer
{
public:
    CurlTransfer(CURLSH *share, const QByteArray &trustFile);
    ~CurlTransfer();
    CurlTransfer(const CurlTransfer &) = delete;
    CurlTransfer &operator=(const CurlTransfer &) = delete;

    CURL *handle() const { return m_handle; }
    static CurlTransfer *of(CURL *handle);

    void prepare(PostRequest request, HttpTransport::Done done, std::chrono::microseconds now);
    /// Called once the request has its connection, right before it is sent; perhaps never.
    void onConnected(std::function<void(CurlTransfer &)> connected) { m_connected = std::move(connected); }
    /// The part of the URL that says whom it goes to.
    QByteArray peer() const;
    /// Whether onConnected()'s call has been made for this request.
    bool isConnected() const { return m_isConnected; }
    /// When its time is up, and what is left of it; the request may have to wait before it starts.
    std::chrono::microseconds deadline() const { return m_deadline; }
    void limitTo(std::chrono::microseconds left);
    HttpOutcome outcome(CURLcode code) const;
    HttpOutcome outcomeWithoutStart() const;
    /// Gives up the request's bytes; answers whom to tell.
    HttpTransport::Done release();

private:
    static size_t takeAnswer(char *bytes, size_t size, size_t count, void *transfer);
    static int takeConnection(void *transfer, char *, char *, int, int);
    QString describe(CURLcode code) const;

    CURL *m_handle;
    curl_slist *m_headerList = nullptr;
    PostRequest m_request;
    HttpTransport::Done m_done;
    std::array<char, CURL_ERROR_SIZE> m_error{}; ///< libcurl's own words
    QByteArray m_answer;
    qint64 m_answerSize = 0;
    std::function<void(CurlTransfer &)> m_connected;
    bool m_isConnected = false;
    std::chrono::microseconds m_deadline{0}; ///< monotonic
};

} // namespace touchstone::cloud
