// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace touchstone::ui {

/// Shows its content as wide as there is room and squeezed as far as it bears; only what is lower than the content's
/// minimum scrolls. (QScrollArea::widgetResizable gives texts that wrap their preferred height, and scrolls too early.)
class TallScrollArea : public QScrollArea
{
    Q_OBJECT

public:
    explicit TallScrollArea(QWidget *content, QWidget *parent = nullptr); ///< takes over `content`

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
};

} // namespace touchstone::ui
