// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

namespace touchstone::ui {

/// Signs a body with a connector's secret (dt-api.md 14.1): what the window is given for it, since ui/ does not sign.
/// May be empty.
using DeliverySigner = std::function<QByteArray(const QByteArray &body, const QString &secret)>;

} // namespace touchstone::ui
