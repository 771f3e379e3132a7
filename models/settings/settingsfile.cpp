// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/settingsfile.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QSettings>

#include <algorithm>

namespace touchstone {

namespace {

using Kind = SettingsProblem::Kind;

// What touchstone.ini held of these until version 0.1.
const QString formerAppearance = QStringLiteral("appearance");
const QString formerKept = QStringLiteral("feed/kept");
const QString formerSound = QStringLiteral("touchSound");

Result<void> replace(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit())
        return {};
    return Failure{
        Failure::Kind::Unavailable, QStringLiteral("%1: %2").arg(QDir::toNativeSeparators(path), file.errorString())};
}

bool has(const SettingsReading &reading, Kind kind)
{
    return std::any_of(reading.problems.cbegin(), reading.problems.cend(),
        [kind](const SettingsProblem &problem) { return problem.kind == kind; });
}

} // namespace

SettingsFile::SettingsFile(const QString &folder)
    : m_path(QDir(folder).filePath(QStringLiteral("settings.json")))
    , m_formerPath(QDir(folder).filePath(QStringLiteral("touchstone.ini")))
{}

SettingsReading SettingsFile::load()
{
    if (!QFile::exists(m_path)) {
        SettingsReading reading{fromFormerFile(), {}, {}};
        if (QFile::exists(m_formerPath) && save(reading.settings)) // only then may the former owner forget them
            clearFormerFile();
        return reading;
    }
    SettingsReading reading = readFrom(m_path, {});
    m_source = reading.source;
    if (has(reading, Kind::Newer))
        m_refusal = Failure{Failure::Kind::Conflict,
            QStringLiteral("%1 was written by a later version").arg(QDir::toNativeSeparators(m_path))};
    else if (has(reading, Kind::Unreadable))
        m_refusal = Failure{Failure::Kind::Unavailable,
            QStringLiteral("%1 could not be read: %2")
                .arg(QDir::toNativeSeparators(m_path), reading.problems.constFirst().found)};
    if (has(reading, Kind::NotJson) || has(reading, Kind::TooLarge))
        keepAside();
    else if (!m_refusal)
        clearFormerFile(); // a crash may have come between the two
    return reading;
}

Result<void> SettingsFile::save(const Settings &settings)
{
    if (m_refusal)
        return *m_refusal;
    QDir().mkpath(QFileInfo(m_path).path());
    return replace(m_path, settingsToJson(settings, m_source));
}

SettingsReading SettingsFile::readFrom(const QString &path, const Settings &base)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {base, {{Kind::Unreadable, {}, file.errorString(), {}}}, {}};
    const QByteArray content = file.read(largestSettings + 1);
    if (file.error() != QFileDevice::NoError) // a folder opens, too
        return {base, {{Kind::Unreadable, {}, file.errorString(), {}}}, {}};
    return readSettings(content, base);
}

Result<void> SettingsFile::writeTo(const QString &path, const Settings &settings)
{
    return replace(path, settingsToJson(settings));
}

Settings SettingsFile::fromFormerFile() const
{
    Settings settings;
    if (!QFile::exists(m_formerPath))
        return settings;
    const QSettings former(m_formerPath, QSettings::IniFormat);
    const QString appearance = former.value(formerAppearance).toString();
    if (appearance == QLatin1String("light"))
        settings.appearance = Settings::Appearance::Light;
    else if (appearance == QLatin1String("dark"))
        settings.appearance = Settings::Appearance::Dark;
    bool isNumber = false;
    const int kept = former.value(formerKept).toInt(&isNumber);
    if (isNumber)
        settings.keptEvents = std::clamp(kept, Settings::fewestKept, Settings::mostKept);
    settings.touchSound = former.value(formerSound, settings.touchSound).toBool();
    return settings;
}

void SettingsFile::clearFormerFile() const
{
    if (!QFile::exists(m_formerPath))
        return;
    QSettings former(m_formerPath, QSettings::IniFormat);
    for (const QString &key : {formerAppearance, formerKept, formerSound}) {
        if (former.contains(key))
            former.remove(key);
    }
}

void SettingsFile::keepAside() const
{
    const QString time = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMddTHHmmsszzz"));
    QFile::rename(m_path, m_path + QStringLiteral(".damaged-") + time);
}

} // namespace touchstone
