// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingspage.h"

class QCheckBox;
class QComboBox;
class QLabel;

namespace touchstone::ui {

/// A language that the window can speak.
struct OfferedLanguage
{
    QString code;
    QString name; ///< in that language
};

/// Appearance, language and sounds.
class GeneralPage : public SettingsPage
{
    Q_OBJECT

public:
    explicit GeneralPage(const QList<OfferedLanguage> &languages, QWidget *parent = nullptr);

    void setSettings(const Settings &settings) override;

private:
    void take();
    void showRestart();

    Settings m_settings;
    QString m_spokenSince; ///< the language that was set when the page was made: what is spoken until the end
    bool m_isSet = false;
    QComboBox *m_appearance;
    QComboBox *m_language;
    QLabel *m_restart;
    QCheckBox *m_sound;
};

} // namespace touchstone::ui
