// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/process/signalpipe.h"

#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace touchstone::process {
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

void handle(int number, void (*handler)(int), int flags)
{
    struct sigaction action = {};
    action.sa_handler = handler;
    sigemptyset(&action.sa_mask);
    action.sa_flags = flags;
    ::sigaction(number, &action, nullptr);
}

} // namespace

SignalPipe::SignalPipe(const QList<int> &numbers, Manner manner, QObject *parent)
    : QObject(parent)
    , m_numbers(numbers)
{
    if (::pipe2(signalPipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(signalPipe[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        char number = 0;
        if (::read(signalPipe[0], &number, 1) == 1)
            Q_EMIT arrived(number);
    });
    for (const int number : std::as_const(m_numbers))
        handle(number, onSignal, manner == Manner::Once ? int(SA_RESETHAND) : SA_RESTART);
}

SignalPipe::~SignalPipe()
{
    for (const int number : std::as_const(m_numbers))
        handle(number, SIG_DFL, 0);
    m_notifier.reset();
    for (int &end : signalPipe) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
}

} // namespace touchstone::process
