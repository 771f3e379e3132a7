// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/connectorgroups.h"

#include <QList>
#include <QStringList>

class QSettings;

namespace touchstone::ui {

/// A filter that was given a name.
struct SavedFilter
{
    QString name;
    QString text;
    bool operator==(const SavedFilter &) const = default;
};

/// The saved filters, by name. A value.
class SavedFilters
{
public:
    static constexpr int most = 50;
    static constexpr int longestName = 60; ///< characters

    enum class Refusal {
        None,
        NoName,
        LongName,
        NoFilter, ///< no text, or one that is too long or no filter
        TooMany,
        NameTaken, ///< by another one
    };

    const QList<SavedFilter> &all() const { return m_filters; }
    const SavedFilter *find(const QString &name) const; ///< whatever the case; null when there is none

    Refusal save(const QString &name, const QString &text); ///< replaces one of that name
    Refusal rename(const QString &from, const QString &to);
    void remove(const QString &name);

    bool operator==(const SavedFilters &) const = default;

private:
    qsizetype indexOf(const QString &name) const;
    void sort();

    QList<SavedFilter> m_filters;
};

/// What the list remembers between runs. A value.
struct ListSettings
{
    QStringList columns; ///< their keys; empty: the usual ones
    QString sortColumn;  ///< its key; empty: by name
    bool isDescending = false;
    items::Grouping grouping = items::Grouping::None;
    QStringList collapsed; ///< groups that are closed
    SavedFilters filters;
    int unreadable = 0; ///< saved filters that were left out because they are none; not stored

    /// Whatever the file holds: what is not understood, too long or too much is left out.
    static ListSettings read(QSettings &settings);
    void write(QSettings &settings) const;

    bool operator==(const ListSettings &) const = default;
};

} // namespace touchstone::ui
