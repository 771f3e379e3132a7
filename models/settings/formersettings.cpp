// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/formersettings.h"

#include "models/settings/settingsjson.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSettings>

namespace touchstone {

namespace {

struct Former
{
    const char *key;
    const char *member;
};
constexpr Former formers[] = {{"appearance", "appearance"}, {"feed/kept", "keptEvents"}, {"touchSound", "touchSound"},
    {"alerts/closing", "closing"}};

const QString alertsGroup = QStringLiteral("alerts");

/// Text, as an INI file has it, as the value that it stands for.
QJsonValue valueOf(const QVariant &found)
{
    const QString text = found.toString();
    if (text == QLatin1String("true") || text == QLatin1String("false"))
        return text == QLatin1String("true");
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return isNumber ? QJsonValue(number) : QJsonValue(text);
}

/// The members of the settings that the file tells; the rules of alerts have the same names in both.
QJsonObject membersOf(QSettings &file)
{
    QJsonObject members;
    for (const Former &former : formers) {
        const QString key = QString::fromLatin1(former.key);
        if (file.contains(key))
            members.insert(QLatin1String(former.member), valueOf(file.value(key)));
    }
    QJsonObject alerts;
    file.beginGroup(alertsGroup);
    for (const QString &key : file.childKeys())
        alerts.insert(key, valueOf(file.value(key)));
    file.endGroup();
    alerts.remove(QStringLiteral("closing"));
    if (!alerts.isEmpty())
        members.insert(alertsGroup, alerts);
    return members;
}

} // namespace

FormerSettings::FormerSettings(const QString &folder)
    : m_path(QDir(folder).filePath(QStringLiteral("touchstone.ini")))
{}

bool FormerSettings::isThere() const
{
    if (!QFile::exists(m_path))
        return false;
    QSettings file(m_path, QSettings::IniFormat);
    return !membersOf(file).isEmpty();
}

Settings FormerSettings::over(const Settings &base, const QJsonObject &source) const
{
    if (!QFile::exists(m_path))
        return base;
    QSettings file(m_path, QSettings::IniFormat);
    QJsonObject members = membersOf(file);
    for (const QString &known : source.keys())
        members.remove(known);
    return readSettings(QJsonDocument(members).toJson(), base).settings;
}

void FormerSettings::forget() const
{
    if (!QFile::exists(m_path))
        return;
    QSettings file(m_path, QSettings::IniFormat);
    if (membersOf(file).isEmpty())
        return;
    for (const Former &former : formers)
        file.remove(QString::fromLatin1(former.key));
    file.remove(alertsGroup);
}

} // namespace touchstone
