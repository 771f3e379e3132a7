// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/delivery/curltransport.h"

#include "app/cloud/delivery/connectionramp.h"
#include "app/cloud/delivery/curltransfer.h"
#include "app/cloud/delivery/socketwatcher.h"

#include <QFile>
#include <QTimer>

#include <unordered_set>
#include <vector>

namespace touchstone::cloud {

namespace {

// Streams that libcurl puts on one HTTP/2 connection at most; the peer's own limit counts when it is lower. At each
// turn of a connection libcurl looks after all of its streams, so many streams cost more than many connections do.
constexpr long maxStreams = 100;
constexpr long maxIdleConnections = 1000;
constexpr size_t maxPooledTransfers = 1000;

constexpr std::chrono::milliseconds holdCheck{25};

std::chrono::microseconds monotonic()
{
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

void initializeOnce()
{
    static const CURLcode done = curl_global_init(CURL_GLOBAL_DEFAULT);
    Q_UNUSED(done)
}

} // namespace

class CurlTransport::Private
{
public:
    struct Finished
    {
        HttpTransport::Done done;
        HttpOutcome outcome;
    };

    Private(const QString &trustFile, CurlTransport *owner);
    ~Private();

    static int socketChanged(CURL *, curl_socket_t socket, int what, void *self, void *);
    static int timerChanged(CURLM *, long timeoutMs, void *self);
    void drive(curl_socket_t socket, int events);
    void takeFinished();
    void run(std::unique_ptr<CurlTransfer> transfer);
    void runReleased();
    void lookAfterHeld();
    void report(const std::vector<Finished> &finished);
    std::unique_ptr<CurlTransfer> makeTransfer();

    // In this order: transfers use the share, and the end of `multi` still calls for sockets and timer.
    const std::unique_ptr<CURLSH, decltype(&curl_share_cleanup)> share;
    QByteArray trustPath;
    SocketWatcher sockets;
    QTimer timer;
    QTimer holdTimer;
    std::function<void()> roundDone;
    const std::unique_ptr<CURLM, decltype(&curl_multi_cleanup)> multi;
    ConnectionRamp<std::unique_ptr<CurlTransfer>> ramp;
    std::vector<std::unique_ptr<CurlTransfer>> pool;
    std::unordered_set<CurlTransfer *> running; ///< owned by being here: see run() and takeFinished()
};

CurlTransport::Private::Private(const QString &trustFile, CurlTransport *owner)
    : share((initializeOnce(), curl_share_init()), &curl_share_cleanup)
    , trustPath(QFile::encodeName(trustFile))
    , sockets([this](qintptr socket, bool readable, bool writable) {
        drive(curl_socket_t(socket), (readable ? CURL_CSELECT_IN : 0) | (writable ? CURL_CSELECT_OUT : 0));
    })
    , multi(curl_multi_init(), &curl_multi_cleanup)
{
    // One thread, so the share needs no locks.
    curl_share_setopt(share.get(), CURLSHOPT_SHARE, CURL_LOCK_DATA_SSL_SESSION);
    curl_multi_setopt(multi.get(), CURLMOPT_PIPELINING, long(CURLPIPE_MULTIPLEX));
    curl_multi_setopt(multi.get(), CURLMOPT_MAX_CONCURRENT_STREAMS, maxStreams);
    curl_multi_setopt(multi.get(), CURLMOPT_MAXCONNECTS, maxIdleConnections);
    curl_multi_setopt(multi.get(), CURLMOPT_SOCKETFUNCTION, &Private::socketChanged);
    curl_multi_setopt(multi.get(), CURLMOPT_SOCKETDATA, this);
    curl_multi_setopt(multi.get(), CURLMOPT_TIMERFUNCTION, &Private::timerChanged);
    curl_multi_setopt(multi.get(), CURLMOPT_TIMERDATA, this);
    timer.setSingleShot(true);
    timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&timer, &QTimer::timeout, owner, [this] { drive(CURL_SOCKET_TIMEOUT, 0); });
    holdTimer.setSingleShot(true);
    QObject::connect(&holdTimer, &QTimer::timeout, owner, [this] { lookAfterHeld(); });
}

CurlTransport::Private::~Private()
{
    for (CurlTransfer *transfer : running) {
        curl_multi_remove_handle(multi.get(), transfer->handle());
        delete transfer;
    }
}

int CurlTransport::Private::socketChanged(CURL *, curl_socket_t socket, int what, void *self, void *)
{
    static_cast<Private *>(self)->sockets.watch(qintptr(socket), (what & CURL_POLL_IN) != 0 && what != CURL_POLL_REMOVE,
        (what & CURL_POLL_OUT) != 0 && what != CURL_POLL_REMOVE);
    return 0;
}

int CurlTransport::Private::timerChanged(CURLM *, long timeoutMs, void *self)
{
    QTimer &timer = static_cast<Private *>(self)->timer;
    if (timeoutMs < 0)
        timer.stop();
    else
        timer.start(std::chrono::milliseconds(timeoutMs));
    return 0;
}

void CurlTransport::Private::drive(curl_socket_t socket, int events)
{
    int stillRunning = 0;
    curl_multi_socket_action(multi.get(), socket, events, &stillRunning);
    runReleased();
    takeFinished();
}

void CurlTransport::Private::run(std::unique_ptr<CurlTransfer> transfer)
{
    CurlTransfer *const started = transfer.release();
    started->limitTo(started->deadline() - monotonic());
    running.insert(started);
    curl_multi_add_handle(multi.get(), started->handle());
}

void CurlTransport::Private::runReleased()
{
    for (std::unique_ptr<CurlTransfer> &transfer : ramp.released())
        run(std::move(transfer));
}

void CurlTransport::Private::lookAfterHeld()
{
    const std::chrono::microseconds now = monotonic();
    for (std::unique_ptr<CurlTransfer> &transfer : ramp.impatient(now))
        run(std::move(transfer));
    std::vector<Finished> expired;
    for (std::unique_ptr<CurlTransfer> &transfer : ramp.expired(now)) {
        HttpOutcome outcome = transfer->outcomeWithoutStart();
        expired.push_back({transfer->release(), std::move(outcome)});
    }
    report(expired);
    if (ramp.isHolding())
        holdTimer.start(holdCheck);
}

void CurlTransport::Private::report(const std::vector<Finished> &finished)
{
    for (const Finished &one : finished)
        one.done(one.outcome);
    if (roundDone && !finished.empty())
        roundDone();
}

void CurlTransport::Private::takeFinished()
{
    // First all of them, then the calls: those may start further requests.
    std::vector<Finished> finished;
    int left = 0;
    while (const CURLMsg *message = curl_multi_info_read(multi.get(), &left)) {
        if (message->msg != CURLMSG_DONE)
            continue;
        const CURLcode code = message->data.result;
        std::unique_ptr<CurlTransfer> transfer(CurlTransfer::of(message->easy_handle));
        running.erase(transfer.get());
        if (!transfer->isConnected())
            ramp.connected(transfer->peer(), monotonic());
        curl_multi_remove_handle(multi.get(), transfer->handle()); // `message` is gone from here on
        HttpOutcome outcome = transfer->outcome(code);
        finished.push_back({transfer->release(), std::move(outcome)});
        if (pool.size() < maxPooledTransfers)
            pool.push_back(std::move(transfer));
    }
    runReleased();
    report(finished);
}

std::unique_ptr<CurlTransfer> CurlTransport::Private::makeTransfer()
{
    if (pool.empty()) {
        auto made = std::make_unique<CurlTransfer>(share.get(), trustPath);
        made->onConnected([this](CurlTransfer &connected) { ramp.connected(connected.peer(), monotonic()); });
        return made;
    }
    std::unique_ptr<CurlTransfer> transfer = std::move(pool.back());
    pool.pop_back();
    return transfer;
}

CurlTransport::CurlTransport(const QString &trustFile, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(trustFile, this))
{}

CurlTransport::~CurlTransport() = default;

void CurlTransport::setRoundDone(std::function<void()> roundDone)
{
    d->roundDone = std::move(roundDone);
}

void CurlTransport::start(PostRequest request, Done done)
{
    std::unique_ptr<CurlTransfer> transfer = d->makeTransfer();
    const std::chrono::microseconds now = monotonic();
    transfer->prepare(std::move(request), std::move(done), now);
    const QByteArray peer = transfer->peer();
    const std::chrono::microseconds deadline = transfer->deadline();
    auto admitted = d->ramp.offer(peer, std::move(transfer), now, deadline);
    if (admitted)
        d->run(std::move(*admitted));
    else if (!d->holdTimer.isActive())
        d->holdTimer.start(holdCheck);
}

} // namespace touchstone::cloud
