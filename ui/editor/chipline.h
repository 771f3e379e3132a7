// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QAbstractButton;

namespace touchstone::ui {

class FlowLayout;

/// Short texts side by side, each with a way to take it away: by a click, or by Delete, Backspace or Space with the
/// keyboard on it. Shows what it is given and asks; the owner takes away.
class ChipLine : public QWidget
{
    Q_OBJECT

public:
    explicit ChipLine(QWidget *parent = nullptr);

    void setTexts(const QStringList &texts);
    const QStringList &texts() const { return m_texts; }

Q_SIGNALS:
    void removeRequested(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QAbstractButton *makeChip(const QString &text);

    QStringList m_texts;
    QList<QAbstractButton *> m_chips;
    FlowLayout *m_flow;
};

} // namespace touchstone::ui
