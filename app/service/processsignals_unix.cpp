// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/processsignals.h"

#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace touchstone::cloud {

namespace {

/// A signal handler may do nearly nothing, but it may write to a pipe that the event loop watches.
std::array<int, 2> signalPipe{-1, -1};

void onSignal(int number)
{
    const int saved = errno;
    const char byte = char(number);
    [[maybe_unused]] const auto written = ::write(signalPipe[1], &byte, 1);
    errno = saved;
}

void handle(int number, void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    sigaction(number, &action, nullptr);
}

} // namespace

ProcessSignals::ProcessSignals(QObject *parent)
    : QObject(parent)
{
    if (::pipe2(signalPipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    m_signalNotifier = std::make_unique<QSocketNotifier>(signalPipe[0], QSocketNotifier::Read);
    connect(m_signalNotifier.get(), &QSocketNotifier::activated, this, [this] {
        char number = 0;
        if (::read(signalPipe[0], &number, 1) != 1)
            return;
        if (number == SIGHUP && m_reloadsOnHangUp)
            Q_EMIT reloadRequested();
        else
            Q_EMIT endRequested(QStringLiteral("signal %1").arg(int(number)));
    });
    handle(SIGTERM, onSignal);
    handle(SIGINT, onSignal);
    handle(SIGHUP, onSignal);
    handle(SIGPIPE, SIG_IGN); // a reader that went away is an error of write(), not the end of us
    handle(SIGXFSZ, SIG_IGN); // and so is a file that may not grow any more
}

ProcessSignals::~ProcessSignals()
{
    handle(SIGTERM, SIG_DFL);
    handle(SIGINT, SIG_DFL);
    handle(SIGHUP, SIG_DFL);
    m_signalNotifier.reset();
    for (int &end : signalPipe) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
}

void ProcessSignals::watchStandardInput()
{
    m_inputNotifier = std::make_unique<QSocketNotifier>(STDIN_FILENO, QSocketNotifier::Read);
    connect(m_inputNotifier.get(), &QSocketNotifier::activated, this, [this] {
        std::array<char, 4096> ignored{};
        const auto count = ::read(STDIN_FILENO, ignored.data(), ignored.size());
        if (count > 0 || (count < 0 && (errno == EAGAIN || errno == EINTR)))
            return;
        m_inputNotifier->setEnabled(false);
        Q_EMIT endRequested(QStringLiteral("the end of standard input"));
    });
}

void raiseFileLimit()
{
    rlimit limit = {};
    if (::getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur < limit.rlim_max) {
        limit.rlim_cur = limit.rlim_max;
        ::setrlimit(RLIMIT_NOFILE, &limit);
    }
}

} // namespace touchstone::cloud
