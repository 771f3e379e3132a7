// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/savedfilters.h"
#include "ui/feed/feedwords.h"

#include <QStringList>

class QSettings;

namespace touchstone::ui {

/// What the live events remember between runs. A value.
struct FeedSettings
{
    static constexpr int fewestKept = 1'000;
    static constexpr int mostKept = 1'000'000;

    QStringList columns; ///< their keys; empty: the usual ones
    bool hasRelativeTimes = false;
    int kept = 100'000; ///< events in the ring
    SavedFilters filters{isFeedFilter};
    SavedFilters marks{isFeedFilter};
    int unreadable = 0; ///< saved filters that were left out because they are none; not stored

    /// Whatever the file holds: what is not understood, too long or too much is left out.
    static FeedSettings read(QSettings &settings);
    void write(QSettings &settings) const;

    bool operator==(const FeedSettings &) const = default;
};

} // namespace touchstone::ui
