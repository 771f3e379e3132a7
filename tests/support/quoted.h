// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace touchstone::test {

/// JSON that reads well in a test: {'a':1} becomes {"a":1}. (moc of Qt 6.4 stumbles over raw strings within macros.)
inline QByteArray quoted(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

} // namespace touchstone::test
