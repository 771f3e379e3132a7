// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

namespace touchstone::test {

/// The bytes of tests/data/vectors/`path`; ends the test program when there is no such file.
inline QByteArray vectorBytes(const QString &path)
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/vectors/") + path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("No such vector: %s", qPrintable(file.fileName()));
    return file.readAll();
}

inline QJsonObject vectorObject(const QString &path)
{
    return QJsonDocument::fromJson(vectorBytes(path)).object();
}

} // namespace touchstone::test
