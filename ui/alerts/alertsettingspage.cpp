// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alertsettingspage.h"

#include "ui/alerts/alertrulesform.h"
#include "ui/alerts/backgroundform.h"
#include "ui/common/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace touchstone::ui {

AlertSettingsPage::AlertSettingsPage(QWidget *parent)
    : SettingsPage(parent)
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
    connect(m_rules, &AlertRulesForm::rulesChanged, this, &AlertSettingsPage::takeRules);
    connect(m_background, &BackgroundForm::choicesChanged, this, &AlertSettingsPage::takeBackground);
    connect(usual, &QPushButton::clicked, this, [this] {
        m_rules->setRules(AlertRules());
        takeRules();
    });
}

void AlertSettingsPage::setSettings(const Settings &settings)
{
    m_settings = settings;
    if (m_rules->rules() != settings.alerts) // else a number that is being typed would be taken away
        m_rules->setRules(settings.alerts);
    showBackground();
}

void AlertSettingsPage::setSurroundings(bool hasTray, std::optional<bool> autostart)
{
    m_hasTray = hasTray;
    m_isAutostartOn = autostart;
    showBackground();
}

void AlertSettingsPage::showBackground()
{
    BackgroundChoices choices;
    if (m_hasTray)
        choices.keepRunning = m_settings.closing == Settings::Closing::Hide;
    choices.autostart = m_isAutostartOn;
    m_background->setChoices(choices);
}

void AlertSettingsPage::takeRules()
{
    m_settings.alerts = m_rules->rules();
    Q_EMIT settingsChanged(m_settings);
}

void AlertSettingsPage::takeBackground()
{
    const BackgroundChoices choices = m_background->choices();
    if (choices.keepRunning && *choices.keepRunning != (m_settings.closing == Settings::Closing::Hide)) {
        m_settings.closing = *choices.keepRunning ? Settings::Closing::Hide : Settings::Closing::Quit;
        Q_EMIT settingsChanged(m_settings);
    }
    if (choices.autostart && choices.autostart != m_isAutostartOn)
        Q_EMIT autostartRequested(*choices.autostart);
}

} // namespace touchstone::ui
