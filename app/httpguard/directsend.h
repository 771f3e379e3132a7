// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace touchstone::httpguard {

/// Hands bytes to the system's own buffer of a connected TCP socket, without waiting, and returns how many it took.
/// 0 when it takes none now, and when the connection is broken: whoever owns the socket finds that out by itself.
///
/// QTcpSocket puts every write into a buffer of its own first and registers a notifier with the event loop, which costs
/// time in proportion to the number of open sockets. With a thousand streams that was two thirds of every write.
qint64 sendAtOnce(qintptr descriptor, QByteArrayView bytes);

} // namespace touchstone::httpguard
