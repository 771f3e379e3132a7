// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/interruption.h"

#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace touchstone::ctl {
namespace {

constexpr std::array<int, 3> watched{SIGINT, SIGTERM, SIGHUP};

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
    // Without SA_RESTART, so that a prompt is left; once, so that a second Ctrl+C ends whatever hangs.
    action.sa_flags = SA_RESETHAND;
    ::sigaction(number, &action, nullptr);
}

} // namespace

Interruption::Interruption(QObject *parent)
    : QObject(parent)
{
    if (::pipe2(signalPipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(signalPipe[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        char number = 0;
        if (::read(signalPipe[0], &number, 1) == 1)
            Q_EMIT interrupted();
    });
    for (const int number : watched)
        handle(number, onSignal);
}

Interruption::~Interruption()
{
    for (const int number : watched)
        handle(number, SIG_DFL);
    m_notifier.reset();
    for (int &end : signalPipe) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
}

} // namespace touchstone::ctl
