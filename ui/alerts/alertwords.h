// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/alert.h"
#include "ui/common/marks.h"

namespace touchstone::ui {

/// What there is to say about an alert. Pure functions; `now` is the clock's.

/// "ERP forwarder was disabled by the system": the title of a notification.
QString alertTitle(const Alert &alert);
/// What it is about, without whom: "Disabled by the system".
QString alertWord(const Alert &alert);
/// One or two sentences of facts: "41 % of its deliveries fail."
QString alertDetail(const Alert &alert, Timestamp now);
/// Both, with when it began and ended, for a screen reader.
QString alertSentence(const Alert &alert, Timestamp now);
/// "4 connectors need attention", for many that are told at once.
QString manyAlertsTitle(const QList<Alert> &alerts);

/// The state that it stands for; ChangedBySomebody has none, and a mark of its own.
Health alertHealth(const Alert &alert);
Mark alertMark(const Alert &alert, const QPalette &palette);

} // namespace touchstone::ui
