// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace touchstone::fuzz {

/// What the fuzzer and the replay of its corpus call: reads any bytes with a reader of ours and says which promise was
/// broken, or nothing. Crashes and sanitizers' reports come on top of that.
using Entry = QString (*)(QByteArrayView bytes);

/// Server-sent events: wherever the bytes are cut, the same messages come out, within the limits.
QString sse(QByteArrayView bytes);
/// The same for JSON lines, down to the events.
QString jsonLines(QByteArrayView bytes);
/// An event that can be read can be written, and read again to the same event.
QString event(QByteArrayView bytes);

} // namespace touchstone::fuzz
