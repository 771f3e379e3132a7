// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/folderinventory.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace touchstone {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SettingsFile)
};

using Kind = FolderInventory::Kind;

constexpr qint64 mostFiles = 100'000;
constexpr qint64 youngest = 3'600; // seconds; what is younger may still be at work
const QString localCloudFolder = QStringLiteral("local-cloud/");

/// QSaveFile and QSettings write beside the file, under its name and six letters more.
bool isTemporaryName(const QString &name)
{
    static const QRegularExpression pattern(
        QStringLiteral("^((settings|connections|alerts)\\.json|touchstone\\.ini)\\.[A-Za-z0-9]{6}$"));
    return pattern.match(name).hasMatch();
}

/// `name` is within the folder.
Kind kindOf(const QString &name, const QFileInfo &file, const QDateTime &now)
{
    static const QRegularExpression damaged(
        QStringLiteral("\\.damaged-([0-9]{8}T[0-9]{6})[0-9]{3}(-wal|-shm|-journal)?$"));
    if (const QRegularExpressionMatch match = damaged.match(name); match.hasMatch()) {
        QDateTime moved = QDateTime::fromString(match.captured(1), QStringLiteral("yyyyMMdd'T'HHmmss"));
        moved.setTimeSpec(Qt::UTC);
        if (moved.isValid() && moved.secsTo(now) > youngest)
            return Kind::DamagedCopies;
    }
    if (isTemporaryName(name))
        return file.lastModified().secsTo(now) > youngest ? Kind::Leftovers : Kind::Preferences;
    if (name.startsWith(localCloudFolder))
        return Kind::LocalCloud;
    const auto begins = [&name](auto... words) { return (name.startsWith(QLatin1String(words)) || ...); };
    if (begins("settings.json", "touchstone.ini", "connections.json"))
        return Kind::Preferences;
    if (begins("history.sqlite"))
        return Kind::History;
    return begins("alerts.json", "recovery.sqlite") ? Kind::Records : Kind::Other;
}

} // namespace

const FolderInventory::Part *FolderInventory::part(Kind kind) const
{
    const auto found =
        std::find_if(parts.cbegin(), parts.cend(), [kind](const Part &each) { return each.kind == kind; });
    return found == parts.cend() ? nullptr : &*found;
}

bool isDisposable(Kind kind)
{
    return kind == Kind::DamagedCopies || kind == Kind::Leftovers;
}

FolderInventory takeInventory(const QString &folder, const QDateTime &now, const std::atomic<bool> &cancelled)
{
    const QDir top(folder);
    QList<FolderInventory::Part> parts;
    for (const Kind kind : {Kind::Preferences, Kind::History, Kind::Records, Kind::LocalCloud, Kind::DamagedCopies,
             Kind::Leftovers, Kind::Other})
        parts.append({kind, 0, 0, {}});
    FolderInventory inventory{folder, {}, 0, true};
    qint64 files = 0;
    QDirIterator entries(
        folder, QDir::Files | QDir::Hidden | QDir::System | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        entries.next();
        if (cancelled || ++files > mostFiles) {
            inventory.isWhole = false;
            break;
        }
        const QFileInfo file = entries.fileInfo();
        const QString name = top.relativeFilePath(file.filePath());
        FolderInventory::Part &part = parts[int(kindOf(name, file, now))];
        ++part.files;
        part.bytes += file.size();
        inventory.bytes += file.size();
        if (isDisposable(part.kind) && part.names.size() < FolderInventory::mostNames)
            part.names.append(name);
    }
    parts.removeIf([](const FolderInventory::Part &part) { return part.files == 0; });
    for (FolderInventory::Part &part : parts)
        part.names.sort();
    inventory.parts = parts;
    return inventory;
}

Result<qint64> cleanUp(const QString &folder, const QDateTime &now)
{
    const std::atomic<bool> cancelled{false};
    const QDir top(folder);
    qint64 freed = 0;
    const FolderInventory inventory = takeInventory(folder, now, cancelled);
    for (const FolderInventory::Part &part : inventory.parts) {
        for (const QString &name : part.names) {
            QFile file(top.filePath(name));
            const qint64 size = file.size();
            if (!file.remove() && file.exists())
                return Failure{Failure::Kind::Unavailable,
                    Texts::tr("%1 could not be deleted: %2")
                        .arg(QDir::toNativeSeparators(file.fileName()), file.errorString())};
            freed += size;
        }
    }
    return freed;
}

} // namespace touchstone
