// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/optionfile.h"

#include <QFile>

namespace touchstone::cloud {

Failure wrongUsage(const QString &message)
{
    return {Failure::Kind::Invalid, message};
}

Result<QByteArray> readOptionFile(const QString &option, const QString &path)
{
    constexpr qint64 maxBytes = qint64(1024) * 1024;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return wrongUsage(
            QStringLiteral("--%1 %2: %3; name a file that this user can read").arg(option, path, file.errorString()));
    }
    const QByteArray content = file.read(maxBytes + 1);
    if (content.size() > maxBytes)
        return wrongUsage(QStringLiteral("--%1 %2: the file is larger than %3 bytes").arg(option, path).arg(maxBytes));
    return content;
}

} // namespace touchstone::cloud
