// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QString>

namespace touchstone::ui {

/// "Could not switch off ERP forwarder. The account may not do this; ask for the role Project developer." `attempt`
/// says what was tried, as in "switch off ERP forwarder". What happened, to what, and what to do; never a bare "Error".
QString failureWords(const QString &attempt, const Failure &failure);

/// The remedy alone.
QString failureRemedy(const Failure &failure);

} // namespace touchstone::ui
