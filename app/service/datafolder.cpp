// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/datafolder.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace touchstone::cloud {

namespace {

Failure unavailable(const QString &message)
{
    return {Failure::Kind::Unavailable, message};
}

} // namespace

DataFolder::DataFolder(const QString &path)
    : m_path(path)
    , m_lock(file(QStringLiteral("touchstone-cloud.lock")))
{
    // A lock is stale when its process is gone, never because it is old.
    m_lock.setStaleLockTime(0);
}

Result<std::unique_ptr<DataFolder>> DataFolder::open(const QString &path)
{
    const QString absolute = QDir(path).absolutePath();
    if (!QDir().mkpath(absolute))
        return unavailable(QStringLiteral("cannot make the data folder %1").arg(absolute));
    QFile::setPermissions(absolute, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    std::unique_ptr<DataFolder> folder(new DataFolder(absolute));
    if (folder->m_lock.tryLock(0))
        return folder;
    if (folder->m_lock.error() == QLockFile::LockFailedError) {
        qint64 process = 0;
        folder->m_lock.getLockInfo(&process, nullptr, nullptr);
        return unavailable(QStringLiteral("the data folder %1 is in use by another touchstone-cloud (process %2); "
                                          "end it or choose another folder with --data")
                               .arg(absolute)
                               .arg(process));
    }
    return unavailable(QStringLiteral("cannot write to the data folder %1").arg(absolute));
}

QString DataFolder::file(const QString &name) const
{
    return m_path + QLatin1Char('/') + name;
}

Result<QString> DataFolder::writeCredentials(const Credentials &credentials) const
{
    QSaveFile output(file(QStringLiteral("credentials.json")));
    const QByteArray json = credentialsToJson(credentials);
    // The mode is set before the secret is written.
    const bool written = output.open(QIODevice::WriteOnly) &&
                         output.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                         output.write(json) == json.size() && output.commit();
    if (!written)
        return unavailable(QStringLiteral("cannot write %1: %2").arg(output.fileName(), output.errorString()));
    return output.fileName();
}

} // namespace touchstone::cloud
