// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tlspeer.h"

#include "tests/support/peerstreams.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <list>
#include <mutex>
#include <thread>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace touchstone::test {

namespace {

using SslContext = std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)>;
using Ssl = std::unique_ptr<SSL, decltype(&SSL_free)>;
using Moment = std::chrono::steady_clock::time_point;

constexpr qsizetype keptHeads = 100;

/// Something that happens once, for threads that sleep in poll().
class Signal
{
public:
    Signal()
    {
        if (pipe(m_ends.data()) != 0)
            qFatal("No pipe");
    }
    ~Signal()
    {
        close(m_ends[0]);
        close(m_ends[1]);
    }
    Signal(const Signal &) = delete;
    Signal &operator=(const Signal &) = delete;

    void give()
    {
        m_given = true;
        if (write(m_ends[1], "", 1) != 1)
            qFatal("A pipe is broken");
    }
    bool isGiven() const { return m_given; }
    /// What to poll for: nothing (-1) when there is no sense in waking up for it.
    int descriptor(bool wanted) const { return wanted && !m_given ? m_ends[0] : -1; }

private:
    std::array<int, 2> m_ends{};
    std::atomic<bool> m_given = false;
};

int chooseProtocol(SSL *, const unsigned char **chosen, unsigned char *length, const unsigned char *offered,
    unsigned int offeredLength, void *http2)
{
    const QByteArray wanted = *static_cast<const bool *>(http2) ? QByteArray("\2h2") : QByteArray("\10http/1.1");
    const auto *own = reinterpret_cast<const unsigned char *>(wanted.constData());
    unsigned char *selected = nullptr;
    const int found = SSL_select_next_proto(&selected, length, own, unsigned(wanted.size()), offered, offeredLength);
    if (found != OPENSSL_NPN_NEGOTIATED)
        return SSL_TLSEXT_ERR_ALERT_FATAL;
    // `selected` points into `wanted`, which ends here; the same bytes are in what was offered.
    const auto *same = std::search(offered, offered + offeredLength, selected, selected + *length);
    *chosen = same;
    return SSL_TLSEXT_ERR_OK;
}

SslContext makeContext(const QByteArray &certificate, const QByteArray &key, const bool *http2)
{
    SslContext context(SSL_CTX_new(TLS_server_method()), &SSL_CTX_free);
    const std::unique_ptr<BIO, decltype(&BIO_free)> certificateBytes(
        BIO_new_mem_buf(certificate.constData(), int(certificate.size())), &BIO_free);
    const std::unique_ptr<BIO, decltype(&BIO_free)> keyBytes(
        BIO_new_mem_buf(key.constData(), int(key.size())), &BIO_free);
    const std::unique_ptr<X509, decltype(&X509_free)> own(
        PEM_read_bio_X509(certificateBytes.get(), nullptr, nullptr, nullptr), &X509_free);
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> ownKey(
        PEM_read_bio_PrivateKey(keyBytes.get(), nullptr, nullptr, nullptr), &EVP_PKEY_free);
    if (SSL_CTX_use_certificate(context.get(), own.get()) != 1 ||
        SSL_CTX_use_PrivateKey(context.get(), ownKey.get()) != 1)
        qFatal("The peer's certificate cannot be used");
    SSL_CTX_set_alpn_select_cb(context.get(), &chooseProtocol, const_cast<bool *>(http2));
    return context;
}

int listenOnLoopback(sockaddr_in &address)
{
    const int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    if (bind(listener, reinterpret_cast<sockaddr *>(&address), length) != 0 || listen(listener, 4096) != 0 ||
        getsockname(listener, reinterpret_cast<sockaddr *>(&address), &length) != 0)
        qFatal("The peer cannot listen on 127.0.0.1");
    return listener;
}

} // namespace

class TlsPeer::Private
{
public:
    Private(const QByteArray &certificate, const QByteArray &key, Behaviour peerBehaviour, Received whenReceived)
        : behaviour(peerBehaviour)
        , received(std::move(whenReceived))
        , context(makeContext(certificate, key, &behaviour.http2))
        , listener(listenOnLoopback(address))
        , acceptor([this] { acceptAll(); })
    {}
    ~Private();

    void acceptAll();
    void serve(int socket);
    bool exchange(SSL *ssl, PeerStreams &streams);
    void tally(const std::vector<PeerStreams::Request> &requests, int opened);
    bool waitFor(int socket, int limitMs);
    int untilNextAnswer(const PeerStreams &streams) const;
    bool mayAnswer() const;

    const Behaviour behaviour;
    const Received received;
    SslContext context;
    sockaddr_in address{};
    int listener;
    Signal released;
    Signal ending;
    mutable std::mutex mutex;
    Counts counts;                  ///< guarded by the mutex
    QByteArrayList heads;           ///< likewise
    std::list<std::thread> threads; ///< of the acceptor's thread until it has ended
    std::thread acceptor;
};

TlsPeer::Private::~Private()
{
    ending.give();
    acceptor.join();
    for (std::thread &thread : threads)
        thread.join();
    close(listener);
}

void TlsPeer::Private::acceptAll()
{
    while (!ending.isGiven()) {
        if (!waitFor(listener, -1))
            continue;
        const int socket = accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (socket >= 0)
            threads.emplace_back([this, socket] { serve(socket); });
    }
}

void TlsPeer::Private::serve(int socket)
{
    const int on = 1;
    setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    const timeval handshakeLimit{10, 0};
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &handshakeLimit, sizeof handshakeLimit);
    const Ssl ssl(SSL_new(context.get()), &SSL_free);
    SSL_set_fd(ssl.get(), socket);
    if (SSL_accept(ssl.get()) == 1) {
        {
            const std::lock_guard lock(mutex);
            ++counts.connections;
            counts.resumed += SSL_session_reused(ssl.get());
        }
        PeerStreams streams(behaviour.http2, behaviour.streams, behaviour.status, behaviour.closing);
        while (!ending.isGiven() && exchange(ssl.get(), streams)) {
        }
        tally({}, -int(streams.openCount()));
        SSL_shutdown(ssl.get());
    }
    close(socket);
}

/// Whether there is something to read; at the latest when the limit is over (-1: never) or a signal is given.
bool TlsPeer::Private::waitFor(int socket, int limitMs)
{
    std::array<pollfd, 3> waiting{pollfd{socket, POLLIN, 0}, pollfd{ending.descriptor(true), POLLIN, 0},
        pollfd{released.descriptor(behaviour.heldAfter >= 0), POLLIN, 0}};
    return poll(waiting.data(), waiting.size(), limitMs) > 0 && waiting[0].revents != 0;
}

bool TlsPeer::Private::mayAnswer() const
{
    if (behaviour.heldAfter < 0 || released.isGiven())
        return true;
    const std::lock_guard lock(mutex);
    return counts.requests <= behaviour.heldAfter;
}

int TlsPeer::Private::untilNextAnswer(const PeerStreams &streams) const
{
    const std::optional<Moment> oldest = streams.oldest();
    if (!oldest || !mayAnswer())
        return -1;
    const auto left =
        std::chrono::ceil<std::chrono::milliseconds>(*oldest + behaviour.delay - std::chrono::steady_clock::now());
    return std::max(0, int(left.count()));
}

/// One turn: waits for bytes or for an answer's time, takes what has come, sends what is due. False at the end.
bool TlsPeer::Private::exchange(SSL *ssl, PeerStreams &streams)
{
    if (SSL_pending(ssl) > 0 || waitFor(SSL_get_fd(ssl), streams.hasOutput() ? 0 : untilNextAnswer(streams))) {
        std::array<char, 16384> bytes{};
        const int length = SSL_read(ssl, bytes.data(), int(bytes.size()));
        if (length <= 0)
            return false;
        const int before = int(streams.openCount());
        const std::vector<PeerStreams::Request> requests = streams.take(QByteArray(bytes.data(), length));
        tally(requests, int(streams.openCount()) - before); // fewer, too: a sender may reset what it gave up
    }
    if (mayAnswer())
        tally({}, -streams.answerThoseBefore(std::chrono::steady_clock::now() - behaviour.delay));
    const QByteArray output = streams.takeOutput();
    if (!output.isEmpty() && SSL_write(ssl, output.constData(), int(output.size())) <= 0)
        return false;
    return !streams.isFinished();
}

void TlsPeer::Private::tally(const std::vector<PeerStreams::Request> &requests, int opened)
{
    {
        const std::lock_guard lock(mutex);
        counts.requests += int(requests.size());
        counts.open += opened;
        counts.mostOpen = std::max(counts.mostOpen, counts.open);
        for (const PeerStreams::Request &request : requests) {
            if (!request.head.isEmpty() && heads.size() < keptHeads)
                heads.append(request.head);
        }
    }
    for (const PeerStreams::Request &request : requests) {
        if (received)
            received(request.body);
    }
}

TlsPeer::TlsPeer(const QByteArray &certificate, const QByteArray &key, Behaviour behaviour, Received received)
    : d(std::make_unique<Private>(certificate, key, behaviour, std::move(received)))
{}

TlsPeer::~TlsPeer() = default;

QByteArray TlsPeer::url(const QByteArray &path) const
{
    return "https://localhost:" + QByteArray::number(ntohs(d->address.sin_port)) + path;
}

TlsPeer::Counts TlsPeer::counts() const
{
    const std::lock_guard lock(d->mutex);
    return d->counts;
}

QByteArrayList TlsPeer::heads() const
{
    const std::lock_guard lock(d->mutex);
    return d->heads;
}

void TlsPeer::release()
{
    d->released.give();
}

} // namespace touchstone::test
