// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/eventpayload.h"

namespace touchstone::cloud {

/// What a demo device says when something begins (`isOn`) or ends: a door opens, a desk is free again, a Cloud
/// Connector falls back to the mobile network. Touches have no state. Pure.
EventPayload demoState(EventTypeTraits::Enum type, bool isOn, qsizetype device, Timestamp time);

} // namespace touchstone::cloud
