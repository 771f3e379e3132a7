// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <chrono>
#include <functional>

namespace touchstone::connections {

/// Whether the Secret Service has a place for what is written to it. Where it has none, the first write makes the
/// desktop ask the person for the password of a new keyring, which nobody should be asked who only looks at a dialog.
enum class DefaultCollection {
    There,
    Missing,
    Unknown, ///< no D-Bus, no Secret Service on it, or no answer in time: only writing tells
};

/// Asks it without a prompt (Secret Service API 0.2, ReadAlias). Ends exactly once, from the event loop, and is
/// withdrawn by deleting its owner. Always Unknown where Qt has no D-Bus.
void askDefaultCollection(
    QObject *owner, std::chrono::milliseconds patience, std::function<void(DefaultCollection)> done);

} // namespace touchstone::connections
