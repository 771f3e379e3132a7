// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace touchstone::ui {

/// What stands where nothing is yet: a picture, what this place is for and what to do, at best with a button.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    /// `icon` is a name of icons.h; an empty `action` hides the button.
    void setContent(const QString &icon, const QString &title, const QString &text, const QString &action = {});
    QString title() const;
    QString text() const;

Q_SIGNALS:
    void actionRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void restyle();

    QString m_icon;
    QLabel *m_picture;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_action;
};

} // namespace touchstone::ui
