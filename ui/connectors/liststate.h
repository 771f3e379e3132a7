// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace touchstone::ui {

/// What is known of the connectors as a whole; counts while it is empty.
enum class ListState {
    Awaited, ///< asked for, not here yet
    Unread,  ///< could not be read: whether there are connectors is not known
    Read,
};

} // namespace touchstone::ui
