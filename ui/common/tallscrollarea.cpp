// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/tallscrollarea.h"

#include <QEvent>
#include <QScrollBar>

#include <algorithm>

namespace touchstone::ui {

namespace {
constexpr int leastHeight = 120;
}

TallScrollArea::TallScrollArea(QWidget *content, QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setWidget(content);
    content->installEventFilter(this);
}

QSize TallScrollArea::minimumSizeHint() const
{
    const int width = widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width();
    return {width, std::min(leastHeight, widget()->minimumSizeHint().height())};
}

void TallScrollArea::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

bool TallScrollArea::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        fit();
    return QScrollArea::eventFilter(watched, event);
}

void TallScrollArea::fit()
{
    const QSize room = maximumViewportSize();
    const int least = widget()->minimumSizeHint().height();
    const int width = least > room.height() ? room.width() - verticalScrollBar()->sizeHint().width() : room.width();
    widget()->resize(width, std::max(room.height(), least));
}

} // namespace touchstone::ui
