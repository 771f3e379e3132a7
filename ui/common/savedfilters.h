// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QSettings;

namespace touchstone::ui {

/// A filter that was given a name.
struct SavedFilter
{
    QString name;
    QString text;
    bool operator==(const SavedFilter &) const = default;
};

/// The saved filters of one list, by name. A value.
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

    using IsFilter = bool (*)(const QString &text);

    /// `isFilter` knows the list's language: what it does not take is not saved.
    explicit SavedFilters(IsFilter isFilter = nullptr)
        : m_isFilter(isFilter)
    {}

    /// Whatever the file holds: what is not understood, too long or too much is left out, and its number told.
    int read(QSettings &settings, const QString &key);
    void write(QSettings &settings, const QString &key) const;

    const QList<SavedFilter> &all() const { return m_filters; }
    const SavedFilter *find(const QString &name) const; ///< whatever the case; null when there is none

    Refusal save(const QString &name, const QString &text); ///< replaces one of that name
    Refusal rename(const QString &from, const QString &to);
    void remove(const QString &name);

    bool operator==(const SavedFilters &other) const { return m_filters == other.m_filters; }

private:
    qsizetype indexOf(const QString &name) const;
    void sort();

    IsFilter m_isFilter; ///< null takes everything
    QList<SavedFilter> m_filters;
};

} // namespace touchstone::ui
