// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingspage.h"

class QComboBox;
class QLabel;
class QSpinBox;

namespace touchstone::ui {

/// How often the cloud is asked and how many live events are kept.
class EventSettingsPage : public SettingsPage
{
    Q_OBJECT

public:
    explicit EventSettingsPage(QWidget *parent = nullptr);

    void setSettings(const Settings &settings) override;

private:
    void take();
    void showWords();

    Settings m_settings;
    QComboBox *m_polling;
    QLabel *m_pace;
    QSpinBox *m_kept;
    QLabel *m_memory;
};

} // namespace touchstone::ui
