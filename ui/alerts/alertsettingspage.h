// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/alerts/alertrulesform.h"
#include "ui/alerts/backgroundform.h"

namespace touchstone::ui {

/// The rules of alerts and the background as a page of the settings, where each change counts at once.
class AlertSettingsPage : public QWidget
{
    Q_OBJECT

public:
    explicit AlertSettingsPage(QWidget *parent = nullptr);

    /// Without changed().
    void setValues(const AlertRules &rules, const BackgroundChoices &background);

Q_SIGNALS:
    void changed(const touchstone::AlertRules &rules, const touchstone::ui::BackgroundChoices &background);

private:
    void tell();

    AlertRulesForm *m_rules;
    BackgroundForm *m_background;
};

} // namespace touchstone::ui
