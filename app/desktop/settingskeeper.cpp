// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/settingskeeper.h"

namespace touchstone::desktop {

SettingsKeeper::SettingsKeeper(const QString &folder, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_folder(folder)
    , m_clock(clock)
    , m_file(folder)
{
    const SettingsReading reading = m_file.load();
    m_settings = reading.settings;
    m_problems = reading.problems;
    m_disk.setMaxThreadCount(1);
    m_counting.setMaxThreadCount(1);
}

SettingsKeeper::~SettingsKeeper()
{
    m_ending = true;
    m_counting.waitForDone();
    m_disk.waitForDone();
}

void SettingsKeeper::change(const Settings &settings)
{
    if (settings == m_settings)
        return;
    m_settings = settings;
    m_disk.start([this, settings] {
        if (const Result<void> saved = m_file.save(settings); !saved)
            QMetaObject::invokeMethod(this, [this, failure = saved.failure()] { Q_EMIT notStored(failure); });
    });
    Q_EMIT changed(m_settings);
}

void SettingsKeeper::exportTo(const QString &path)
{
    m_disk.start([this, path, settings = m_settings] {
        const Result<void> written = SettingsFile::writeTo(path, settings);
        QMetaObject::invokeMethod(this, [this, path, written] {
            if (written)
                Q_EMIT exported(path);
            else
                Q_EMIT notExported(written.failure());
        });
    });
}

void SettingsKeeper::importFrom(const QString &path)
{
    m_disk.start([this, path, settings = m_settings] {
        const SettingsReading reading = SettingsFile::readFrom(path, settings);
        QMetaObject::invokeMethod(this, [this, path, reading] { takeImport(path, reading); });
    });
}

void SettingsKeeper::takeImport(const QString &path, const SettingsReading &reading)
{
    if (!reading.problems.isEmpty()) {
        Q_EMIT notImported(path, reading.problems);
        return;
    }
    change(reading.settings);
    Q_EMIT imported(path);
}

void SettingsKeeper::count()
{
    m_counting.start([this, now = toDateTime(m_clock.now())] {
        const FolderInventory inventory = takeInventory(m_folder, now, m_ending);
        QMetaObject::invokeMethod(this, [this, inventory] { Q_EMIT counted(inventory); });
    });
}

void SettingsKeeper::cleanUp()
{
    m_counting.start([this, now = toDateTime(m_clock.now())] {
        const Result<qint64> freed = touchstone::cleanUp(m_folder, now);
        QMetaObject::invokeMethod(this, [this, freed] {
            if (freed)
                Q_EMIT cleanedUp(*freed);
            else
                Q_EMIT notCleanedUp(freed.failure());
        });
    });
    count();
}

} // namespace touchstone::desktop
