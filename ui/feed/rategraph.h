// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/ratehistory.h"

#include <QWidget>

namespace touchstone::ui {

/// The last minute of the rate as a row of bars, with the number of the last second beside it. Of one width whatever
/// the number.
class RateGraph : public QWidget
{
    Q_OBJECT

public:
    explicit RateGraph(QWidget *parent = nullptr);

    void setHistory(const items::RateHistory &history);
    QString text() const; ///< "42/s"

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    items::RateHistory m_history;
};

} // namespace touchstone::ui
