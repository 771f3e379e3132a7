// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/separatedtext.h"
#include "ui/connectors/connectorcells.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace touchstone::ui {

/// The connectors for other programs: the same columns always, numbers without units (the heading names them), times as
/// RFC 3339. Passwords are masked, and secrets and headers are not among the columns.
QStringList csvHeading();
QStringList csvValues(const ConnectorCell &cell);

} // namespace touchstone::ui
