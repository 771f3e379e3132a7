// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpguard/directsend.h"

#include <algorithm>
#include <sys/socket.h>

namespace touchstone::httpguard {

namespace {

#ifdef MSG_NOSIGNAL
constexpr int flags = MSG_DONTWAIT | MSG_NOSIGNAL;
#else
constexpr int flags = MSG_DONTWAIT; // macOS: Qt asks for no SIGPIPE when it makes the socket
#endif

} // namespace

qint64 sendAtOnce(qintptr descriptor, QByteArrayView bytes)
{
    const auto taken = ::send(int(descriptor), bytes.data(), size_t(bytes.size()), flags);
    return std::max<qint64>(taken, 0);
}

} // namespace touchstone::httpguard
