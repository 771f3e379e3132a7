// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/dataconnector.h"

#include <QStringList>

namespace touchstone::ui {

/// What saving would change, a line for each field, without secrets: passwords in URLs, the signature secret and header
/// values are named and not shown. Empty when nothing differs.
QStringList changeSummary(const DataConnector &before, const DataConnector &after);

/// `theirs` with what was changed from `before` to `mine` put on top: what somebody else changed meanwhile stays unless
/// it is the same field.
DataConnector rebased(const DataConnector &before, const DataConnector &mine, const DataConnector &theirs);

} // namespace touchstone::ui
