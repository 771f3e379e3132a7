// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/optionfile.h"

#include <QFile>

#include <algorithm>

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
        return wrongUsage(
            QStringLiteral("--%1 %2: the file is larger than %3 bytes").arg(option, path, QString::number(maxBytes)));
    return content;
}

Result<QByteArray> readSecretFile(const QString &option, const QString &path)
{
    constexpr qsizetype shortest = 16;
    constexpr qsizetype longest = 1024;
    const auto content = readOptionFile(option, path);
    if (!content)
        return content.failure();
    const QByteArray secret = content->trimmed();
    const bool printable = std::all_of(secret.cbegin(), secret.cend(), [](char c) { return c > ' ' && c < 0x7f; });
    if (secret.size() < shortest || secret.size() > longest || !printable) {
        return wrongUsage(QStringLiteral("--%1 %2: the file must hold one text of %3 to %4 letters, digits and marks, "
                                         "for example from: openssl rand -hex 32")
                              .arg(option, path)
                              .arg(shortest)
                              .arg(longest));
    }
    return secret;
}

} // namespace touchstone::cloud
