// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/settingsjson.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace touchstone {

namespace {

const QString versionKey = QStringLiteral("version");

template <typename Value>
struct Word
{
    Value value;
    const char *word;
};

constexpr Word<Settings::Appearance> appearances[] = {{Settings::Appearance::System, "system"},
    {Settings::Appearance::Light, "light"}, {Settings::Appearance::Dark, "dark"}};
constexpr Word<Settings::HourFormat> hourFormats[] = {
    {Settings::HourFormat::TwentyFour, "24"}, {Settings::HourFormat::Twelve, "12"}};
constexpr Word<Settings::TemperatureUnit> temperatureUnits[] = {
    {Settings::TemperatureUnit::Celsius, "celsius"}, {Settings::TemperatureUnit::Fahrenheit, "fahrenheit"}};
constexpr Word<Settings::MomentStyle> momentStyles[] = {
    {Settings::MomentStyle::Relative, "relative"}, {Settings::MomentStyle::Absolute, "absolute"}};
constexpr Word<Settings::Polling> pollings[] = {
    {Settings::Polling::Gentle, "gentle"}, {Settings::Polling::Usual, "usual"}, {Settings::Polling::Brisk, "brisk"}};

/// A value as a file has it, short enough to be shown.
QString shown(const QJsonValue &value)
{
    constexpr qsizetype longest = 60;
    const QByteArray text = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(text.mid(1, text.size() - 2)).left(longest);
}

/// Takes known members out of an object and notes what is wrong with them.
class Reader
{
public:
    Reader(const QJsonObject &source, QList<SettingsProblem> &problems)
        : m_source(source)
        , m_problems(problems)
    {}

    template <typename Value, size_t size>
    void read(const char *key, const Word<Value> (&words)[size], Value &value)
    {
        QStringList allowed;
        for (const Word<Value> &known : words) {
            const QString word = QString::fromLatin1(known.word);
            if (m_source.value(QLatin1String(key)) == word)
                value = known.value;
            allowed.append(word);
        }
        if (!allowed.contains(m_source.value(QLatin1String(key)).toString()))
            complain(key, allowed);
    }

    void read(const char *key, bool &value)
    {
        if (m_source.value(QLatin1String(key)).isBool())
            value = m_source.value(QLatin1String(key)).toBool();
        else
            complain(key, {QStringLiteral("true"), QStringLiteral("false")});
    }

    void read(const char *key, int least, int most, int &value)
    {
        const double number = m_source.value(QLatin1String(key)).toDouble(std::nan(""));
        if (number >= least && number <= most && number == std::floor(number))
            value = int(number);
        else
            complain(key, {QStringLiteral("%1 to %2").arg(least).arg(most)});
    }

    /// Letters, digits, - and _ alone: it becomes part of a file name.
    void readLanguage(const char *key, QString &value)
    {
        const QJsonValue found = m_source.value(QLatin1String(key));
        const QString code = found.toString();
        const bool isCode = std::all_of(code.cbegin(), code.cend(), [](QChar letter) {
            return letter.unicode() < 128 &&
                   (letter.isLetterOrNumber() || letter == QLatin1Char('-') || letter == QLatin1Char('_'));
        });
        if (found.isString() && isCode && code.size() <= Settings::longestLanguage)
            value = code;
        else
            complain(key, {QString(), QStringLiteral("en"), QStringLiteral("nb")});
    }

private:
    void complain(const char *key, const QStringList &allowed)
    {
        const QJsonValue found = m_source.value(QLatin1String(key));
        if (!found.isUndefined()) // what is missing is as it was
            m_problems.append({SettingsProblem::Kind::WrongValue, QString::fromLatin1(key), shown(found), allowed});
    }

    const QJsonObject &m_source;
    QList<SettingsProblem> &m_problems;
};

template <typename Value, size_t size>
QString wordOf(const Word<Value> (&words)[size], Value value)
{
    for (const Word<Value> &known : words) {
        if (known.value == value)
            return QString::fromLatin1(known.word);
    }
    return {};
}

void readMembers(SettingsReading &reading)
{
    Reader reader(reading.source, reading.problems);
    Settings &settings = reading.settings;
    reader.read("appearance", appearances, settings.appearance);
    reader.readLanguage("language", settings.language);
    reader.read("hourFormat", hourFormats, settings.hourFormat);
    reader.read("temperatureUnit", temperatureUnits, settings.temperatureUnit);
    reader.read("momentStyle", momentStyles, settings.momentStyle);
    reader.read("polling", pollings, settings.polling);
    reader.read("keptEvents", Settings::fewestKept, Settings::mostKept, settings.keptEvents);
    reader.read("touchSound", settings.touchSound);
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
        const QString why = error.error == QJsonParseError::NoError ? QStringLiteral("no object") : error.errorString();
        reading.problems.append({Kind::NotJson, {}, QStringLiteral("%1 (byte %2)").arg(why).arg(error.offset), {}});
        return reading;
    }
    const QJsonValue version = document.object().value(versionKey);
    if (!version.isUndefined() && !version.isDouble()) {
        reading.problems.append({Kind::WrongValue, versionKey, shown(version), {QString::number(settingsVersion)}});
        return reading;
    }
    if (version.toDouble() > settingsVersion) {
        reading.problems.append({Kind::Newer, versionKey, shown(version), {}});
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
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

} // namespace touchstone
