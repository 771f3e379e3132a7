// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace touchstone::ui {

/// One line of text that is cut with an ellipsis where room is short; the tooltip then has all of it. Screen readers
/// always get all of it.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    void setElideMode(Qt::TextElideMode mode);
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    bool isElided() const;

    Qt::TextElideMode m_mode = Qt::ElideRight;
};

} // namespace touchstone::ui
