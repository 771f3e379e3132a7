// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/formatpage.h"

#include "ui/common/formats.h"
#include "ui/common/textlabel.h"
#include "ui/settings/settingsform.h"

namespace touchstone::ui {

FormatPage::FormatPage(QWidget *parent)
    : SettingsPage(parent)
    , m_hours(makeChoice<Settings::HourFormat>(tr("Hours"),
          {{Settings::HourFormat::TwentyFour, tr("24 hours, 15:04")},
              {Settings::HourFormat::Twelve, tr("12 hours, 03:04 pm")}},
          this))
    , m_moments(makeChoice<Settings::MomentStyle>(tr("Within the last hour"),
          {{Settings::MomentStyle::Relative, tr("How long ago, as 4 min ago")},
              {Settings::MomentStyle::Absolute, tr("The time, as 15:04")}},
          this))
    , m_temperature(makeChoice<Settings::TemperatureUnit>(tr("Temperature"),
          {{Settings::TemperatureUnit::Celsius, tr("Degrees Celsius, °C")},
              {Settings::TemperatureUnit::Fahrenheit, tr("Degrees Fahrenheit, °F")}},
          this))
    , m_example(makeTextLabel(this))
{
    m_example->setAccessibleName(tr("Example"));
    QFormLayout *form = makeForm(this);
    addHeading(form, tr("Times"));
    form->addRow(tr("&Hours"), m_hours);
    form->addRow(tr("&Within the last hour"), m_moments);
    addNote(form, tr("In lists. The live events have a choice of their own in their menu."));
    addHeading(form, tr("Units"));
    form->addRow(tr("Tem&perature"), m_temperature);
    addNote(
        form, tr("Exports and what is published from the emulator stay in degrees Celsius, as the cloud has them."));
    addHeading(form, tr("Example"));
    form->addRow(m_example);
    for (QComboBox *box : {m_hours, m_moments, m_temperature})
        connect(box, &QComboBox::currentIndexChanged, this, &FormatPage::take);
    showExample();
}

void FormatPage::setSettings(const Settings &settings)
{
    m_settings = settings;
    showChoice(m_hours, settings.hourFormat);
    showChoice(m_moments, settings.momentStyle);
    showChoice(m_temperature, settings.temperatureUnit);
    showExample();
}

QString FormatPage::example() const
{
    return m_example->text();
}

void FormatPage::take()
{
    m_settings.hourFormat = Settings::HourFormat(m_hours->currentData().toInt());
    m_settings.momentStyle = Settings::MomentStyle(m_moments->currentData().toInt());
    m_settings.temperatureUnit = Settings::TemperatureUnit(m_temperature->currentData().toInt());
    showExample();
    Q_EMIT settingsChanged(m_settings);
}

void FormatPage::showExample()
{
    const Formats formats(QLocale(), m_settings);
    const QDateTime now(QDate(2026, 3, 14), QTime(15, 8, 30));
    const QDateTime moment(now.date(), QTime(15, 4, 12, 218));
    m_example->setText(
        tr("%1  %2; changed %3")
            .arg(formatClock(moment, formats), formatTemperature(21.4, formats), formatMoment(moment, now, formats)));
}

} // namespace touchstone::ui
