// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/delivery/httptransport.h"

#include <curl/curl.h>

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

    void prepare(HttpRequest request, HttpTransport::Done done);
    HttpOutcome outcome(CURLcode code) const;
    /// Gives up the request's bytes; answers whom to tell.
    HttpTransport::Done release();

private:
    static size_t takeAnswer(char *bytes, size_t size, size_t count, void *transfer);
    QString describe(CURLcode code) const;

    CURL *m_handle;
    curl_slist *m_headerList = nullptr;
    HttpRequest m_request;
    HttpTransport::Done m_done;
    QByteArray m_answer;
    qint64 m_answerSize = 0;
};

} // namespace touchstone::cloud
