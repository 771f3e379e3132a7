// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/formats.h"

#include <QFontMetrics>
#include <QList>
#include <QStringList>

#include <optional>

namespace touchstone::ui {

/// Which columns of the live events are shown. A value. Without a choice the usual ones, of which labels and signal
/// give way in a narrow table; a choice is kept to.
class EventColumns
{
public:
    static const QList<int> &inOrder();
    static QString keyOf(int column); ///< in the settings
    static bool isFixed(int column);  ///< always shown

    static EventColumns fromKeys(const QStringList &keys); ///< leaves out what is not known
    QStringList keys() const;                              ///< empty without a choice

    bool isChosen() const { return m_chosen.has_value(); }
    bool contains(int column) const; ///< of the usual ones, too, which may not have room
    void set(int column, bool shown);

    struct Width
    {
        int column;
        int pixels;
        bool operator==(const Width &) const = default;
    };
    /// Of the shown ones in their order; together at least as wide as the table.
    QList<Width> widths(int room, const QFontMetrics &metrics, const Formats &formats = {}) const;

    bool operator==(const EventColumns &) const = default;

private:
    QList<int> shownIn(int room, const QFontMetrics &metrics, const Formats &formats) const;

    std::optional<QList<int>> m_chosen;
};

} // namespace touchstone::ui
