// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/card.h"

#include <QDeadlineTimer>
#include <QTimer>

#include <chrono>

class QLabel;
class QPushButton;

namespace touchstone::ui {

/// Says what is about to happen, counts down to it, and lets the person take it back, by its button or by Ctrl+Z. It
/// only shows: what happens when the time is up is decided by who offered it. Announced once, not at each second.
class UndoBar : public Card
{
    Q_OBJECT

public:
    explicit UndoBar(QWidget *parent = nullptr);

    /// `what` as in "ERP forwarder will be disabled".
    void offer(const QString &what, std::chrono::milliseconds left);
    void withdraw(); ///< it happened, or was taken back
    QString text() const;

Q_SIGNALS:
    void undoRequested();

private:
    void showLeft();

    QString m_what;
    QDeadlineTimer m_deadline;
    QTimer m_second;
    QLabel *m_text;
    QPushButton *m_undo;
};

} // namespace touchstone::ui
