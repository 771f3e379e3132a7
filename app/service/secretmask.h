// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace touchstone::cloud {

/// The text with everything that looks like a credential replaced by "***": Authorization and Cookie headers, bearer
/// and basic credentials, parameters and JSON members with a secret's name (percent-encoded or not), user info in URLs,
/// JWTs, PEM keys, and long random words. A net below the rule that secrets are not logged in the first place: when in
/// doubt it masks.
QString maskSecrets(const QString &text);

} // namespace touchstone::cloud
