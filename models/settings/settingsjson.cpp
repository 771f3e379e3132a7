// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/settingsjson.h"

#include "models/settings/alertrulesjson.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace touchstone {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SettingsFile)
};

const QString versionKey = QStringLiteral("version");

constexpr SettingsWord<Settings::Appearance> appearances[] = {{Settings::Appearance::System, "system"},
    {Settings::Appearance::Light, "light"}, {Settings::Appearance::Dark, "dark"}};
constexpr SettingsWord<Settings::HourFormat> hourFormats[] = {
    {Settings::HourFormat::TwentyFour, "24"}, {Settings::HourFormat::Twelve, "12"}};
constexpr SettingsWord<Settings::TemperatureUnit> temperatureUnits[] = {
    {Settings::TemperatureUnit::Celsius, "celsius"}, {Settings::TemperatureUnit::Fahrenheit, "fahrenheit"}};
constexpr SettingsWord<Settings::MomentStyle> momentStyles[] = {
    {Settings::MomentStyle::Relative, "relative"}, {Settings::MomentStyle::Absolute, "absolute"}};
constexpr SettingsWord<Settings::Polling> pollings[] = {
    {Settings::Polling::Gentle, "gentle"}, {Settings::Polling::Usual, "usual"}, {Settings::Polling::Brisk, "brisk"}};
constexpr SettingsWord<Settings::Closing> closings[] = {
    {Settings::Closing::Ask, "ask"}, {Settings::Closing::Hide, "hide"}, {Settings::Closing::Quit, "quit"}};

void readMembers(SettingsReading &reading)
{
    MemberReader reader(reading.source, reading.problems);
    Settings &settings = reading.settings;
    reader.read("appearance", appearances, settings.appearance);
    reader.readLanguage("language", Settings::longestLanguage, settings.language);
    reader.read("hourFormat", hourFormats, settings.hourFormat);
    reader.read("temperatureUnit", temperatureUnits, settings.temperatureUnit);
    reader.read("momentStyle", momentStyles, settings.momentStyle);
    reader.read("polling", pollings, settings.polling);
    reader.read("keptEvents", Settings::fewestKept, Settings::mostKept, settings.keptEvents);
    reader.read("touchSound", settings.touchSound);
    reader.read("closing", closings, settings.closing);
    const QJsonObject alerts = reader.object("alerts");
    MemberReader alertsReader(alerts, reading.problems, QStringLiteral("alerts"));
    readAlertRules(alertsReader, settings.alerts);
}

} // namespace

SettingsReading readSettings(const QByteArray &json, const Settings &base)
{
    using Kind = SettingsProblem::Kind;
    SettingsReading reading{base, {}, {}};
    if (json.size() > largestSettings) {
        reading.problems.append({Kind::TooLarge, {}, QString::number(json.size()), {}});
        return reading;
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject()) {
        const QString why = error.error == QJsonParseError::NoError ? Texts::tr("no object") : error.errorString();
        reading.problems.append({Kind::NotJson, {}, Texts::tr("%1 (byte %2)").arg(why).arg(error.offset), {}});
        return reading;
    }
    const QJsonValue version = document.object().value(versionKey);
    if (!version.isUndefined() && !version.isDouble()) {
        reading.problems.append(
            {Kind::WrongValue, versionKey, shownOfFile(version), {QString::number(settingsVersion)}});
        return reading;
    }
    if (version.toDouble() > settingsVersion) {
        reading.problems.append({Kind::Newer, versionKey, shownOfFile(version), {}});
        return reading;
    }
    reading.source = document.object();
    readMembers(reading);
    return reading;
}

QByteArray settingsToJson(const Settings &settings, const QJsonObject &source)
{
    QJsonObject object = source;
    object.insert(versionKey, settingsVersion);
    object.insert(QLatin1String("appearance"), wordOf(appearances, settings.appearance));
    object.insert(QLatin1String("language"), settings.language);
    object.insert(QLatin1String("hourFormat"), wordOf(hourFormats, settings.hourFormat));
    object.insert(QLatin1String("temperatureUnit"), wordOf(temperatureUnits, settings.temperatureUnit));
    object.insert(QLatin1String("momentStyle"), wordOf(momentStyles, settings.momentStyle));
    object.insert(QLatin1String("polling"), wordOf(pollings, settings.polling));
    object.insert(QLatin1String("keptEvents"), settings.keptEvents);
    object.insert(QLatin1String("touchSound"), settings.touchSound);
    object.insert(QLatin1String("closing"), wordOf(closings, settings.closing));
    const QLatin1String alerts("alerts");
    object.insert(alerts, alertRulesToJson(settings.alerts, object.value(alerts).toObject()));
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

} // namespace touchstone
