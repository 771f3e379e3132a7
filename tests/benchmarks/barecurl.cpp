// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/barecurl.h"

#include <chrono>
#include <vector>

#include <curl/curl.h>

namespace touchstone::benchmark {

namespace {

using Clock = std::chrono::steady_clock;

size_t discard(char *, size_t size, size_t count, void *)
{
    return size * count;
}

class Run
{
public:
    Run(const BareCurlOptions &options, const std::function<QByteArray(int)> &bodyOf)
        : m_options(options)
        , m_bodyOf(bodyOf)
        , m_multi(curl_multi_init())
    {
        for (const QByteArray &header : options.headers)
            m_headers = curl_slist_append(m_headers, header.constData());
        for (int i = 0; i < options.inFlight; ++i)
            m_idle.push_back(makeHandle());
    }

    ~Run()
    {
        for (CURL *const handle : m_idle)
            curl_easy_cleanup(handle);
        curl_multi_cleanup(m_multi);
        curl_slist_free_all(m_headers);
    }

    BareCurlResult go()
    {
        m_begin = Clock::now();
        BareCurlResult result;
        for (int finished = 0; finished < m_options.count;) {
            startWhatIsDue();
            int running = 0;
            curl_multi_perform(m_multi, &running);
            const int before = finished;
            int left = 0;
            while (const CURLMsg *const message = curl_multi_info_read(m_multi, &left)) {
                result.succeeded += takeBack(message->easy_handle) == 200 ? 1 : 0;
                ++finished;
            }
            if (finished == before)
                curl_multi_poll(m_multi, nullptr, 0, m_options.perSecond > 0 ? 1 : 1000, nullptr);
        }
        result.seconds = std::chrono::duration<double>(Clock::now() - m_begin).count();
        return result;
    }

private:
    CURL *makeHandle()
    {
        CURL *const handle = curl_easy_init();
        curl_easy_setopt(handle, CURLOPT_URL, m_options.url.constData());
        curl_easy_setopt(handle, CURLOPT_CAINFO, m_options.authorityFile.constData());
        curl_easy_setopt(handle, CURLOPT_HTTPHEADER, m_headers);
        curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, &discard);
        curl_easy_setopt(handle, CURLOPT_NOPROXY, "*");
        curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
        curl_easy_setopt(handle, CURLOPT_PIPEWAIT, 1L);
        curl_easy_setopt(handle, CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_2TLS));
        return handle;
    }

    void startWhatIsDue()
    {
        const double elapsed = std::chrono::duration<double>(Clock::now() - m_begin).count();
        while (!m_idle.empty() && m_started < m_options.count &&
               (m_options.perSecond <= 0 || m_started < elapsed * m_options.perSecond)) {
            CURL *const handle = m_idle.back();
            m_idle.pop_back();
            const QByteArray body = m_bodyOf(m_started++);
            curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE, long(body.size()));
            curl_easy_setopt(handle, CURLOPT_COPYPOSTFIELDS, body.constData());
            curl_multi_add_handle(m_multi, handle);
        }
    }

    long takeBack(CURL *handle)
    {
        long status = 0;
        curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
        curl_multi_remove_handle(m_multi, handle);
        m_idle.push_back(handle);
        return status;
    }

    const BareCurlOptions &m_options;
    const std::function<QByteArray(int)> &m_bodyOf;
    CURLM *m_multi;
    curl_slist *m_headers = nullptr;
    std::vector<CURL *> m_idle;
    Clock::time_point m_begin;
    int m_started = 0;
};

} // namespace

BareCurlResult postWithBareCurl(const BareCurlOptions &options, const std::function<QByteArray(int)> &bodyOf)
{
    return Run(options, bodyOf).go();
}

} // namespace touchstone::benchmark
