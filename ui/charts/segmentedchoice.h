// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAbstractButton;
class QButtonGroup;
class QHBoxLayout;

namespace touchstone::ui {

/// Buttons side by side, exactly one of which is pressed. One stop of the Tab key; the arrow keys go from one to the
/// next.
class SegmentedChoice : public QWidget
{
    Q_OBJECT

public:
    explicit SegmentedChoice(QWidget *parent = nullptr);

    /// The first one added is chosen.
    void add(int value, const QString &text, const QString &description);
    int value() const;
    void setValue(int value); ///< without a signal
    QAbstractButton *button(int value) const;

Q_SIGNALS:
    void chosen(int value); ///< by a person

private:
    QButtonGroup *m_group;
    QHBoxLayout *m_layout;
};

} // namespace touchstone::ui
