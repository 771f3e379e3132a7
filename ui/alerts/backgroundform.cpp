// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/backgroundform.h"

#include "ui/common/theme.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace touchstone::ui {

BackgroundForm::BackgroundForm(QWidget *parent)
    : QWidget(parent)
    , m_keepRunning(new QCheckBox(tr("Keep watching when the window is closed"), this))
    , m_autostart(new QCheckBox(tr("Start in the background when I sign in"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::small);
    column->addWidget(m_keepRunning);
    column->addWidget(m_autostart);
    for (QCheckBox *box : {m_keepRunning, m_autostart})
        connect(box, &QCheckBox::clicked, this, &BackgroundForm::choicesChanged);
    setChoices({});
}

void BackgroundForm::setChoices(const BackgroundChoices &choices)
{
    m_choices = choices;
    m_keepRunning->setEnabled(choices.keepRunning.has_value());
    m_keepRunning->setChecked(choices.keepRunning.value_or(false));
    m_keepRunning->setToolTip(choices.keepRunning
                                  ? tr("A mark in the tray shows the worst state and brings the window back.")
                                  : tr("This desktop has no tray that could bring the window back."));
    m_autostart->setEnabled(choices.autostart.has_value());
    m_autostart->setChecked(choices.autostart.value_or(false));
    m_autostart->setToolTip(
        choices.autostart ? QString() : tr("Use this system's own settings to start Touchstone when you sign in."));
    for (QCheckBox *box : {m_keepRunning, m_autostart})
        box->setAccessibleDescription(box->toolTip());
}

BackgroundChoices BackgroundForm::choices() const
{
    BackgroundChoices choices = m_choices;
    if (choices.keepRunning)
        choices.keepRunning = m_keepRunning->isChecked();
    if (choices.autostart)
        choices.autostart = m_autostart->isChecked();
    return choices;
}

} // namespace touchstone::ui
