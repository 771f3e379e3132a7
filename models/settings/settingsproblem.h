// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace touchstone {

/// Why settings could not be read, or not all of them. `member` names the one that is wrong.
struct SettingsProblem
{
    enum class Kind {
        Unreadable, ///< no such file, no right; `found` says what prevented it
        TooLarge,   ///< more than largestSettings
        NotJson,    ///< `found` says where and what
        Newer,      ///< written by a later version, `found` is its number
        WrongValue  ///< `member` is `found`, it may be one of `allowed`
    };

    Kind kind = Kind::Unreadable;
    QString member;
    QString found;
    QStringList allowed; ///< words, or "1000 to 1000000"
    bool operator==(const SettingsProblem &) const = default;
};

} // namespace touchstone
