// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/timestamp.h"

#include <QtGlobal>

namespace touchstone::cloud {

// The hours that the demo's building keeps, in Oslo. Pure functions.

/// How busy it is, from 0 to 1: people come between 7 and 9 and leave between 15 and 17 on working days; lunch is at
/// 11.30.
double demoPresence(Timestamp time);

/// Hours since midnight.
double demoHour(Timestamp time);

/// What a counter shows that counts `perDay` visits on each working day; never falls.
qint64 demoVisits(Timestamp time, int perDay);

} // namespace touchstone::cloud
