// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace touchstone::ui {

/// A page of the help as the contents list it.
struct HelpPage
{
    QString name; ///< as in "connectors", the same in every language
    QString title;
    QString drawing; ///< for icon()
    bool operator==(const HelpPage &) const = default;
};

/// What a page says: Markdown where somebody wrote it (resources/help), HTML where it is made of the program's own
/// words.
struct HelpText
{
    QString text;
    bool isMarkdown = true;
    bool operator==(const HelpText &) const = default;
};

/// All pages in the order of the contents. `language` is a code as in "nb"; a written page that is not there in it is
/// the English one.
QList<HelpPage> helpPages(const QString &language);

/// Empty when there is no such page.
HelpText helpText(const QString &name, const QString &language);

/// The language of the program, as its locale has it.
QString helpLanguage();

} // namespace touchstone::ui
