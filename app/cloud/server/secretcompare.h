// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace touchstone::cloud {

/// Whether two texts are equal, in a time that does not tell how much of them is.
inline bool equalInConstantTime(const QByteArray &left, const QByteArray &right)
{
    uint difference = left.size() == right.size() ? 0 : 1;
    for (qsizetype i = 0; i < qMin(left.size(), right.size()); ++i)
        difference |= uchar(left[i]) ^ uchar(right[i]);
    return difference == 0;
}

} // namespace touchstone::cloud
