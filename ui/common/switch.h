// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>

namespace touchstone::ui {

/// How far a switch is: `Changing` stands between the two while an answer is awaited.
enum class SwitchState { Off, On, Changing };

/// Paints a switch in the middle of `area`, at its left edge when the area is wider; for delegates.
void paintSwitch(QPainter &painter, const QRectF &area, SwitchState state, const QPalette &palette, bool enabled = true,
    bool hovered = false);
QSize switchSize(const QFontMetrics &metrics);

/// An on/off switch that shows state and emits intent: a click, Space or Enter asks (`changeRequested`), the owner
/// decides and calls setChecked(). To a screen reader it is a check box.
class Switch : public QCheckBox
{
    Q_OBJECT

public:
    explicit Switch(QWidget *parent = nullptr);

    /// While a change is on its way, nothing further is asked for.
    void setChanging(bool changing);
    bool isChanging() const { return m_changing; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void changeRequested(bool on);

protected:
    bool hitButton(const QPoint &position) const override;
    void nextCheckState() override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_changing = false;
};

} // namespace touchstone::ui
