// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/settings/folderinventory.h"
#include "models/settings/settingsfile.h"

#include <QObject>
#include <QThreadPool>

namespace touchstone::desktop {

/// The settings of the running program and their file. A change counts at once and is stored on a thread of its own,
/// one after the other; the folder is counted and cleaned up on another. Each order ends with one signal. GUI thread.
class SettingsKeeper : public QObject
{
    Q_OBJECT

public:
    /// Reads the settings of the data folder now: nothing can be shown before. `clock` must outlive the keeper.
    SettingsKeeper(const QString &folder, const Clock &clock, QObject *parent = nullptr);
    /// Waits until what was changed is stored.
    ~SettingsKeeper() override;

    const Settings &settings() const { return m_settings; }
    /// What was wrong with the file when it was read.
    const QList<SettingsProblem> &problems() const { return m_problems; }
    QString file() const { return m_file.path(); }
    QString folder() const { return m_folder; }

    void change(const Settings &settings);
    void exportTo(const QString &path);
    void importFrom(const QString &path); ///< nothing is changed unless all of it is right
    void count();
    void cleanUp(); ///< and counts again

Q_SIGNALS:
    void changed(const touchstone::Settings &settings);
    void notStored(const touchstone::Failure &failure); ///< it counts until the program ends
    void exported(const QString &path);
    void notExported(const touchstone::Failure &failure);
    void imported(const QString &path);
    void notImported(const QString &path, const QList<touchstone::SettingsProblem> &problems);
    void counted(const touchstone::FolderInventory &inventory);
    void cleanedUp(qint64 bytes);
    void notCleanedUp(const touchstone::Failure &failure);

private:
    void takeImport(const QString &path, const SettingsReading &reading);

    QString m_folder;
    const Clock &m_clock;
    SettingsFile m_file; ///< once it is read, for the disk's thread alone
    Settings m_settings;
    QList<SettingsProblem> m_problems;
    std::atomic<bool> m_ending{false};
    QThreadPool m_disk;     ///< one thread: the last change is the last one written
    QThreadPool m_counting; ///< one thread; a large folder takes its time
};

} // namespace touchstone::desktop
