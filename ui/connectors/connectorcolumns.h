// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetrics>
#include <QList>
#include <QStringList>

#include <optional>

namespace touchstone::ui {

/// Which columns of the connector list are shown. A value. Without a choice the usual ones, of which the least
/// important give way in a narrow table; a choice is kept to, and the table scrolls.
class ConnectorColumns
{
public:
    /// All columns from left to right: how it does, which one it is, its day, its numbers, its switch.
    static const QList<int> &inOrder();
    /// What a column is called in the settings; it stays when columns are added.
    static QString keyOf(int column);
    static int widthOf(int column, const QFontMetrics &metrics);
    static bool isFixed(int column); ///< always shown

    /// Of those without choice; `several`: there is more than one project.
    static QList<int> usual(bool several);

    static ConnectorColumns fromKeys(const QStringList &keys); ///< leaves out what is not known
    QStringList keys() const;                                  ///< empty without a choice

    bool isChosen() const { return m_chosen.has_value(); }
    bool contains(int column, bool several) const;
    void set(int column, bool shown, bool several);
    /// In a table of this width, in no particular order.
    QList<int> shownIn(int width, const QFontMetrics &metrics, bool several) const;

    bool operator==(const ConnectorColumns &) const = default;

private:
    std::optional<QList<int>> m_chosen;
};

} // namespace touchstone::ui
