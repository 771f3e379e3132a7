// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/help/helpbook.h"

#include <QTextBrowser>

namespace touchstone::ui {

/// Shows one page of the help as the rest of the window looks, light and dark, and finds words in it. Follows no link
/// by itself; anchorClicked() says which was chosen.
class HelpView : public QTextBrowser
{
    Q_OBJECT

public:
    explicit HelpView(QWidget *parent = nullptr);

    /// `title` is what screen readers call it. Nothing is marked in it at first.
    void setPage(const HelpText &page, const QString &title);

    /// Marks every place of `words` in the page and goes to the first one; how many there are.
    int mark(const QString &words);
    /// Goes to the next place, or the one before; from the end it goes on at the beginning.
    void goOn(bool backwards = false);

protected:
    QVariant loadResource(int type, const QUrl &name) override;
    void changeEvent(QEvent *event) override;

private:
    void render();

    HelpText m_page;
    QString m_words;
};

} // namespace touchstone::ui
