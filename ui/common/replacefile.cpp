// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/replacefile.h"

#include <QDir>
#include <QSaveFile>

namespace touchstone::ui {

Result<void> replaceFile(const QString &file, const QByteArray &content)
{
    QSaveFile target(file);
    if (target.open(QIODevice::WriteOnly) && target.write(content) == content.size() && target.commit())
        return {};
    return Failure{
        Failure::Kind::Unavailable, QStringLiteral("%1: %2").arg(QDir::toNativeSeparators(file), target.errorString())};
}

} // namespace touchstone::ui
