// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/folderinventory.h"
#include "models/settings/settings.h"
#include "ui/common/messagebar.h"
#include "ui/settings/generalpage.h"

#include <QDialog>

class QListWidget;
class QStackedWidget;

namespace touchstone::ui {

class DataFolderPage;

/// All settings, page by page. What is changed counts at once: the dialog says what is wanted and shows what it is
/// given. One for the window; it stays when closed.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    using Language = OfferedLanguage;

    SettingsDialog(const QList<Language> &languages, const QString &dataFolder, QWidget *parent = nullptr);

    void setSettings(const Settings &settings);
    /// Another page before that of the data folder. Whoever adds it serves what it asks for beside settings.
    void addPage(SettingsPage *page, const QString &drawing, const QString &title);
    void showPage(const SettingsPage *page); ///< one of those that were added
    void setInventory(const FolderInventory &inventory);
    /// What became of what was asked for.
    void tell(MessageBar::Tone tone, const QString &text);

    QListWidget *pages() const { return m_pages; }
    DataFolderPage *dataFolder() const { return m_dataFolder; }
    MessageBar *messages() const { return m_messages; }

Q_SIGNALS:
    void settingsChanged(const touchstone::Settings &settings);
    void countRequested();
    void cleanUpRequested();
    void exportRequested(const QString &path);
    void importRequested(const QString &path);

private:
    void add(SettingsPage *page, const QString &drawing, const QString &title);
    void insert(int place, SettingsPage *page, const QString &drawing, const QString &title);
    void layOut();

    Settings m_settings;
    QListWidget *m_pages;
    QStackedWidget *m_stack; ///< the data folder's page is the last one
    MessageBar *m_messages;
    QList<SettingsPage *> m_all;
    DataFolderPage *m_dataFolder;
};

} // namespace touchstone::ui
