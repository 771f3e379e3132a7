// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alertrulesdialog.h"

#include "ui/alerts/alertrulesform.h"
#include "ui/common/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace touchstone::ui {

AlertRulesDialog::AlertRulesDialog(const AlertRules &rules, QWidget *parent)
    : QDialog(parent)
    , m_rules(new AlertRulesForm(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Rules of alerts"));
    m_rules->setRules(rules);
    const auto heading = [this](const QString &text) {
        auto *label = new QLabel(text, this);
        label->setFont(titleFont(font()));
        return label;
    };
    auto *buttons = new QDialogButtonBox(
        QDialogButtonBox::Save | QDialogButtonBox::Cancel | QDialogButtonBox::RestoreDefaults, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::huge, spacing::large, spacing::huge, spacing::large);
    column->setSpacing(spacing::small);
    column->addWidget(heading(tr("Tell me when")));
    column->addWidget(m_rules);
    column->addStretch(1);
    column->addSpacing(spacing::large);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        accept();
        Q_EMIT saved(m_rules->rules());
    });
    connect(buttons->button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, this,
        [this] { m_rules->setRules(AlertRules()); });
}

} // namespace touchstone::ui
