// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingswords.h"

#include <QCoreApplication>

namespace touchstone::ui {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SettingsWords)
};

QString allowedWords(const SettingsProblem &problem)
{
    QStringList words;
    for (const QString &word : problem.allowed)
        words.append(word.isEmpty() ? QStringLiteral("\"\"") : word);
    return words.join(QStringLiteral(", "));
}

QString problemWords(const SettingsProblem &problem)
{
    switch (problem.kind) {
    case SettingsProblem::Kind::Unreadable:
        return Texts::tr("It could not be read: %1. Check the file and its permissions.").arg(problem.found);
    case SettingsProblem::Kind::TooLarge:
        return Texts::tr("It is larger than settings ever are. Choose a file that Touchstone has exported.");
    case SettingsProblem::Kind::NotJson:
        return Texts::tr("It is no file of settings: %1. Choose a file that Touchstone has exported.")
            .arg(problem.found);
    case SettingsProblem::Kind::Newer:
        return Texts::tr("It was written by a later version of Touchstone. Use that version, or set things anew here.");
    case SettingsProblem::Kind::WrongValue:
        break;
    }
    return Texts::tr("\"%1\" is %2; it may be: %3.").arg(problem.member, problem.found, allowedWords(problem));
}

/// What becomes of it.
QString consequence(const QList<SettingsProblem> &problems, SettingsUse use)
{
    if (use == SettingsUse::Import)
        return Texts::tr("Nothing was changed.");
    switch (problems.constFirst().kind) {
    case SettingsProblem::Kind::WrongValue:
        return Texts::tr("These have their usual values now; everything else counts.");
    case SettingsProblem::Kind::Newer:
    case SettingsProblem::Kind::Unreadable:
        return Texts::tr(
            "The usual settings count now, what is set is forgotten at the end, and the file stays as it is.");
    case SettingsProblem::Kind::TooLarge:
    case SettingsProblem::Kind::NotJson:
        break;
    }
    return Texts::tr("The usual settings count now. The file was kept aside under another name.");
}

} // namespace

QString settingsProblemWords(const QString &file, const QList<SettingsProblem> &problems, SettingsUse use)
{
    QStringList sentences{use == SettingsUse::Import
                              ? Texts::tr("The settings in %1 were not taken over.").arg(file)
                              : Texts::tr("Not all of the settings in %1 could be understood.").arg(file)};
    constexpr qsizetype most = 3; // more would fill the window
    for (const SettingsProblem &problem : problems.first(std::min(problems.size(), most)))
        sentences.append(problemWords(problem));
    if (problems.size() > most)
        sentences.append(Texts::tr("There are %n more such values.", nullptr, int(problems.size() - most)));
    sentences.append(consequence(problems, use));
    return sentences.join(u' ');
}

QString sizeWords(qint64 bytes, const QLocale &locale)
{
    if (bytes < 1'000)
        return Texts::tr("%n byte(s)", nullptr, int(bytes));
    return locale.formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString inventoryWord(FolderInventory::Kind kind)
{
    switch (kind) {
    case FolderInventory::Kind::Preferences:
        return Texts::tr("Settings, connections, layouts and saved filters");
    case FolderInventory::Kind::History:
        return Texts::tr("The history of the connectors");
    case FolderInventory::Kind::Records:
        return Texts::tr("Alerts, and what recoveries sent");
    case FolderInventory::Kind::LocalCloud:
        return Texts::tr("The local cloud: its queue, history and statistics");
    case FolderInventory::Kind::DamagedCopies:
        return Texts::tr("Damaged files that were replaced");
    case FolderInventory::Kind::Leftovers:
        return Texts::tr("Left over from writing that was interrupted");
    case FolderInventory::Kind::Other:
        break;
    }
    return Texts::tr("Other files");
}

} // namespace touchstone::ui
