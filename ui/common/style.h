// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace touchstone::ui {

enum class Appearance { System, Light, Dark };

/// Fusion with our palettes. Qt asks a style to polish the system's palette at the start and again whenever the
/// system's changes, so light or dark follows the system without further ado; setAppearance() overrides it. Owned by
/// QApplication.
class Style : public QProxyStyle
{
    Q_OBJECT

public:
    explicit Style(Appearance appearance = Appearance::System);

    Appearance appearance() const { return m_appearance; }
    void setAppearance(Appearance appearance); ///< at once, in every window

    void polish(QPalette &palette) override;
    using QProxyStyle::polish;
    int pixelMetric(
        PixelMetric metric, const QStyleOption *option = nullptr, const QWidget *widget = nullptr) const override;
    int styleHint(StyleHint hint, const QStyleOption *option = nullptr, const QWidget *widget = nullptr,
        QStyleHintReturn *returned = nullptr) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget = nullptr) const override;

private:
    Appearance m_appearance;
};

} // namespace touchstone::ui
