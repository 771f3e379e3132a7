// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace touchstone::cloud {

/// Sends Qt's log to standard error: one line per message with time, severity and category, secrets masked.
void installServiceLog();

/// The text with everything that looks like a credential replaced: bearer and basic credentials, tokens and assertions
/// in queries, user info in URLs, JSON members and JWTs. A net below the rule that secrets are not logged in the first
/// place.
QString maskSecrets(QString text);

} // namespace touchstone::cloud
