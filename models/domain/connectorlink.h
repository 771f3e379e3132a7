// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/names.h"

namespace touchstone {

/// "touchstone://connector/<project>/<id>": opens a connector in Touchstone, from a mail, a wiki or a notification.

/// Strict, since anybody may write one: exactly this form, ids of 1 to 64 ASCII letters, digits, '-' and '_', nothing
/// behind them. Nothing when it is anything else. The form with a whole resource name, which Touchstone once copied, is
/// taken as well.
std::optional<ConnectorName> connectorOfLink(QStringView link);

QString linkToConnector(const ConnectorName &connector);

/// No link is longer.
inline constexpr qsizetype longestConnectorLink = 180;

} // namespace touchstone
