// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/alertrules.h"

#include <QWidget>

class QCheckBox;
class QGridLayout;
class QSpinBox;
class QTimeEdit;

namespace touchstone::ui {

/// The rules of alerts as a form. Shows and tells; whoever embeds it keeps the rules.
class AlertRulesForm : public QWidget
{
    Q_OBJECT

public:
    explicit AlertRulesForm(QWidget *parent = nullptr);

    void setRules(const AlertRules &rules); ///< without rulesChanged()
    AlertRules rules() const;

Q_SIGNALS:
    void rulesChanged(const touchstone::AlertRules &rules); ///< by the person

private:
    QCheckBox *addLine(const QString &text, QWidget *limit = nullptr, const QString &tip = {});
    QSpinBox *makeLimit(int least, int most, const QString &unit, const QString &name);
    QCheckBox *addNotify();
    void addQuietHours();
    void tell();
    void enableLimits();

    QGridLayout *m_grid;
    QSpinBox *m_deliveringLimit;
    QSpinBox *m_errorLimit;
    QSpinBox *m_latencyLimit;
    QSpinBox *m_disablingLimit;
    QSpinBox *m_unreachableLimit;
    QCheckBox *m_disabled;
    QCheckBox *m_delivering;
    QCheckBox *m_errors;
    QCheckBox *m_latency;
    QCheckBox *m_disabling;
    QCheckBox *m_unreachable;
    QCheckBox *m_changed;
    QCheckBox *m_notify;
    QCheckBox *m_quiet = nullptr;
    QTimeEdit *m_from = nullptr;
    QTimeEdit *m_to = nullptr;
    bool m_isFilling = false;
};

} // namespace touchstone::ui
