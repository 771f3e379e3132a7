// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/eventpayload.h"
#include "models/domain/jsonreader.h"

namespace touchstone {

/// Reads the members of a payload, as strictly as the reader is, without filling in what is left out; internal to the
/// two ways of reading payloads. Mistakes are told by the reader. UnknownPayload for a type without a known shape.
EventPayload readPayloadMembers(const EventType &type, JsonReader &json);

/// What the member that holds one of a few words may be (dt-api.md 9.2), the usual state first; empty for types
/// without one.
QStringList payloadWordsOf(const EventType &type);

} // namespace touchstone
