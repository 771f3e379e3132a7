// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recovery/poster.h"

#include "app/recovery/curlroute.h"

#include <QCoreApplication>

#include <atomic>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

namespace touchstone::recovery {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(RecoverySending)
};

constexpr qint64 mostAnswerBytes = qint64(64) * 1024; // nobody reads it

struct CurlDeleter
{
    void operator()(CURL *handle) const { curl_easy_cleanup(handle); }
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};

/// libcurl asks for one call before any thread does.
void startLibcurl()
{
    static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
    Q_UNUSED(started)
}

/// One POST under way. Pinned: libcurl holds its address and those of the texts.
class Exchange
{
public:
    Exchange(OutgoingPost request, std::function<void(const PostOutcome &)> done, CurlRoute &route);

    CURL *handle() const { return m_handle.get(); }
    void end(CURLcode code) const { m_done(outcome(code)); }

private:
    static size_t takeAnswer(char *, size_t size, size_t count, void *exchange);
    void limit();
    PostOutcome outcome(CURLcode code) const;
    bool mayHaveArrived() const;
    QString words(CURLcode code) const;
    QString wordsOfProxy() const;

    OutgoingPost m_request;
    std::function<void(const PostOutcome &)> m_done;
    std::unique_ptr<CURL, CurlDeleter> m_handle;
    std::unique_ptr<curl_slist, CurlDeleter> m_headers;
    qint64 m_answered = 0;
    bool m_isProxied = false;
};

Exchange::Exchange(OutgoingPost request, std::function<void(const PostOutcome &)> done, CurlRoute &route)
    : m_request(std::move(request))
    , m_done(std::move(done))
    , m_handle(curl_easy_init())
{
    CURL *curl = m_handle.get();
    curl_slist *list = nullptr;
    for (const QByteArray &header : std::as_const(m_request.headers))
        list = curl_slist_append(list, header.constData());
    m_headers.reset(curl_slist_append(list, "Expect:")); // no asking before a few hundred bytes
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, m_headers.get());
    curl_easy_setopt(curl, CURLOPT_URL, m_request.url.constData());
    curl_easy_setopt(curl, CURLOPT_POST, 1L);
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, m_request.body.constData());
    curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(m_request.body.size()));
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, &Exchange::takeAnswer);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, this);
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(curl, CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
    m_isProxied = route.applyTo(curl, m_request.url, m_request.isLoopback);
    limit();
}

/// Once, and not for ever.
void Exchange::limit()
{
    CURL *curl = m_handle.get();
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_FRESH_CONNECT, 1L);
    curl_easy_setopt(curl, CURLOPT_FORBID_REUSE, 1L);
    // Within HTTP/2 a refused stream is sent again by libcurl itself.
    curl_easy_setopt(curl, CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_1_1));
    curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, long(m_request.timeout.count()));
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, long(m_request.timeout.count()));
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, m_request.isLoopback ? "http,https" : "https");
}

size_t Exchange::takeAnswer(char *, size_t size, size_t count, void *exchange)
{
    auto *self = static_cast<Exchange *>(exchange);
    self->m_answered += qint64(size * count);
    return self->m_answered > mostAnswerBytes ? 0 : size * count; // 0 ends the transfer
}

PostOutcome Exchange::outcome(CURLcode code) const
{
    PostOutcome outcome;
    long status = 0;
    curl_easy_getinfo(handle(), CURLINFO_RESPONSE_CODE, &status);
    const bool isCutOff = code == CURLE_WRITE_ERROR && m_answered > mostAnswerBytes;
    if (code == CURLE_OK || isCutOff) {
        outcome.status = int(status);
        outcome.problem = status == 200 ? QString() : Texts::tr("the endpoint answered %1").arg(status);
        curl_off_t retryAfter = 0;
        curl_easy_getinfo(handle(), CURLINFO_RETRY_AFTER, &retryAfter);
        if (retryAfter > 0)
            outcome.retryAfter = std::chrono::seconds(retryAfter);
        return outcome;
    }
    outcome.mayHaveArrived = mayHaveArrived();
    outcome.problem = words(code);
    return outcome;
}

/// What was said to a proxy counts as sent, too; but nothing reaches the endpoint before TLS with it stands.
bool Exchange::mayHaveArrived() const
{
    long sent = 0; // bytes of heads and body
    curl_off_t secured = 0;
    curl_easy_getinfo(handle(), CURLINFO_REQUEST_SIZE, &sent);
    curl_easy_getinfo(handle(), CURLINFO_APPCONNECT_TIME_T, &secured);
    return sent > 0 && (secured > 0 || !m_request.url.startsWith("https:"));
}

/// When it was the proxy that let nothing through; else empty.
QString Exchange::wordsOfProxy() const
{
    constexpr long authenticationRequired = 407;
    long status = 0; // 0: no proxy, or none that answered
    curl_easy_getinfo(handle(), CURLINFO_HTTP_CONNECTCODE, &status);
    if (status == 0 || status / 100 == 2)
        return {};
    return status == authenticationRequired
               ? Texts::tr("the proxy asks for another user or password")
               : Texts::tr("the proxy lets nothing through to the endpoint and answered %1").arg(status);
}

QString Exchange::words(CURLcode code) const
{
    if (const QString proxy = wordsOfProxy(); !proxy.isEmpty())
        return proxy;
    switch (code) {
    case CURLE_OPERATION_TIMEDOUT:
        return Texts::tr("the endpoint did not answer within %1 s").arg(double(m_request.timeout.count()) / 1000);
    case CURLE_COULDNT_RESOLVE_HOST:
        return Texts::tr("the host name is not known");
    case CURLE_COULDNT_RESOLVE_PROXY:
        return Texts::tr("the name of the proxy is not known");
    case CURLE_PROXY:
        return Texts::tr("the proxy lets nothing through to the endpoint");
    case CURLE_COULDNT_CONNECT:
        return m_isProxied ? Texts::tr("the proxy refuses the connection")
                           : Texts::tr("the endpoint refuses the connection");
    case CURLE_PEER_FAILED_VERIFICATION:
        return Texts::tr("the endpoint's certificate is not trusted or not for this host name");
    case CURLE_UNSUPPORTED_PROTOCOL:
        return Texts::tr("the endpoint's address is not https");
    case CURLE_GOT_NOTHING:
    case CURLE_RECV_ERROR:
    case CURLE_SEND_ERROR:
    case CURLE_PARTIAL_FILE:
        return Texts::tr("the endpoint closed the connection without a whole answer");
    default:
        return QString::fromUtf8(curl_easy_strerror(code));
    }
}

} // namespace

/// The thread and what it shares with ours: new requests one way, ends the other.
class Poster::Loop
{
public:
    explicit Loop(CurlRoute route);
    ~Loop();

    void add(OutgoingPost request, std::function<void(const PostOutcome &)> done);

private:
    struct New
    {
        OutgoingPost request;
        std::function<void(const PostOutcome &)> done;
    };

    void run();
    void takeNew();
    void takeEnded();

    CurlRoute m_route; ///< on the thread alone
    CURLM *m_multi;
    std::atomic<bool> m_isOver{false};
    std::mutex m_mutex;
    std::vector<New> m_new;                                  ///< under the mutex
    std::map<CURL *, std::unique_ptr<Exchange>> m_exchanges; ///< on the thread alone
    std::thread m_thread;                                    ///< last: it uses the others
};

Poster::Loop::Loop(CurlRoute route)
    : m_route(std::move(route))
    , m_multi((startLibcurl(), curl_multi_init()))
    , m_thread([this] { run(); })
{}

Poster::Loop::~Loop()
{
    m_isOver = true;
    curl_multi_wakeup(m_multi);
    m_thread.join();
    curl_multi_cleanup(m_multi);
}

void Poster::Loop::add(OutgoingPost request, std::function<void(const PostOutcome &)> done)
{
    {
        const std::lock_guard lock(m_mutex);
        m_new.push_back({std::move(request), std::move(done)});
    }
    curl_multi_wakeup(m_multi);
}

void Poster::Loop::run()
{
    constexpr int longestWait = 1000; // libcurl looks at its own limits of time meanwhile
    while (!m_isOver) {
        takeNew();
        int running = 0;
        curl_multi_perform(m_multi, &running);
        takeEnded();
        curl_multi_poll(m_multi, nullptr, 0, longestWait, nullptr);
    }
    for (const auto &[handle, exchange] : m_exchanges)
        curl_multi_remove_handle(m_multi, handle);
    m_exchanges.clear();
}

void Poster::Loop::takeNew()
{
    std::vector<New> added;
    {
        const std::lock_guard lock(m_mutex);
        added.swap(m_new);
    }
    for (New &one : added) {
        auto exchange = std::make_unique<Exchange>(std::move(one.request), std::move(one.done), m_route);
        CURL *handle = exchange->handle();
        curl_multi_add_handle(m_multi, handle);
        m_exchanges.emplace(handle, std::move(exchange));
    }
}

void Poster::Loop::takeEnded()
{
    int left = 0;
    while (const CURLMsg *message = curl_multi_info_read(m_multi, &left)) {
        if (message->msg != CURLMSG_DONE)
            continue;
        CURL *handle = message->easy_handle;
        const CURLcode code = message->data.result; // the message is gone with its handle
        curl_multi_remove_handle(m_multi, handle);
        m_exchanges.at(handle)->end(code);
        m_exchanges.erase(handle);
    }
}

Poster::Poster(const NetworkRoute &route, const QString &authorityFile, QObject *parent)
    : QObject(parent)
    , m_loop(std::make_unique<Loop>(CurlRoute(route, authorityFile)))
{}

Poster::~Poster() = default;

void Poster::post(const OutgoingPost &request, QObject *context, Done done)
{
    const auto end = [this, context = QPointer<QObject>(context), done = std::move(done)](const PostOutcome &outcome) {
        // From the loop's thread to ours, where the context may be looked at.
        QMetaObject::invokeMethod(
            this,
            [context, done, outcome] {
                if (context)
                    done(outcome);
            },
            Qt::QueuedConnection);
    };
    m_loop->add(request, end);
}

} // namespace touchstone::recovery
