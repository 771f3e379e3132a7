// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/barecurl.h"

#include <chrono>
#include <vector>

#include <curl/curl.h>

namespace touchstone::benchmark {

namespace {

size_t discard(char *, size_t size, size_t count, void *)
{
    return size * count;
}

CURL *makeHandle(const QByteArray &url, const QByteArray &authorityFile, const QByteArray &body, curl_slist *headers)
{
    CURL *const handle = curl_easy_init();
    curl_easy_setopt(handle, CURLOPT_URL, url.constData());
    curl_easy_setopt(handle, CURLOPT_CAINFO, authorityFile.constData());
    curl_easy_setopt(handle, CURLOPT_HTTPHEADER, headers);
    curl_easy_setopt(handle, CURLOPT_POSTFIELDS, body.constData());
    curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE, long(body.size()));
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, &discard);
    curl_easy_setopt(handle, CURLOPT_NOPROXY, "*");
    curl_easy_setopt(handle, CURLOPT_PIPEWAIT, 1L);
    curl_easy_setopt(handle, CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_2TLS));
    return handle;
}

} // namespace

BareCurlResult postWithBareCurl(
    const QByteArray &url, const QByteArray &authorityFile, const QByteArray &body, int count, int inFlight)
{
    curl_slist *const headers = curl_slist_append(nullptr, "Content-Type: application/json");
    CURLM *const multi = curl_multi_init();
    const auto begin = std::chrono::steady_clock::now();
    int started = 0;
    std::vector<CURL *> handles;
    for (; started < count && started < inFlight; ++started) {
        handles.push_back(makeHandle(url, authorityFile, body, headers));
        curl_multi_add_handle(multi, handles.back());
    }
    BareCurlResult result;
    for (int finished = 0; finished < count;) {
        int running = 0;
        curl_multi_perform(multi, &running);
        int left = 0;
        while (const CURLMsg *const message = curl_multi_info_read(multi, &left)) {
            CURL *const handle = message->easy_handle;
            long status = 0;
            curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
            result.succeeded += status == 200 ? 1 : 0;
            ++finished;
            curl_multi_remove_handle(multi, handle);
            if (started < count) {
                ++started;
                curl_multi_add_handle(multi, handle);
            }
        }
        if (finished < count)
            curl_multi_poll(multi, nullptr, 0, 1000, nullptr);
    }
    result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    for (CURL *const handle : handles)
        curl_easy_cleanup(handle);
    curl_multi_cleanup(multi);
    curl_slist_free_all(headers);
    return result;
}

} // namespace touchstone::benchmark
