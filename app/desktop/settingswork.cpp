// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/settingswork.h"

#include "app/desktop/languages.h"
#include "ui/settings/settingsdialog.h"
#include "ui/settings/settingswords.h"

#include <QApplication>
#include <QDir>

namespace touchstone::desktop {

using ui::SettingsDialog;
using Tone = ui::MessageBar::Tone;

namespace {

const QString topic = QStringLiteral("settings");

double pollFactor(Settings::Polling polling)
{
    switch (polling) {
    case Settings::Polling::Gentle:
        return 2;
    case Settings::Polling::Usual:
        break;
    case Settings::Polling::Brisk:
        return 0.5;
    }
    return 1;
}

} // namespace

ui::Appearance appearanceOf(const Settings &settings)
{
    switch (settings.appearance) {
    case Settings::Appearance::System:
        break;
    case Settings::Appearance::Light:
        return ui::Appearance::Light;
    case Settings::Appearance::Dark:
        return ui::Appearance::Dark;
    }
    return ui::Appearance::System;
}

SettingsWork::SettingsWork(SettingsKeeper &keeper, session::Session &session, ui::MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_keeper(keeper)
    , m_session(session)
    , m_window(window)
{
    connect(&m_window, &ui::MainWindow::settingsChanged, &m_keeper, &SettingsKeeper::change);
    connect(&m_window, &ui::MainWindow::settingsRequested, this, &SettingsWork::open);
    connect(&m_keeper, &SettingsKeeper::changed, this, &SettingsWork::apply);
    connect(&m_keeper, &SettingsKeeper::notStored, this, [this](const Failure &failure) {
        m_window.showMessage(Tone::Problem,
            tr("The settings could not be stored. %1. What is set counts until Touchstone ends.").arg(failure.message),
            topic);
    });
    apply(m_keeper.settings());
    tellProblems();
}

ui::Formats SettingsWork::formats() const
{
    return {QLocale(), m_keeper.settings()};
}

void SettingsWork::apply(const Settings &settings)
{
    m_window.setSettings(settings);
    m_session.setPollFactor(pollFactor(settings.polling));
    if (auto *style = qobject_cast<ui::Style *>(QApplication::style())) // null when a test runs without it
        style->setAppearance(appearanceOf(settings));
    if (m_dialog)
        m_dialog->setSettings(settings);
}

void SettingsWork::tellProblems()
{
    if (!m_keeper.problems().isEmpty())
        m_window.showMessage(Tone::Problem,
            ui::settingsProblemWords(
                QDir::toNativeSeparators(m_keeper.file()), m_keeper.problems(), ui::SettingsUse::AtStart),
            topic);
}

void SettingsWork::open()
{
    if (!m_dialog) {
        QList<SettingsDialog::Language> offered;
        for (const Language &language : languages())
            offered.append({language.code, language.name});
        m_dialog = new SettingsDialog(offered, m_keeper.folder(), &m_window);
        m_dialog->setSettings(m_keeper.settings());
        serve(*m_dialog);
        Q_EMIT dialogMade(*m_dialog);
        m_keeper.count();
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void SettingsWork::serve(SettingsDialog &dialog)
{
    SettingsDialog *page = &dialog;
    connect(page, &SettingsDialog::settingsChanged, &m_keeper, &SettingsKeeper::change);
    connect(page, &SettingsDialog::exportRequested, &m_keeper, &SettingsKeeper::exportTo);
    connect(page, &SettingsDialog::importRequested, &m_keeper, &SettingsKeeper::importFrom);
    connect(page, &SettingsDialog::countRequested, &m_keeper, &SettingsKeeper::count);
    connect(page, &SettingsDialog::cleanUpRequested, &m_keeper, &SettingsKeeper::cleanUp);
    connect(&m_keeper, &SettingsKeeper::counted, page, &SettingsDialog::setInventory);
    connect(&m_keeper, &SettingsKeeper::exported, page, [page](const QString &path) {
        page->tell(Tone::Success, tr("The settings were written to %1.").arg(QDir::toNativeSeparators(path)));
    });
    connect(&m_keeper, &SettingsKeeper::notExported, page, [page](const Failure &failure) {
        page->tell(Tone::Problem,
            tr("The settings were not exported. %1. Choose another folder or name.").arg(failure.message));
    });
    connect(&m_keeper, &SettingsKeeper::imported, page, [page](const QString &path) {
        page->tell(Tone::Success, tr("The settings of %1 count now.").arg(QDir::toNativeSeparators(path)));
    });
    connect(&m_keeper, &SettingsKeeper::notImported, page,
        [page](const QString &path, const QList<SettingsProblem> &problems) {
            page->tell(Tone::Problem,
                ui::settingsProblemWords(QDir::toNativeSeparators(path), problems, ui::SettingsUse::Import));
        });
    connect(&m_keeper, &SettingsKeeper::cleanedUp, page,
        [page](qint64 bytes) { page->tell(Tone::Success, tr("%1 were freed.").arg(ui::sizeWords(bytes))); });
    connect(&m_keeper, &SettingsKeeper::notCleanedUp, page, [page](const Failure &failure) {
        page->tell(Tone::Problem,
            tr("Not everything was deleted. %1. Close what uses it, and try again.").arg(failure.message));
    });
}

} // namespace touchstone::desktop
