// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/eventsettingspage.h"

#include "ui/common/formats.h"
#include "ui/settings/settingsform.h"
#include "ui/settings/settingswords.h"

#include <QSpinBox>

namespace touchstone::ui {

namespace {

constexpr qint64 bytesOfAnEvent = 390; // measured, see tests/benchmarks/README.md

/// The usual pauses are 5 s and 60 s (app/session/connectorpoller.h).
QString paceWords(Settings::Polling polling)
{
    switch (polling) {
    case Settings::Polling::Gentle:
        return EventSettingsPage::tr("Every 10 s in the local cloud, every 2 min elsewhere.");
    case Settings::Polling::Usual:
        break;
    case Settings::Polling::Brisk:
        return EventSettingsPage::tr("Every 2.5 s in the local cloud, every 30 s elsewhere.");
    }
    return EventSettingsPage::tr("Every 5 s in the local cloud, every minute elsewhere.");
}

} // namespace

EventSettingsPage::EventSettingsPage(QWidget *parent)
    : SettingsPage(parent)
    , m_polling(makeChoice<Settings::Polling>(tr("Ask for connectors and their numbers"),
          {{Settings::Polling::Gentle, tr("Gently")}, {Settings::Polling::Usual, tr("As usual")},
              {Settings::Polling::Brisk, tr("Briskly")}},
          this))
    , m_kept(new QSpinBox(this))
{
    m_kept->setRange(Settings::fewestKept, Settings::mostKept);
    m_kept->setSingleStep(10'000);
    m_kept->setGroupSeparatorShown(true);
    m_kept->setKeyboardTracking(false); // while it is typed, no smaller number may drop what is there
    m_kept->setAccessibleName(tr("Events in the list"));
    QFormLayout *form = makeForm(this);
    addHeading(form, tr("Connectors"));
    form->addRow(tr("&Ask for their numbers"), m_polling);
    m_pace = addNote(form);
    addNote(form, tr("Never faster than the cloud allows: a round over many connectors takes longer."));
    addHeading(form, tr("Live events"));
    form->addRow(tr("&Keep the last"), m_kept);
    m_memory = addNote(form);
    connect(m_polling, &QComboBox::currentIndexChanged, this, &EventSettingsPage::take);
    connect(m_kept, &QSpinBox::valueChanged, this, &EventSettingsPage::take);
    showWords();
}

void EventSettingsPage::setSettings(const Settings &settings)
{
    m_settings = settings;
    showChoice(m_polling, settings.polling);
    const QSignalBlocker quiet(m_kept);
    m_kept->setValue(settings.keptEvents);
    showWords();
}

void EventSettingsPage::take()
{
    m_settings.polling = Settings::Polling(m_polling->currentData().toInt());
    m_settings.keptEvents = m_kept->value();
    showWords();
    Q_EMIT settingsChanged(m_settings);
}

void EventSettingsPage::showWords()
{
    m_pace->setText(paceWords(m_settings.polling));
    m_memory->setText(tr("Older ones are dropped. That many take about %1 of memory once the list is full.")
                          .arg(sizeWords(m_settings.keptEvents * bytesOfAnEvent)));
}

} // namespace touchstone::ui
