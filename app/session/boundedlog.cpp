// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/boundedlog.h"

namespace touchstone::session {

BoundedLog::BoundedLog(const QString &path, qint64 limit)
    : m_file(path)
    , m_limit(limit)
{
    open();
}

void BoundedLog::write(const QByteArray &bytes)
{
    if (!m_file.isOpen())
        return;
    if (m_file.size() + bytes.size() > m_limit) {
        const QString path = m_file.fileName();
        const QString old = path + QStringLiteral(".old");
        m_file.close();
        QFile::remove(old);
        QFile::rename(path, old);
        open();
    }
    m_file.write(bytes.first(qMin(bytes.size(), qsizetype(m_limit))));
    m_file.flush();
}

void BoundedLog::open()
{
    if (m_file.open(QIODevice::WriteOnly | QIODevice::Append))
        m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace touchstone::session
