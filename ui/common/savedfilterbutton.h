// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/menubutton.h"
#include "ui/common/savedfilters.h"

#include <functional>

class QMenu;

namespace touchstone::ui {

/// Saves, chooses, renames and deletes filters. Holds them; the owner stores them.
class SavedFilterButton : public MenuButton
{
    Q_OBJECT

public:
    explicit SavedFilterButton(QWidget *parent = nullptr);

    /// `unreadable` of the stored ones were left out.
    void setFilters(const SavedFilters &filters, int unreadable = 0);
    const SavedFilters &filters() const { return m_filters; }
    /// What would be saved; empty while there is nothing to save.
    void setCurrent(const QString &text);

Q_SIGNALS:
    void chosen(const QString &text);
    void filtersChanged();
    void helpRequested();

private:
    void fillMenu();
    QMenu *subMenu(const QString &title, void (SavedFilterButton::*act)(const QString &name));
    void askForName(const QString &title, const QString &label, const QString &name,
        const std::function<SavedFilters::Refusal(const QString &)> &use);
    void save();
    void rename(const QString &name);
    void remove(const QString &name);

    SavedFilters m_filters;
    int m_unreadable = 0;
    QString m_current;
    QMenu *m_menu;
};

/// Why a name or a filter was not taken, with the remedy.
QString refusalWords(SavedFilters::Refusal refusal);

} // namespace touchstone::ui
