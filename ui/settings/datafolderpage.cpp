// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/datafolderpage.h"

#include "ui/common/formats.h"
#include "ui/common/theme.h"
#include "ui/settings/settingsform.h"
#include "ui/settings/settingswords.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTreeWidget>
#include <QUrl>

namespace touchstone::ui {

namespace {

constexpr qsizetype mostNamed = 20; ///< in a question

struct Disposable
{
    qint64 files = 0;
    qint64 bytes = 0;
    QStringList names;
};

Disposable disposableOf(const FolderInventory &inventory)
{
    Disposable sum;
    for (const FolderInventory::Part &part : inventory.parts) {
        if (!isDisposable(part.kind))
            continue;
        sum.files += part.files;
        sum.bytes += part.bytes;
        sum.names += part.names;
    }
    return sum;
}

/// A question whose safe answer is the default; `deed` is called once it is confirmed.
template <typename Deed>
void ask(QWidget *parent, const QString &title, const QString &question, const QString &details, const QString &yes,
    const QString &no, Deed deed)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, title, question, QMessageBox::NoButton, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(details);
    QPushButton *confirm = box->addButton(yes, QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(no, QMessageBox::RejectRole));
    QObject::connect(confirm, &QPushButton::clicked, parent, deed);
    box->open();
}

} // namespace

DataFolderPage::DataFolderPage(const QString &folder, QWidget *parent)
    : SettingsPage(parent)
    , m_folder(new QLineEdit(QDir::toNativeSeparators(folder), this))
    , m_open(new QPushButton(tr("&Open"), this))
    , m_parts(new QTreeWidget(this))
    , m_total(new QLabel(tr("Counting \u2026"), this))
    , m_cleanUp(new QPushButton(tr("&Clean up"), this))
    , m_export(new QPushButton(tr("&Export\u2026"), this))
    , m_import(new QPushButton(tr("&Import\u2026"), this))
    , m_reset(new QPushButton(tr("&Reset all\u2026"), this))
{
    m_folder->setReadOnly(true);
    m_folder->setAccessibleName(tr("Data folder"));
    m_parts->setAccessibleName(tr("What lies in the data folder"));
    m_parts->setHeaderLabels({tr("What"), tr("Files"), tr("Size")});
    m_parts->setRootIsDecorated(false);
    m_parts->setUniformRowHeights(true);
    m_parts->header()->setStretchLastSection(false);
    m_parts->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_parts->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_parts->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_parts->setMinimumHeight(fontMetrics().height() * 7);
    m_cleanUp->setEnabled(false);
    layOut();
    connect(m_open, &QPushButton::clicked, this, [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    connect(m_cleanUp, &QPushButton::clicked, this, &DataFolderPage::confirmCleanUp);
    connect(m_export, &QPushButton::clicked, this, &DataFolderPage::chooseExport);
    connect(m_import, &QPushButton::clicked, this, &DataFolderPage::chooseImport);
    connect(m_reset, &QPushButton::clicked, this, &DataFolderPage::confirmReset);
}

void DataFolderPage::layOut()
{
    QFormLayout *form = makeForm(this);
    addHeading(form, tr("Data folder"));
    auto *place = new QHBoxLayout;
    place->setSpacing(spacing::small);
    place->addWidget(m_folder, 1);
    place->addWidget(m_open);
    form->addRow(place);
    form->addRow(m_parts);
    auto *counts = new QHBoxLayout;
    counts->setSpacing(spacing::small);
    counts->addWidget(m_total, 1);
    counts->addWidget(m_cleanUp);
    form->addRow(counts);
    addHeading(form, tr("All settings"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::small);
    for (QPushButton *button : {m_export, m_import, m_reset})
        buttons->addWidget(button);
    buttons->addStretch();
    form->addRow(buttons);
    addNote(
        form, tr("A file with what is set in this window, rules of alerts included. It holds no keys and no secrets."));
}

void DataFolderPage::setSettings(const Settings &settings)
{
    m_settings = settings;
}

void DataFolderPage::setInventory(const FolderInventory &inventory)
{
    m_inventory = inventory;
    m_parts->clear();
    for (const FolderInventory::Part &part : inventory.parts) {
        auto *item = new QTreeWidgetItem({inventoryWord(part.kind), formatCount(part.files), sizeWords(part.bytes)});
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        item->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
        item->setToolTip(0, part.names.first(std::min(part.names.size(), mostNamed)).join(u'\n'));
        m_parts->addTopLevelItem(item);
    }
    m_total->setText((inventory.isWhole ? tr("%1 in all") : tr("%1 and more: the folder has too many files to count"))
                         .arg(sizeWords(inventory.bytes)));
    const Disposable disposable = disposableOf(inventory);
    m_cleanUp->setEnabled(disposable.files > 0);
    m_cleanUp->setText(disposable.files > 0 ? tr("&Clean up (%1)").arg(sizeWords(disposable.bytes)) : tr("&Clean up"));
    m_cleanUp->setToolTip(disposable.files > 0 ? tr("Deletes damaged copies and what interrupted writing left over")
                                               : tr("Nothing lies here that serves nothing"));
}

void DataFolderPage::confirmCleanUp()
{
    const Disposable disposable = disposableOf(m_inventory);
    QStringList names = disposable.names.first(std::min(disposable.names.size(), mostNamed));
    if (disposable.names.size() > mostNamed)
        names.append(tr("and %1 more").arg(formatCount(disposable.names.size() - mostNamed)));
    ask(this, tr("Clean up the data folder"),
        tr("Delete %n file(s) that nothing reads any more?", nullptr, int(disposable.files)),
        tr("What could be read of damaged files has been taken over already.") + QStringLiteral("\n\n") +
            names.join(u'\n'),
        tr("Delete them (%1)").arg(sizeWords(disposable.bytes)), tr("Keep them"),
        [this] { Q_EMIT cleanUpRequested(); });
}

void DataFolderPage::confirmReset()
{
    ask(this, tr("Reset all settings"), tr("Give all settings their usual values?"),
        tr("Layouts, columns, saved filters and the start at sign-in stay, and so do all data. Export the settings "
           "before if you may want them back."),
        tr("Reset all settings"), tr("Keep them"), [this] { Q_EMIT settingsChanged(Settings()); });
}

void DataFolderPage::chooseExport()
{
    auto *dialog = new QFileDialog(this, tr("Export the settings"), {}, tr("Settings (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    dialog->selectFile(QStringLiteral("touchstone-settings.json"));
    connect(dialog, &QFileDialog::fileSelected, this, &DataFolderPage::exportRequested);
    dialog->open();
}

void DataFolderPage::chooseImport()
{
    auto *dialog = new QFileDialog(this, tr("Import settings"), {}, tr("Settings (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &DataFolderPage::importRequested);
    dialog->open();
}

} // namespace touchstone::ui
