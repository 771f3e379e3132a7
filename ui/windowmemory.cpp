// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windowmemory.h"

#include <QCryptographicHash>
#include <QSettings>

namespace touchstone::ui {

namespace {

// A new arrangement of docks or bars makes old layouts worthless: then this number grows.
constexpr int layoutVersion = 1;

const QString geometryKey = QStringLiteral("geometry");
const QString docksKey = QStringLiteral("docks");
const QString connectorsKey = QStringLiteral("connectors");
const QString tourSeenKey = QStringLiteral("tourSeen");

} // namespace

WindowMemory::WindowMemory(QString file, const QString &connection)
    : m_file(std::move(file))
    , m_group(QStringLiteral("layout%1/%2")
                  .arg(layoutVersion)
                  .arg(QString::fromLatin1(
                      QCryptographicHash::hash(connection.toUtf8(), QCryptographicHash::Sha1).toHex().left(12))))
{}

WindowMemory::Layout WindowMemory::layout() const
{
    if (m_file.isEmpty())
        return {};
    QSettings settings(m_file, QSettings::IniFormat);
    settings.beginGroup(m_group);
    return {settings.value(geometryKey).toByteArray(), settings.value(docksKey).toByteArray(),
        settings.value(connectorsKey).toByteArray()};
}

void WindowMemory::setLayout(const Layout &layout) const
{
    if (m_file.isEmpty())
        return;
    QSettings settings(m_file, QSettings::IniFormat);
    settings.beginGroup(m_group);
    settings.setValue(geometryKey, layout.geometry);
    settings.setValue(docksKey, layout.docks);
    settings.setValue(connectorsKey, layout.connectors);
}

ListSettings WindowMemory::listSettings() const
{
    if (m_file.isEmpty())
        return {};
    QSettings settings(m_file, QSettings::IniFormat);
    return ListSettings::read(settings);
}

void WindowMemory::setListSettings(const ListSettings &list) const
{
    if (m_file.isEmpty())
        return;
    QSettings settings(m_file, QSettings::IniFormat);
    list.write(settings);
}

FeedSettings WindowMemory::feedSettings() const
{
    if (m_file.isEmpty())
        return {};
    QSettings settings(m_file, QSettings::IniFormat);
    return FeedSettings::read(settings);
}

void WindowMemory::setFeedSettings(const FeedSettings &feed) const
{
    if (m_file.isEmpty())
        return;
    QSettings settings(m_file, QSettings::IniFormat);
    feed.write(settings);
}

bool WindowMemory::tourSeen() const
{
    return m_file.isEmpty() || QSettings(m_file, QSettings::IniFormat).value(tourSeenKey).toBool();
}

void WindowMemory::setTourSeen() const
{
    if (!m_file.isEmpty())
        QSettings(m_file, QSettings::IniFormat).setValue(tourSeenKey, true);
}

} // namespace touchstone::ui
