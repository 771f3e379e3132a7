// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingspage.h"

#include <optional>

namespace touchstone::ui {

class AlertRulesForm;
class BackgroundForm;

/// The rules of alerts and the background as a page of the settings, where each change counts at once. Whether
/// Touchstone starts at sign-in is no part of the settings (models/settings/settings.h): it is asked for by itself.
class AlertSettingsPage : public SettingsPage
{
    Q_OBJECT

public:
    explicit AlertSettingsPage(QWidget *parent = nullptr);

    void setSettings(const Settings &settings) override;
    /// What this computer has to offer. `autostart`: whether it is on; none where there is no such thing.
    void setSurroundings(bool hasTray, std::optional<bool> autostart);

Q_SIGNALS:
    void autostartRequested(bool isOn);

private:
    void takeRules();
    void takeBackground();
    void showBackground();

    Settings m_settings;
    bool m_hasTray = false;
    std::optional<bool> m_isAutostartOn;
    AlertRulesForm *m_rules;
    BackgroundForm *m_background;
};

} // namespace touchstone::ui
