// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/folderinventory.h"
#include "ui/settings/settingspage.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace touchstone::ui {

/// Where the program keeps its data, how much of what, what of it serves nothing any more, and the settings as a file.
class DataFolderPage : public SettingsPage
{
    Q_OBJECT

public:
    explicit DataFolderPage(const QString &folder, QWidget *parent = nullptr);

    void setSettings(const Settings &settings) override;
    void setInventory(const FolderInventory &inventory);

    QTreeWidget *parts() const { return m_parts; }
    QPushButton *cleanUpButton() const { return m_cleanUp; }
    QPushButton *resetButton() const { return m_reset; }

Q_SIGNALS:
    void countRequested();
    void cleanUpRequested(); ///< it was confirmed
    void exportRequested(const QString &path);
    void importRequested(const QString &path);

private:
    void layOut();
    void confirmCleanUp();
    void confirmReset();
    void chooseExport();
    void chooseImport();

    Settings m_settings;
    FolderInventory m_inventory;
    QLineEdit *m_folder;
    QPushButton *m_open;
    QTreeWidget *m_parts;
    QLabel *m_total;
    QPushButton *m_cleanUp;
    QPushButton *m_export;
    QPushButton *m_import;
    QPushButton *m_reset;
};

} // namespace touchstone::ui
