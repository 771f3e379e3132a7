// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/style.h"

#include "ui/common/theme.h"

#include <QApplication>
#include <QPainter>
#include <QStyleOption>

namespace touchstone::ui {

Style::Style(Appearance appearance)
    : QProxyStyle(QStringLiteral("Fusion"))
    , m_appearance(appearance)
{}

void Style::setAppearance(Appearance appearance)
{
    if (appearance == m_appearance)
        return;
    m_appearance = appearance;
    QApplication::setPalette(QPalette()); // no wishes of the program's own: makes Qt ask polish() again
}

void Style::polish(QPalette &palette)
{
    const bool dark = m_appearance == Appearance::System ? isDark(palette) : m_appearance == Appearance::Dark;
    palette = dark ? darkPalette() : lightPalette();
    palette.setResolveMask(0); // a base for widgets to differ from, not a wish
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_DockWidgetTitleMargin:
        return spacing::tiny;
    case PM_DockWidgetSeparatorExtent:
    case PM_SplitterWidth:
        return spacing::small - 2;
    case PM_ScrollBarExtent:
        return spacing::medium;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

void Style::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_FrameFocusRect:
        if (option->state & State_KeyboardFocusChange)
            paintFocusRing(*painter, option->rect, option->palette, spacing::tiny);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        // Fusion draws the frame darker than the window, which nobody sees on a dark one.
        painter->setPen(mutedText(option->palette));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case PE_IndicatorDockWidgetResizeHandle:
        return; // the gap between the panels is enough
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

} // namespace touchstone::ui
