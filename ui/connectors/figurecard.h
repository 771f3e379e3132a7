// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/card.h"

class QLabel;

namespace touchstone::ui {

/// One number that can be read across a desk, with a caption under it.
class FigureCard : public Card
{
    Q_OBJECT

public:
    explicit FigureCard(const QString &caption, QWidget *parent = nullptr);

    void setFigure(const QString &figure);
    void setCaption(const QString &caption);
    QString figure() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void restyle();

    QLabel *m_figure;
    QLabel *m_caption;
};

} // namespace touchstone::ui
