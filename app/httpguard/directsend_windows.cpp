// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpguard/directsend.h"

namespace touchstone::httpguard {

qint64 sendAtOnce(qintptr, QByteArrayView)
{
    return 0; // QTcpSocket's way is the only one here: its notifiers are the system's events
}

} // namespace touchstone::httpguard
