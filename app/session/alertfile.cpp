// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/alertfile.h"

#include <QFile>
#include <QLoggingCategory>
#include <QSaveFile>

namespace touchstone::session {

namespace {

Q_LOGGING_CATEGORY(log, "touchstone.alerts")

AlertRecords readFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return {};
    if (!file.open(QIODevice::ReadOnly)) {
        qCWarning(log, "%s cannot be read: %s", qPrintable(path), qPrintable(file.errorString()));
        return {};
    }
    const QByteArray content = file.read(AlertFile::largestFile + 1);
    const Result<AlertRecords> records =
        content.size() > AlertFile::largestFile
            ? Failure{Failure::Kind::Invalid, QStringLiteral("it has more than %1 bytes").arg(AlertFile::largestFile)}
            : alertRecordsFromJson(content);
    if (records)
        return *records;
    file.close();
    const QString aside = path + QStringLiteral(".damaged");
    QFile::remove(aside);
    QFile::rename(path, aside);
    qCWarning(
        log, "%s was set aside as %s: %s", qPrintable(path), qPrintable(aside), qPrintable(records.failure().message));
    return {};
}

Result<void> writeFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
        file.write(content) == content.size() && file.commit())
        return {};
    return Failure{Failure::Kind::Unavailable, QStringLiteral("%1: %2").arg(path, file.errorString())};
}

} // namespace

AlertFile::AlertFile(QString file, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
{
    m_thread.setMaxThreadCount(1); // so that the order of what is saved is the order on the disk
}

AlertFile::~AlertFile()
{
    m_thread.waitForDone();
    if (m_waiting) { // its turn had not come
        if (const Result<void> written = writeFile(m_file, alertRecordsToJson(*m_waiting)); !written)
            qCWarning(log, "%s", qPrintable(written.failure().message));
    }
}

void AlertFile::load()
{
    m_thread.start([this, path = m_file] { // the destructor waits for it
        const AlertRecords records = readFile(path);
        QMetaObject::invokeMethod(
            this, [this, records] { Q_EMIT loaded(records); }, Qt::QueuedConnection);
    });
}

void AlertFile::save(const AlertRecords &records)
{
    m_waiting = records;
    if (!m_isWriting)
        write();
}

void AlertFile::write()
{
    m_isWriting = true;
    m_thread.start([this, path = m_file, records = *std::exchange(m_waiting, std::nullopt)] {
        const Result<void> written = writeFile(path, alertRecordsToJson(records));
        const auto goOn = [this, written] {
            m_isWriting = false;
            if (!written) {
                qCWarning(log, "%s", qPrintable(written.failure().message));
                Q_EMIT saveFailed(written.failure());
            }
            if (m_waiting)
                write();
        };
        QMetaObject::invokeMethod(this, goOn, Qt::QueuedConnection);
    });
}

} // namespace touchstone::session
