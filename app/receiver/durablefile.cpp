// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receiver/durablefile.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <filesystem>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace touchstone::receiver {
namespace {

constexpr qint64 largestFile = 64LL * 1024;

Failure unavailable(const QString &what, const QString &path, const QString &why)
{
    return {Failure::Kind::Unavailable, what.arg(path), why};
}

bool syncToDisk(QFile &file)
{
    if (!file.flush())
        return false;
#ifdef Q_OS_UNIX
    return ::fsync(file.handle()) == 0;
#else
    return true;
#endif
}

} // namespace

Result<void> writeDurably(const QString &path, const QByteArray &content, FileAccess access)
{
    const auto failed = [&path](const QString &why) {
        return unavailable(QStringLiteral("Could not write %1."), path, why);
    };
    // A temporary file is born with mode 0600; in the same folder, so that renaming replaces in one step.
    QTemporaryFile file(path + QStringLiteral(".XXXXXX"));
    if (!file.open() || file.write(content) != content.size() || !syncToDisk(file))
        return failed(file.errorString());
    const auto everybody = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther;
    if (access == FileAccess::Everybody && !file.setPermissions(everybody))
        return failed(file.errorString());
    file.setAutoRemove(false);
    const QString temporaryPath = file.fileName();
    file.close();
    std::error_code error;
    std::filesystem::rename(temporaryPath.toStdU16String(), path.toStdU16String(), error);
    if (error) {
        QFile::remove(temporaryPath);
        return failed(QString::fromStdString(error.message()));
    }
    return {};
}

Result<std::optional<QByteArray>> readWhole(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return std::optional<QByteArray>();
    if (!file.open(QIODevice::ReadOnly))
        return unavailable(QStringLiteral("Could not read %1."), path, file.errorString());
    const QByteArray content = file.read(largestFile + 1);
    if (content.size() > largestFile)
        return unavailable(QStringLiteral("Could not read %1."), path, QStringLiteral("The file is too large."));
    return std::optional<QByteArray>(content);
}

} // namespace touchstone::receiver
