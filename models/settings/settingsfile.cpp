// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/settingsfile.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <algorithm>

namespace touchstone {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SettingsFile)
};

using Kind = SettingsProblem::Kind;

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
    , m_former(folder)
{}

SettingsReading SettingsFile::load()
{
    if (!QFile::exists(m_path)) {
        SettingsReading reading;
        takeOverFormer(reading);
        return reading;
    }
    SettingsReading reading = readFrom(m_path, {});
    m_source = reading.source;
    if (has(reading, Kind::Newer))
        m_refusal = Failure{Failure::Kind::Conflict,
            Texts::tr("%1 was written by a later version").arg(QDir::toNativeSeparators(m_path))};
    else if (has(reading, Kind::Unreadable))
        m_refusal = Failure{Failure::Kind::Unavailable,
            Texts::tr("%1 could not be read: %2")
                .arg(QDir::toNativeSeparators(m_path), reading.problems.constFirst().found)};
    if (has(reading, Kind::NotJson) || has(reading, Kind::TooLarge))
        keepAside();
    else if (!m_refusal && !m_source.isEmpty())
        takeOverFormer(reading);
    return reading;
}

Result<void> SettingsFile::save(const Settings &settings) const
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

/// Each setting has one owner: what touchstone.ini held moves here. As long as something in this file is not understood
/// it is not written over by itself; what was taken over is stored with the next change.
void SettingsFile::takeOverFormer(SettingsReading &reading) const
{
    if (!m_former.isThere())
        return;
    const Settings whole = m_former.over(reading.settings, reading.source);
    const bool isNews = whole != reading.settings;
    reading.settings = whole;
    if (isNews && (!reading.problems.isEmpty() || !save(whole)))
        return; // only once it is stored here may the former owner forget it
    m_former.forget();
}

void SettingsFile::keepAside() const
{
    const QString time = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMddTHHmmsszzz"));
    QFile::rename(m_path, m_path + QStringLiteral(".damaged-") + time);
}

} // namespace touchstone
