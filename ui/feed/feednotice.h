// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace touchstone::ui {

class ElidedLabel;

/// A line above the live events that says what goes on besides (a recording, a file that is read), with the one thing
/// that can be done about it. Hidden until it has something to say.
class FeedNotice : public QWidget
{
    Q_OBJECT

public:
    FeedNotice(const QString &name, const QString &drawing, QWidget *parent = nullptr);

    /// `details` are for the tooltip and for screen readers.
    void tell(const QString &text, const QString &action, const QString &details = {});
    QString text() const;

Q_SIGNALS:
    void actionRequested();

private:
    ElidedLabel *m_text;
    QPushButton *m_action;
};

} // namespace touchstone::ui
