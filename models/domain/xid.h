// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/timestamp.h"

#include <QString>

namespace touchstone {

/// A new id of 20 characters 0-9a-v (dt-api.md 3.1): 4 bytes seconds of `time`, 5 bytes of this process, 3 bytes
/// counter, base32hex. Unique within a process and, with 40 random bits, in practice beyond it. Any thread.
QString newXid(Timestamp time);

/// Whether `text` has the form of an id: 20 characters of 0-9a-v.
bool isXid(QStringView text);

} // namespace touchstone
