// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QPushButton;

namespace touchstone::ui {

/// Three pages that say what the window is for. It stands beside the work and not in its way: it is not modal, and any
/// page can be left. Deletes itself when closed; finished() comes in every case.
class TourDialog : public QDialog
{
    Q_OBJECT

public:
    explicit TourDialog(QWidget *parent = nullptr);

    static constexpr int pageCount = 3;
    int page() const { return m_page; } ///< from 0
    QPushButton *nextButton() const { return m_next; }
    QPushButton *backButton() const { return m_back; }
    QPushButton *skipButton() const { return m_skip; }
    QString title() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void showPage(int page);

    int m_page = 0;
    QLabel *m_picture;
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_count;
    QPushButton *m_skip;
    QPushButton *m_back;
    QPushButton *m_next;
};

} // namespace touchstone::ui
