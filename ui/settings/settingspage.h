// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/settings.h"

#include <QWidget>

namespace touchstone::ui {

/// One page of the settings: shows its part of them, and gives back the whole with its part changed.
class SettingsPage : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual void setSettings(const Settings &settings) = 0; ///< without a signal

Q_SIGNALS:
    void settingsChanged(const touchstone::Settings &settings);
};

} // namespace touchstone::ui
