// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/card.h"

class QLabel;
class QPushButton;
class QToolButton;

namespace touchstone::ui {

/// A line that tells what happened, to what, and what to do, without standing in the way. Shows the latest message;
/// goes away when closed, or by itself when it only informs and asks for nothing.
class MessageBar : public Card
{
    Q_OBJECT

public:
    enum class Tone { Information, Success, Problem };

    explicit MessageBar(QWidget *parent = nullptr);

    /// `action` names what the button does; its signal carries `topic`, which also lets settle() take the message away.
    void tell(Tone tone, const QString &text, const QString &action = {}, const QString &topic = {});
    void settle(const QString &topic); ///< what `topic` told is no longer so
    QString text() const;
    QString topic() const { return m_topic; }

Q_SIGNALS:
    void actionRequested(const QString &topic);

protected:
    void changeEvent(QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    void restyle();
    void dismiss();

    Tone m_tone = Tone::Information;
    QString m_topic;
    int m_timer = 0;
    QLabel *m_mark;
    QLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_close;
};

} // namespace touchstone::ui
