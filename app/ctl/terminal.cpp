// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What is the same on every system; the rest is in terminal_unix.cpp and terminal_windows.cpp.
#include "app/ctl/terminal.h"

#include "app/ctl/textwidth.h"

namespace touchstone::ctl {

Result<bool> Terminal::confirm(const QString &question)
{
    const Result<QString> answer = askLine(harmless(question) + QStringLiteral(" [y/N] "), true);
    if (!answer)
        return answer.failure();
    const QString word = answer->trimmed().toLower();
    return word == QLatin1String("y") || word == QLatin1String("yes");
}

Result<QString> Terminal::askSecret(const QString &prompt)
{
    return askLine(prompt, false);
}

} // namespace touchstone::ctl
