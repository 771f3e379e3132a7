// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingspage.h"

class QComboBox;
class QLabel;

namespace touchstone::ui {

/// How times and measures are written, with an example of it.
class FormatPage : public SettingsPage
{
    Q_OBJECT

public:
    explicit FormatPage(QWidget *parent = nullptr);

    void setSettings(const Settings &settings) override;
    QString example() const;

private:
    void take();
    void showExample();

    Settings m_settings;
    QComboBox *m_hours;
    QComboBox *m_moments;
    QComboBox *m_temperature;
    QLabel *m_example;
};

} // namespace touchstone::ui
