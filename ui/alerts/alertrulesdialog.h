// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/alertrules.h"

#include <QDialog>

namespace touchstone::ui {

class AlertRulesForm;

/// Asks what is worth an alert. Nothing counts before "Save".
class AlertRulesDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AlertRulesDialog(const AlertRules &rules, QWidget *parent = nullptr);

Q_SIGNALS:
    void saved(const touchstone::AlertRules &rules);

private:
    AlertRulesForm *m_rules;
};

} // namespace touchstone::ui
