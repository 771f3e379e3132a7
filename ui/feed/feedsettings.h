// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/savedfilters.h"
#include "ui/feed/feedwords.h"

#include <QStringList>

class QSettings;

namespace touchstone::ui {

/// What the live events remember between runs. A value. How many are kept is a setting (models/settings/settings.h).
struct FeedSettings
{
    QStringList columns; ///< their keys; empty: the usual ones
    bool hasRelativeTimes = false;
    SavedFilters filters{isFeedFilter};
    SavedFilters marks{isFeedFilter};
    int unreadable = 0; ///< saved filters that were left out because they are none; not stored

    /// Whatever the file holds: what is not understood, too long or too much is left out.
    static FeedSettings read(QSettings &settings);
    void write(QSettings &settings) const;

    bool operator==(const FeedSettings &) const = default;
};

} // namespace touchstone::ui
