// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace touchstone::ui {

/// A panel with rounded corners that lies on the window, in the palette's colours.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);

    /// A colour along the left edge, to mark what the card tells; an invalid one removes it.
    void setAccent(const QColor &colour);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QColor m_accent;
};

} // namespace touchstone::ui
