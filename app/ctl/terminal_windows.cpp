// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/terminal.h"

#include "app/ctl/textwidth.h"

#include <QSocketNotifier>

#include <array>
#include <cstdio>
#include <io.h>
#include <windows.h>

namespace touchstone::ctl {

Terminal::Terminal(QObject *parent)
    : QObject(parent)
{}

Terminal::~Terminal() = default;

void Terminal::watchReader() {} // noticed at the next write

Table::Style Terminal::tableStyle() const
{
    if (!_isatty(_fileno(stdout)))
        return {};
    CONSOLE_SCREEN_BUFFER_INFO info = {};
    const bool hasSize = GetConsoleScreenBufferInfo(GetStdHandle(STD_OUTPUT_HANDLE), &info);
    return {hasSize ? info.srWindow.Right - info.srWindow.Left + 1 : 0, false};
}

void Terminal::write(const QByteArray &text)
{
    const bool isWritten =
        m_isOver || (std::fwrite(text.constData(), 1, size_t(text.size()), stdout) == size_t(text.size()) &&
                        std::fflush(stdout) == 0);
    if (!isWritten && !std::exchange(m_isOver, true))
        Q_EMIT readerGone();
}

void Terminal::tell(const QString &sentence)
{
    std::fprintf(stderr, "%s\n", harmless(sentence).toUtf8().constData());
}

bool Terminal::canAsk() const
{
    return _isatty(_fileno(stdin));
}

Result<QString> Terminal::askLine(const QString &prompt, bool isShown)
{
    std::fputs(prompt.toUtf8().constData(), stderr);
    const HANDLE input = GetStdHandle(STD_INPUT_HANDLE);
    DWORD before = 0;
    const bool isConsole = GetConsoleMode(input, &before);
    if (isConsole && !isShown)
        SetConsoleMode(input, before & ~DWORD(ENABLE_ECHO_INPUT));
    std::array<char, 4096> line{};
    const bool isRead = std::fgets(line.data(), int(line.size()), stdin) != nullptr;
    if (isConsole)
        SetConsoleMode(input, before);
    if (!isShown)
        std::fputs("\n", stderr);
    if (!isRead)
        return Failure{Failure::Kind::Cancelled, QStringLiteral("Nothing was answered; nothing was changed.")};
    return QString::fromLocal8Bit(line.data()).trimmed();
}

} // namespace touchstone::ctl
