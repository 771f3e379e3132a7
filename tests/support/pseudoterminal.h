// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QProcess>
#include <QSocketNotifier>

#include <array>
#include <cstdlib>
#include <fcntl.h>
#include <memory>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

namespace touchstone::test {

/// A terminal for a program that is tested: what the program shows is kept, and the test types. Unix only. Lives in a
/// thread with an event loop, and as long as the program.
class PseudoTerminal
{
public:
    explicit PseudoTerminal(int columns = 80)
        : m_test(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC))
    {
        if (m_test < 0 || ::grantpt(m_test) != 0 || ::unlockpt(m_test) != 0)
            qFatal("There is no pseudo terminal");
        m_program = ::open(::ptsname(m_test), O_RDWR | O_NOCTTY | O_CLOEXEC);
        winsize size = {};
        size.ws_col = static_cast<unsigned short>(columns);
        size.ws_row = 25;
        ::ioctl(m_program, TIOCSWINSZ, &size);
        ::fcntl(m_test, F_SETFL, O_NONBLOCK);
        m_notifier = std::make_unique<QSocketNotifier>(m_test, QSocketNotifier::Read);
        QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [this] { read(); });
    }
    ~PseudoTerminal()
    {
        m_notifier.reset();
        ::close(m_program);
        ::close(m_test);
    }
    Q_DISABLE_COPY_MOVE(PseudoTerminal)

    /// Standard input, output and error of the process will be this terminal.
    void become(QProcess &process) const
    {
        process.setChildProcessModifier([terminal = m_program] {
            ::setsid();
            ::ioctl(terminal, TIOCSCTTY, 0);
            for (const int channel : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
                ::dup2(terminal, channel);
        });
    }

    void type(const QByteArray &keys) const
    {
        if (::write(m_test, keys.constData(), size_t(keys.size())) != keys.size())
            qFatal("Nothing can be typed");
    }
    /// Whether what is typed is shown.
    bool echoes() const
    {
        termios state = {};
        return ::tcgetattr(m_program, &state) == 0 && (state.c_lflag & ECHO);
    }
    const QByteArray &shown() const { return m_shown; }
    /// What is left, once the program has ended.
    void read()
    {
        std::array<char, 4096> bytes{};
        for (auto count = ::read(m_test, bytes.data(), bytes.size()); count > 0;
             count = ::read(m_test, bytes.data(), bytes.size()))
            m_shown.append(bytes.data(), count);
    }

private:
    int m_test;
    int m_program = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QByteArray m_shown;
};

} // namespace touchstone::test
