// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/alertrules.h"
#include "ui/alerts/backgroundform.h"

#include <QDialog>

namespace touchstone::ui {

class AlertRulesForm;

/// Asks what is worth an alert, and whether to watch in the background. Nothing counts before "Save".
class AlertRulesDialog : public QDialog
{
    Q_OBJECT

public:
    AlertRulesDialog(const AlertRules &rules, const BackgroundChoices &background, QWidget *parent = nullptr);

Q_SIGNALS:
    void saved(const touchstone::AlertRules &rules, const touchstone::ui::BackgroundChoices &background);

private:
    AlertRulesForm *m_rules;
    BackgroundForm *m_background;
};

} // namespace touchstone::ui
