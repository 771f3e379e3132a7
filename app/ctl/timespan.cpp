// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/timespan.h"

namespace touchstone::ctl {

std::optional<std::chrono::seconds> parseSpan(const QString &text)
{
    constexpr qint64 longest = qint64(366) * 24 * 3600;
    const auto unitOf = [](QChar letter) -> qint64 {
        switch (letter.unicode()) {
        case u's':
            return 1;
        case u'm':
            return 60;
        case u'h':
            return 3600;
        case u'd':
            return 24 * 3600;
        default:
            return 0;
        }
    };
    const qint64 unit = text.isEmpty() ? 0 : unitOf(text.back());
    bool isNumber = false;
    const int number = text.chopped(unit ? 1 : 0).toInt(&isNumber);
    if (!unit || !isNumber || number < 1 || number > longest / unit)
        return {};
    return std::chrono::seconds(number * unit);
}

} // namespace touchstone::ctl
