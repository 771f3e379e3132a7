// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/processsignals.h"

#include "app/process/signalpipe.h"

#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

namespace touchstone::cloud {

using process::SignalPipe;

ProcessSignals::ProcessSignals(QObject *parent)
    : QObject(parent)
{
    auto *signalPipe = new SignalPipe({SIGTERM, SIGINT, SIGHUP}, SignalPipe::Manner::Lasting, this);
    connect(signalPipe, &SignalPipe::arrived, this, [this](int number) {
        if (number == SIGHUP && m_reloadsOnHangUp)
            Q_EMIT reloadRequested();
        else
            Q_EMIT endRequested(QStringLiteral("signal %1").arg(number));
    });
    std::signal(SIGPIPE, SIG_IGN); // a reader that went away is an error of write(), not the end of us
    std::signal(SIGXFSZ, SIG_IGN); // and so is a file that may not grow any more
}

ProcessSignals::~ProcessSignals() = default;

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
