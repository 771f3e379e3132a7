// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/help/helpbook.h"

#include <QDialog>
#include <QUrl>

class QLabel;
class QLineEdit;
class QListWidget;
class QToolButton;

namespace touchstone::ui {

class HelpView;

/// The help: its contents at the left, a page beside it, back and forward through what was read, a search in the page.
class HelpWindow : public QDialog
{
    Q_OBJECT

public:
    explicit HelpWindow(QWidget *parent = nullptr);

    /// Shows a page of helpPages(), and the window. Any other name is ignored.
    void openPage(const QString &page);
    /// Shows the window with the keyboard in the contents.
    void openContents();
    QString page() const;

    QListWidget *contents() const { return m_contents; }
    HelpView *view() const { return m_view; }
    QLineEdit *search() const { return m_search; }
    QToolButton *backButton() const { return m_back; }
    QToolButton *forwardButton() const { return m_forward; }

Q_SIGNALS:
    /// A link to the web was chosen; http and https alone.
    void webRequested(const QUrl &address);

private:
    void layOut();
    void addKeys();
    QToolButton *makeButton(const QString &drawing, const QString &name);
    void visit(const QString &page);
    void go(int step);
    void display(const QString &page);
    void follow(const QUrl &link);
    void lookFor(const QString &words);
    void present();

    QList<HelpPage> m_pages;
    QListWidget *m_contents;
    HelpView *m_view;
    QLineEdit *m_search;
    QLabel *m_found;
    QToolButton *m_back;
    QToolButton *m_forward;
    QStringList m_visited; ///< pages, the first one read first
    int m_place = -1;      ///< in m_visited
};

} // namespace touchstone::ui
