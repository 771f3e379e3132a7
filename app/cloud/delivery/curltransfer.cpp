// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/delivery/curltransfer.h"

#include <algorithm>

namespace touchstone::cloud {

namespace {

constexpr qint64 keptAnswerBytes = 512;               // for the attempt log
constexpr qint64 maxAnswerBytes = qint64(256) * 1024; // beyond, the connection is worth less than the bytes

std::chrono::microseconds time(CURL *handle, CURLINFO info)
{
    curl_off_t microseconds = 0;
    curl_easy_getinfo(handle, info, &microseconds);
    return std::chrono::microseconds(microseconds);
}

} // namespace

CurlTransfer::CurlTransfer(CURLSH *share, const QByteArray &trustFile)
    : m_handle(curl_easy_init())
{
    curl_easy_setopt(m_handle, CURLOPT_PRIVATE, this);
    curl_easy_setopt(m_handle, CURLOPT_ERRORBUFFER, m_error.data());
    curl_easy_setopt(m_handle, CURLOPT_SHARE, share);
    curl_easy_setopt(m_handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(m_handle, CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_2TLS));
    curl_easy_setopt(m_handle, CURLOPT_PIPEWAIT, 1L);
    curl_easy_setopt(m_handle, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(m_handle, CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
    curl_easy_setopt(m_handle, CURLOPT_WRITEFUNCTION, &CurlTransfer::takeAnswer);
    curl_easy_setopt(m_handle, CURLOPT_WRITEDATA, this);
    curl_easy_setopt(m_handle, CURLOPT_PREREQFUNCTION, &CurlTransfer::takeConnection);
    curl_easy_setopt(m_handle, CURLOPT_PREREQDATA, this);
    curl_easy_setopt(m_handle, CURLOPT_BUFFERSIZE, 4096L);
    curl_easy_setopt(m_handle, CURLOPT_UPLOAD_BUFFERSIZE, 16384L); // the least there is
    if (!trustFile.isEmpty()) {
        curl_easy_setopt(m_handle, CURLOPT_CAINFO, trustFile.constData());
        curl_easy_setopt(m_handle, CURLOPT_CAPATH, nullptr);
    }
}

CurlTransfer::~CurlTransfer()
{
    curl_easy_cleanup(m_handle);
    curl_slist_free_all(m_headerList);
}

CurlTransfer *CurlTransfer::of(CURL *handle)
{
    char *transfer = nullptr;
    curl_easy_getinfo(handle, CURLINFO_PRIVATE, &transfer);
    return reinterpret_cast<CurlTransfer *>(transfer);
}

void CurlTransfer::prepare(PostRequest request, HttpTransport::Done done, std::chrono::microseconds now)
{
    m_request = std::move(request);
    m_done = std::move(done);
    m_answer.clear();
    m_answerSize = 0;
    m_error.front() = '\0';
    m_isConnected = false;
    m_deadline = now + m_request.timeout;
    curl_slist *list = nullptr;
    for (const QByteArray &header : m_request.headers)
        list = curl_slist_append(list, header.constData());
    list = curl_slist_append(list, "Expect:"); // no asking before a few hundred bytes
    curl_easy_setopt(m_handle, CURLOPT_HTTPHEADER, list);
    curl_slist_free_all(m_headerList);
    m_headerList = list;
    curl_easy_setopt(m_handle, CURLOPT_PROTOCOLS_STR, m_request.isTrial ? "http,https" : "https");
    curl_easy_setopt(m_handle, CURLOPT_SSL_VERIFYPEER, m_request.isTrial ? 0L : 1L);
    curl_easy_setopt(m_handle, CURLOPT_SSL_VERIFYHOST, m_request.isTrial ? 0L : 2L);
    curl_easy_setopt(m_handle, CURLOPT_URL, m_request.url.constData());
    curl_easy_setopt(m_handle, CURLOPT_POST, 1L);
    curl_easy_setopt(m_handle, CURLOPT_POSTFIELDS, m_request.body.constData());
    curl_easy_setopt(m_handle, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(m_request.body.size()));
    limitTo(m_request.timeout);
    // "*" keeps the environment's proxy out; without, libcurl reads https_proxy and no_proxy itself.
    curl_easy_setopt(m_handle, CURLOPT_NOPROXY, m_request.useProxy ? nullptr : "*");
}

void CurlTransfer::limitTo(std::chrono::microseconds left)
{
    const long milliseconds = std::max(1L, long(std::chrono::ceil<std::chrono::milliseconds>(left).count()));
    curl_easy_setopt(m_handle, CURLOPT_TIMEOUT_MS, milliseconds);
    curl_easy_setopt(m_handle, CURLOPT_CONNECTTIMEOUT_MS, milliseconds);
}

QByteArray CurlTransfer::peer() const
{
    const qsizetype host = m_request.url.indexOf("://") + 3;
    const qsizetype end = m_request.url.indexOf('/', host);
    return end < 0 ? m_request.url : m_request.url.left(end);
}

int CurlTransfer::takeConnection(void *transfer, char *, char *, int, int)
{
    auto *self = static_cast<CurlTransfer *>(transfer);
    if (!self->m_isConnected) {
        self->m_isConnected = true;
        self->m_connected(*self);
    }
    return CURL_PREREQFUNC_OK;
}

size_t CurlTransfer::takeAnswer(char *bytes, size_t size, size_t count, void *transfer)
{
    auto *self = static_cast<CurlTransfer *>(transfer);
    const qint64 length = qint64(size) * qint64(count);
    self->m_answerSize += length;
    const qint64 room = keptAnswerBytes - self->m_answer.size();
    if (room > 0)
        self->m_answer.append(bytes, std::min(room, length));
    return self->m_answerSize > maxAnswerBytes ? 0 : size * count; // 0 ends the transfer
}

HttpOutcome CurlTransfer::outcome(CURLcode code) const
{
    HttpOutcome outcome;
    outcome.duration = time(m_handle, CURLINFO_TOTAL_TIME_T);
    long status = 0;
    curl_easy_getinfo(m_handle, CURLINFO_RESPONSE_CODE, &status);
    // An endless answer has been cut off by takeAnswer(); what it answered counts. So does the answer of a server that
    // closes the stream behind it because it does not care for the rest of the request (RFC 9113 8.1).
    const bool cutOff = code == CURLE_WRITE_ERROR && m_answerSize > maxAnswerBytes;
    const bool answeredEarly = code == CURLE_HTTP2_STREAM && status >= 200;
    if (code != CURLE_OK && !cutOff && !answeredEarly) {
        outcome.error = describe(code);
        return outcome;
    }
    outcome.status = int(status);
    outcome.latency = outcome.duration - time(m_handle, CURLINFO_PRETRANSFER_TIME_T);
    curl_off_t retryAfter = 0;
    curl_easy_getinfo(m_handle, CURLINFO_RETRY_AFTER, &retryAfter);
    if (retryAfter > 0)
        outcome.retryAfter = std::chrono::seconds(retryAfter);
    outcome.answer = m_answer;
    return outcome;
}

HttpOutcome CurlTransfer::outcomeWithoutStart() const
{
    HttpOutcome outcome;
    outcome.error = describe(CURLE_OPERATION_TIMEDOUT);
    outcome.duration = m_request.timeout;
    return outcome;
}

QString CurlTransfer::describe(CURLcode code) const
{
    switch (code) {
    case CURLE_OPERATION_TIMEDOUT:
        return QStringLiteral("no answer within %1 ms").arg(m_request.timeout.count());
    case CURLE_PEER_FAILED_VERIFICATION: {
        long verdict = 0;
        curl_easy_getinfo(m_handle, CURLINFO_SSL_VERIFYRESULT, &verdict);
        return verdict == 0 ? QStringLiteral("the certificate is not for this host name")
                            : QStringLiteral("the certificate is not trusted");
    }
    case CURLE_UNSUPPORTED_PROTOCOL:
        return QStringLiteral(
            "the URL is not https; start touchstone-cloud with --allow-http-loopback to deliver to this "
            "machine without encryption");
    default:
        return QString::fromUtf8(m_error.front() != '\0' ? m_error.data() : curl_easy_strerror(code));
    }
}

HttpTransport::Done CurlTransfer::release()
{
    curl_easy_setopt(m_handle, CURLOPT_POSTFIELDS, nullptr);
    m_request = {};
    m_answer.clear();
    return std::move(m_done);
}

} // namespace touchstone::cloud
