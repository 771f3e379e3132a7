// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingsdialog.h"

#include "ui/common/helppage.h"
#include "ui/common/icons.h"
#include "ui/common/sidelist.h"
#include "ui/common/tallscrollarea.h"
#include "ui/common/theme.h"
#include "ui/settings/datafolderpage.h"
#include "ui/settings/eventsettingspage.h"
#include "ui/settings/formatpage.h"

#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace touchstone::ui {

SettingsDialog::SettingsDialog(const QList<Language> &languages, const QString &dataFolder, QWidget *parent)
    : QDialog(parent)
    , m_pages(new QListWidget(this))
    , m_stack(new QStackedWidget(this))
    , m_messages(new MessageBar(this))
    , m_dataFolder(new DataFolderPage(dataFolder, this))
{
    setWindowTitle(tr("Settings"));
    setHelpPage(*this, QStringLiteral("settings"));
    add(new GeneralPage(languages, this), QStringLiteral("settings"), tr("General"));
    add(new FormatPage(this), QStringLiteral("temperature"), tr("Times and units"));
    add(new EventSettingsPage(this), QStringLiteral("events"), tr("Connectors and events"));
    add(m_dataFolder, QStringLiteral("detail"), tr("Data"));
    connect(m_dataFolder, &DataFolderPage::cleanUpRequested, this, &SettingsDialog::cleanUpRequested);
    connect(m_dataFolder, &DataFolderPage::exportRequested, this, &SettingsDialog::exportRequested);
    connect(m_dataFolder, &DataFolderPage::importRequested, this, &SettingsDialog::importRequested);
    connect(m_pages, &QListWidget::currentRowChanged, this, [this](int row) {
        m_stack->setCurrentIndex(row);
        if (row == m_stack->count() - 1)
            Q_EMIT countRequested(); // it may have grown since
    });
    m_pages->setCurrentRow(0);
    layOut();
}

void SettingsDialog::add(SettingsPage *page, const QString &drawing, const QString &title)
{
    insert(m_stack->count(), page, drawing, title);
}

void SettingsDialog::addPage(SettingsPage *page, const QString &drawing, const QString &title)
{
    page->setSettings(m_settings);
    insert(m_stack->count() - 1, page, drawing, title);
    m_pages->setFixedWidth(m_pages->sizeHintForColumn(0) + spacing::huge);
}

void SettingsDialog::showPage(const SettingsPage *page)
{
    for (int row = 0; row < m_stack->count(); ++row) {
        if (m_stack->widget(row)->isAncestorOf(page))
            m_pages->setCurrentRow(row);
    }
}

void SettingsDialog::insert(int place, SettingsPage *page, const QString &drawing, const QString &title)
{
    m_all.append(page);
    connect(page, &SettingsPage::settingsChanged, this, &SettingsDialog::settingsChanged);
    m_stack->insertWidget(place, new TallScrollArea(page, this));
    m_pages->insertItem(place, new QListWidgetItem(icon(drawing), title));
}

void SettingsDialog::layOut()
{
    m_pages->setAccessibleName(tr("Pages of the settings"));
    m_pages->setSpacing(spacing::tiny);
    auto *close = new QPushButton(tr("Close"), this);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *shown = new QVBoxLayout;
    shown->addWidget(m_stack);
    layOutBesideList(*this, *m_pages, *shown, *close)->insertWidget(0, m_messages);
    m_pages->setFocus();
    resize(720, 520); // the longest page, in whole
}

void SettingsDialog::setSettings(const Settings &settings)
{
    m_settings = settings;
    for (SettingsPage *page : std::as_const(m_all))
        page->setSettings(settings);
}

void SettingsDialog::setInventory(const FolderInventory &inventory)
{
    m_dataFolder->setInventory(inventory);
}

void SettingsDialog::tell(MessageBar::Tone tone, const QString &text)
{
    m_messages->tell(tone, text);
}

} // namespace touchstone::ui
