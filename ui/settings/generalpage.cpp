// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/generalpage.h"

#include "ui/settings/settingsform.h"

#include <QCheckBox>

namespace touchstone::ui {

GeneralPage::GeneralPage(const QList<OfferedLanguage> &languages, QWidget *parent)
    : SettingsPage(parent)
    , m_appearance(makeChoice<Settings::Appearance>(tr("Appearance"),
          {{Settings::Appearance::System, tr("Like the system")}, {Settings::Appearance::Light, tr("Light")},
              {Settings::Appearance::Dark, tr("Dark")}},
          this))
    , m_language(new QComboBox(this))
    , m_sound(new QCheckBox(tr("A &sound when a sensor is touched"), this))
{
    m_language->setAccessibleName(tr("Language"));
    m_language->addItem(tr("Like the system"), QString());
    for (const OfferedLanguage &language : languages)
        m_language->addItem(language.name, language.code);
    QFormLayout *form = makeForm(this);
    addHeading(form, tr("Appearance and language"));
    form->addRow(tr("&Appearance"), m_appearance);
    form->addRow(tr("&Language"), m_language);
    m_restart = addNote(form);
    addHeading(form, tr("Sounds"));
    form->addRow(m_sound);
    addNote(form, tr("It is the system's own bell: it is heard only where the system's sounds are on."));
    connect(m_appearance, &QComboBox::currentIndexChanged, this, &GeneralPage::take);
    connect(m_language, &QComboBox::currentIndexChanged, this, &GeneralPage::take);
    connect(m_sound, &QCheckBox::toggled, this, &GeneralPage::take);
    showRestart();
}

void GeneralPage::setSettings(const Settings &settings)
{
    m_settings = settings;
    if (!m_isSet)
        m_spokenSince = settings.language;
    m_isSet = true;
    showChoice(m_appearance, settings.appearance);
    const QSignalBlocker quiet(m_language);
    const QSignalBlocker silent(m_sound);
    // A language that is not offered is the system's for now, and stays set for when it is.
    m_language->setCurrentIndex(std::max(0, m_language->findData(settings.language)));
    m_sound->setChecked(settings.touchSound);
    showRestart();
}

void GeneralPage::take()
{
    m_settings.appearance = Settings::Appearance(m_appearance->currentData().toInt());
    if (sender() == m_language)
        m_settings.language = m_language->currentData().toString();
    m_settings.touchSound = m_sound->isChecked();
    showRestart();
    Q_EMIT settingsChanged(m_settings);
}

void GeneralPage::showRestart()
{
    const bool isOther = m_isSet && m_settings.language != m_spokenSince;
    m_restart->setText(isOther ? tr("Quit Touchstone and start it again: from then on it speaks this language.")
                               : tr("Another language counts from the next start on."));
}

} // namespace touchstone::ui
