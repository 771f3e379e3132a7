// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alertsettingspage.h"

#include "ui/common/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace touchstone::ui {

AlertSettingsPage::AlertSettingsPage(QWidget *parent)
    : QWidget(parent)
    , m_rules(new AlertRulesForm(this))
    , m_background(new BackgroundForm(this))
{
    const auto heading = [this](const QString &text) {
        auto *label = new QLabel(text, this);
        label->setFont(titleFont(font()));
        return label;
    };
    auto *usual = new QPushButton(tr("The usual rules"), this);
    usual->setObjectName(QStringLiteral("usualRules"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::huge, spacing::large, spacing::huge, spacing::large);
    column->setSpacing(spacing::small);
    column->addWidget(heading(tr("Tell me when")));
    column->addWidget(m_rules);
    column->addWidget(usual, 0, Qt::AlignLeft);
    column->addSpacing(spacing::large);
    column->addWidget(heading(tr("In the background")));
    column->addWidget(m_background);
    column->addStretch(1);
    connect(m_rules, &AlertRulesForm::rulesChanged, this, &AlertSettingsPage::tell);
    connect(m_background, &BackgroundForm::choicesChanged, this, &AlertSettingsPage::tell);
    connect(usual, &QPushButton::clicked, this, [this] {
        m_rules->setRules(AlertRules());
        tell();
    });
}

void AlertSettingsPage::setValues(const AlertRules &rules, const BackgroundChoices &background)
{
    if (m_rules->rules() != rules) // else a number that is being typed would be taken away
        m_rules->setRules(rules);
    m_background->setChoices(background);
}

void AlertSettingsPage::tell()
{
    Q_EMIT changed(m_rules->rules(), m_background->choices());
}

} // namespace touchstone::ui
