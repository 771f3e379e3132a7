// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/alertrules.h"
#include "models/settings/memberreader.h"

namespace touchstone {

/// The rules of alerts as an object of their own in the file of settings. Limits are whole numbers in the unit that
/// their name ends with, times of the day "22:00".

/// Takes what `reader` finds; whatever is missing or wrong stays as it is in `rules`.
void readAlertRules(MemberReader &reader, AlertRules &rules);

/// `rules` over `source`: members that this version does not know stay.
QJsonObject alertRulesToJson(const AlertRules &rules, const QJsonObject &source = {});

} // namespace touchstone
