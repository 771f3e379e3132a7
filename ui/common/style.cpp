// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/style.h"

#include "ui/common/theme.h"

#include <QApplication>
#include <QPainter>
#include <QStyleOption>
#include <QToolButton>

namespace touchstone::ui {

namespace {

/// The ground of a button in its present state: raised, under the mouse, pressed, chosen, disabled.
QColor buttonGround(const QStyleOption &option, const QColor &resting)
{
    const QPalette &palette = option.palette;
    const bool dark = isDark(palette);
    if (!(option.state & QStyle::State_Enabled))
        return palette.color(QPalette::Window);
    if (option.state & QStyle::State_Sunken)
        return dark ? palette.color(QPalette::Dark) : palette.color(QPalette::Mid);
    if (option.state & QStyle::State_On) {
        QColor tint = palette.color(QPalette::Highlight);
        tint.setAlphaF(dark ? 0.45F : 0.16F);
        return tint;
    }
    if (option.state & QStyle::State_MouseOver)
        return dark ? palette.color(QPalette::Light) : palette.color(QPalette::Midlight);
    return resting;
}

void drawButtonPanel(const QStyleOption &option, QPainter &painter, bool framed)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(framed ? QPen(option.palette.color(QPalette::Mid)) : QPen(Qt::NoPen));
    painter.setBrush(buttonGround(option, framed ? option.palette.color(QPalette::Button) : QColor(Qt::transparent)));
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius - 1, cornerRadius - 1);
    painter.restore();
}

void drawLineEditPanel(const QStyleOption &option, QPainter &painter, bool framed)
{
    if (!framed) { // inside a combo box, which has a frame of its own
        painter.fillRect(option.rect, option.palette.brush(QPalette::Base));
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(option.palette.color(isDark(option.palette) ? QPalette::Mid : QPalette::Dark));
    painter.setBrush(option.palette.brush(QPalette::Base));
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius - 1, cornerRadius - 1);
    painter.restore();
    if (option.state & QStyle::State_HasFocus)
        paintFocusRing(painter, option.rect, option.palette);
}

} // namespace

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

int Style::styleHint(
    StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returned) const
{
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0; // the platform's are black on black in the dark, and the words say it
    return QProxyStyle::styleHint(hint, option, widget, returned);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ButtonMargin:
        return spacing::medium;
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
    case PE_IndicatorRadioButton:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(mutedText(option->palette));
        painter->setBrush(Qt::NoBrush);
        painter->drawEllipse(QRectF(option->rect).adjusted(1.5, 1.5, -1.5, -1.5));
        painter->restore();
        return;
    case PE_FrameTabWidget: // Fusion's is lighter than the window, so that pages that fill themselves stand out from it
        painter->fillRect(option->rect, option->palette.brush(QPalette::Window));
        painter->setPen(hairline(option->palette));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case PE_PanelButtonTool: {
        const auto *button = qobject_cast<const QToolButton *>(widget);
        drawButtonPanel(*option, *painter, button && !button->autoRaise());
        return;
    }
    case PE_PanelButtonCommand: {
        drawButtonPanel(*option, *painter, true);
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        if (button && (button->features & QStyleOptionButton::DefaultButton) && (button->state & State_Enabled))
            paintFocusRing(*painter, option->rect, option->palette);
        return;
    }
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        drawLineEditPanel(*option, *painter, frame && frame->lineWidth > 0);
        return;
    }
    case PE_FrameLineEdit:                   // drawn with the panel
    case PE_IndicatorDockWidgetResizeHandle: // the gap between the panels is enough
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (element != CE_ToolBar) {
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    }
    // Flat, with a line towards the rest of the window.
    painter->fillRect(option->rect, option->palette.brush(QPalette::Window));
    painter->setPen(hairline(option->palette));
    if (option->state & State_Horizontal)
        painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
    else
        painter->drawLine(option->rect.topRight(), option->rect.bottomRight());
}

} // namespace touchstone::ui
