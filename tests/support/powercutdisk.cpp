// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/powercutdisk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cstring>
#include <map>
#include <mutex>
#include <random>
#include <string>
#include <vector>

#include <sqlite3.h>

namespace touchstone::test::powercutdisk {

namespace {

/// One change of a file that was not synced yet, with what it replaced.
struct Change
{
    sqlite3_int64 offset = 0;
    QByteArray bytes; ///< empty: the file was cut at `offset`
    QByteArray replaced;
    sqlite3_int64 formerSize = 0;
};

struct Books
{
    std::mutex mutex;
    std::map<std::string, std::vector<Change>> unsynced; ///< by path
    int syncs = 0;
    qint64 written = 0;
    std::optional<qint64> room;
};

Books &books()
{
    static Books all;
    return all;
}

/// What SQLite allocates for each open file; the system's own file lies right behind it.
struct File
{
    sqlite3_file base;
    const char *path;
    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

sqlite3_vfs *systemVfs = nullptr;

File *ours(sqlite3_file *file)
{
    return reinterpret_cast<File *>(file);
}

sqlite3_file *real(sqlite3_file *file)
{
    return ours(file)->real();
}

sqlite3_int64 sizeOf(sqlite3_file *file)
{
    sqlite3_int64 size = 0;
    real(file)->pMethods->xFileSize(real(file), &size);
    return size;
}

QByteArray contentAt(sqlite3_file *file, sqlite3_int64 offset, sqlite3_int64 length)
{
    QByteArray bytes(qsizetype(std::max<sqlite3_int64>(length, 0)), '\0');
    if (!bytes.isEmpty())
        real(file)->pMethods->xRead(real(file), bytes.data(), int(bytes.size()), offset);
    return bytes;
}

int writeFile(sqlite3_file *file, const void *bytes, int length, sqlite3_int64 offset)
{
    Books &all = books();
    const std::lock_guard lock(all.mutex);
    const sqlite3_int64 size = sizeOf(file);
    const sqlite3_int64 growth = std::max<sqlite3_int64>(offset + length - size, 0);
    if (all.room && growth > *all.room)
        return SQLITE_FULL;
    if (all.room)
        *all.room -= growth;
    all.written += length;
    if (ours(file)->path) {
        all.unsynced[ours(file)->path].push_back({offset, QByteArray(static_cast<const char *>(bytes), length),
            contentAt(file, offset, std::min<sqlite3_int64>(length, size - offset)), size});
    }
    return real(file)->pMethods->xWrite(real(file), bytes, length, offset);
}

int truncateFile(sqlite3_file *file, sqlite3_int64 newSize)
{
    Books &all = books();
    const std::lock_guard lock(all.mutex);
    const sqlite3_int64 size = sizeOf(file);
    if (ours(file)->path && newSize < size)
        all.unsynced[ours(file)->path].push_back({newSize, {}, contentAt(file, newSize, size - newSize), size});
    return real(file)->pMethods->xTruncate(real(file), newSize);
}

int syncFile(sqlite3_file *file, int flags)
{
    Books &all = books();
    const std::lock_guard lock(all.mutex);
    const int result = real(file)->pMethods->xSync(real(file), flags);
    ++all.syncs;
    if (ours(file)->path && result == SQLITE_OK)
        all.unsynced.erase(ours(file)->path);
    return result;
}

const sqlite3_io_methods *methods()
{
    static const sqlite3_io_methods table = [] {
        sqlite3_io_methods all{};
        all.iVersion = 2; // without memory-mapped files, which would get past the books
        all.xClose = [](sqlite3_file *file) { return real(file)->pMethods->xClose(real(file)); };
        all.xRead = [](sqlite3_file *file, void *bytes, int length, sqlite3_int64 offset) {
            return real(file)->pMethods->xRead(real(file), bytes, length, offset);
        };
        all.xWrite = &writeFile;
        all.xTruncate = &truncateFile;
        all.xSync = &syncFile;
        all.xFileSize = [](sqlite3_file *file, sqlite3_int64 *size) {
            return real(file)->pMethods->xFileSize(real(file), size);
        };
        all.xLock = [](sqlite3_file *file, int level) { return real(file)->pMethods->xLock(real(file), level); };
        all.xUnlock = [](sqlite3_file *file, int level) { return real(file)->pMethods->xUnlock(real(file), level); };
        all.xCheckReservedLock = [](sqlite3_file *file, int *reserved) {
            return real(file)->pMethods->xCheckReservedLock(real(file), reserved);
        };
        all.xFileControl = [](sqlite3_file *file, int operation, void *argument) {
            return real(file)->pMethods->xFileControl(real(file), operation, argument);
        };
        all.xSectorSize = [](sqlite3_file *file) { return real(file)->pMethods->xSectorSize(real(file)); };
        // A disk that promises nothing.
        all.xDeviceCharacteristics = [](sqlite3_file *) { return 0; };
        all.xShmMap = [](sqlite3_file *file, int region, int size, int extend, void volatile **memory) {
            return real(file)->pMethods->xShmMap(real(file), region, size, extend, memory);
        };
        all.xShmLock = [](sqlite3_file *file, int offset, int count, int flags) {
            return real(file)->pMethods->xShmLock(real(file), offset, count, flags);
        };
        all.xShmBarrier = [](sqlite3_file *file) { real(file)->pMethods->xShmBarrier(real(file)); };
        all.xShmUnmap = [](sqlite3_file *file, int remove) {
            return real(file)->pMethods->xShmUnmap(real(file), remove);
        };
        return all;
    }();
    return &table;
}

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    ours(file)->base.pMethods = nullptr;
    ours(file)->path = name; // SQLite keeps it as long as the file is open
    const int result = systemVfs->xOpen(systemVfs, name, real(file), flags, outFlags);
    if (result == SQLITE_OK)
        ours(file)->base.pMethods = methods();
    return result;
}

void undo(QByteArray &content, const Change &change)
{
    content.resize(qsizetype(std::max<sqlite3_int64>(content.size(), change.offset + change.replaced.size())), '\0');
    std::copy(change.replaced.begin(), change.replaced.end(), content.begin() + qsizetype(change.offset));
    content.resize(qsizetype(change.formerSize), '\0');
}

void redo(QByteArray &content, const Change &change)
{
    if (change.bytes.isEmpty()) {
        content.truncate(qsizetype(change.offset));
        return;
    }
    const qsizetype end = qsizetype(change.offset) + change.bytes.size();
    if (content.size() < end)
        content.append(end - content.size(), '\0');
    std::copy(change.bytes.begin(), change.bytes.end(), content.begin() + qsizetype(change.offset));
}

QByteArray afterPowerCut(QByteArray content, const std::vector<Change> &unsynced, Survivors survivors)
{
    for (auto change = unsynced.rbegin(); change != unsynced.rend(); ++change)
        undo(content, *change);
    std::mt19937 random(survivors.seed);
    for (const Change &change : unsynced) {
        if (survivors.any && random() % 2 == 0)
            redo(content, change);
    }
    return content;
}

} // namespace

bool install()
{
    if (systemVfs)
        return true;
    systemVfs = sqlite3_vfs_find(nullptr);
    if (!systemVfs)
        return false;
    static sqlite3_vfs vfs = *systemVfs;
    vfs.zName = "powercut";
    vfs.szOsFile = int(sizeof(File)) + systemVfs->szOsFile;
    vfs.xOpen = &openFile;
    return sqlite3_vfs_register(&vfs, 1) == SQLITE_OK;
}

bool cut(const QString &database, const QString &target, Survivors survivors)
{
    Books &all = books();
    const std::lock_guard lock(all.mutex);
    for (const QString &part : {QString(), QStringLiteral("-wal")}) {
        QFile file(database + part);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const std::string path = QFile::encodeName(QFileInfo(file).absoluteFilePath()).toStdString();
        const auto unsynced = all.unsynced.find(path);
        QFile left(QDir(target).filePath(QFileInfo(file).fileName()));
        if (!left.open(QIODevice::WriteOnly))
            return false;
        left.write(afterPowerCut(
            file.readAll(), unsynced == all.unsynced.end() ? std::vector<Change>() : unsynced->second, survivors));
    }
    return true;
}

int syncs()
{
    const std::lock_guard lock(books().mutex);
    return books().syncs;
}

qint64 bytesWritten()
{
    const std::lock_guard lock(books().mutex);
    return books().written;
}

void setRoom(std::optional<qint64> bytes)
{
    const std::lock_guard lock(books().mutex);
    books().room = bytes;
}

} // namespace touchstone::test::powercutdisk
