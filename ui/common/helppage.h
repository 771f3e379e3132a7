// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariant>
#include <QWidget>

namespace touchstone::ui {

inline constexpr char helpPageProperty[] = "touchstoneHelpPage";

/// Says which page of the help tells of a part of the window; F1 in it opens that one. `page` is the name of a file in
/// resources/help, without ".md".
inline void setHelpPage(QWidget &widget, const QString &page)
{
    widget.setProperty(helpPageProperty, page);
}

/// The page of the widget, or of what it lies in; empty when nobody named one.
inline QString helpPageOf(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget()) {
        const QString page = widget->property(helpPageProperty).toString();
        if (!page.isEmpty())
            return page;
    }
    return {};
}

} // namespace touchstone::ui
