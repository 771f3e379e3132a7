// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/connection.h"

#include <optional>

namespace touchstone::ui {

/// A connection as it is being edited, with what was typed of its secrets.
struct ConnectionDraft
{
    Connection connection;
    std::optional<QString> secret = {};        ///< nothing: as it is kept
    std::optional<QString> proxyPassword = {}; ///< nothing: as it is kept
    bool isNew = false;                        ///< not in the list yet
    bool operator==(const ConnectionDraft &) const = default;
};

} // namespace touchstone::ui

Q_DECLARE_METATYPE(touchstone::ui::ConnectionDraft)
