// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/terminal.h"

#include "app/ctl/textwidth.h"

#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

namespace touchstone::ctl {
namespace {

constexpr qsizetype longestLine = 4096;

/// Returns what of `text` could not be written; errno says why.
QByteArrayView writeAll(int file, QByteArrayView text)
{
    while (!text.isEmpty()) {
        const auto count = ::write(file, text.data(), size_t(text.size()));
        if (count < 0 && errno != EINTR)
            break;
        if (count > 0)
            text = text.sliced(count);
    }
    return text;
}

/// Turns the echo of standard input off as long as it lives.
class Silence
{
public:
    Silence()
        : m_isOn(::tcgetattr(STDIN_FILENO, &m_before) == 0)
    {
        termios silent = m_before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        if (m_isOn)
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~Silence()
    {
        if (m_isOn)
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    Q_DISABLE_COPY_MOVE(Silence)

private:
    termios m_before = {};
    bool m_isOn;
};

} // namespace

Terminal::Terminal(QObject *parent)
    : QObject(parent)
{
    struct sigaction ignore = {};
    ignore.sa_handler = SIG_IGN;
    ::sigaction(SIGPIPE, &ignore, nullptr); // a reader that went away is an error of write(), not the end of us
    watchReader();
}

Terminal::~Terminal() = default;

/// Without it a stream without events would not notice that its reader has gone.
void Terminal::watchReader()
{
    struct stat what = {};
    if (::fstat(STDOUT_FILENO, &what) != 0 || !(S_ISFIFO(what.st_mode) || S_ISSOCK(what.st_mode)))
        return;
    // Of the writing end of a pipe, nothing but the error that its reader has gone.
    m_reader = std::make_unique<QSocketNotifier>(STDOUT_FILENO, QSocketNotifier::Exception);
    connect(m_reader.get(), &QSocketNotifier::activated, this, [this] {
        m_reader->setEnabled(false);
        if (!std::exchange(m_isOver, true))
            Q_EMIT readerGone();
    });
}

Table::Style Terminal::tableStyle() const
{
    if (::isatty(STDOUT_FILENO) != 1)
        return {};
    winsize size = {};
    const bool hasSize = ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0;
    return {hasSize ? size.ws_col : 0,
        qEnvironmentVariableIsEmpty("NO_COLOR") && qgetenv("TERM") != QByteArrayLiteral("dumb")};
}

void Terminal::write(const QByteArray &text)
{
    if (m_isOver || writeAll(STDOUT_FILENO, text).isEmpty())
        return;
    const int reason = errno;
    m_isOver = true;
    if (reason == EPIPE)
        Q_EMIT readerGone();
    else
        Q_EMIT notWritten({Failure::Kind::Unavailable,
            QStringLiteral("Could not write the result: %1.").arg(QString::fromLocal8Bit(std::strerror(reason)))});
}

void Terminal::tell(const QString &sentence)
{
    writeAll(STDERR_FILENO, (harmless(sentence) + QLatin1Char('\n')).toUtf8());
}

bool Terminal::canAsk() const
{
    return ::isatty(STDIN_FILENO) == 1;
}

Result<QString> Terminal::askLine(const QString &prompt, bool isShown)
{
    writeAll(STDERR_FILENO, prompt.toUtf8());
    const std::unique_ptr<Silence> silence = isShown ? nullptr : std::make_unique<Silence>();
    QByteArray line;
    bool hasEnded = false;
    while (line.size() < longestLine && !line.endsWith('\n') && !hasEnded) {
        char byte = 0;
        // A signal ends the wait too: its handler is installed without SA_RESTART.
        hasEnded = ::read(STDIN_FILENO, &byte, 1) != 1;
        if (!hasEnded)
            line += byte;
    }
    if (!isShown || hasEnded)
        writeAll(STDERR_FILENO, "\n");
    if (!line.endsWith('\n'))
        return Failure{Failure::Kind::Cancelled, QStringLiteral("Nothing was answered; nothing was changed.")};
    line.chop(1);
    return QString::fromUtf8(line);
}

} // namespace touchstone::ctl
