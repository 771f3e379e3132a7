// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace touchstone::test {

/// The sample messages in tests/data/vectors; paths are relative to that folder ("events/touch.json"). A vector that
/// cannot be read ends the test program: no case can go on without its input.

inline QString vectorPath(const QString &path)
{
    return QStringLiteral(TEST_DATA_DIR "/vectors/") + path;
}

/// The exact bytes.
inline QByteArray readVector(const QString &path)
{
    QFile file(vectorPath(path));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read the vector %s", qPrintable(file.fileName()));
    return file.readAll();
}

inline QJsonObject readJsonVector(const QString &path)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(readVector(path), &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        qFatal("the vector %s is no JSON object", qPrintable(path));
    return document.object();
}

/// All JSON files directly in a folder, as paths for the functions above, sorted.
inline QStringList jsonVectorsIn(const QString &folder)
{
    const QStringList names = QDir(vectorPath(folder)).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    if (names.isEmpty())
        qFatal("there are no vectors in %s", qPrintable(folder));
    QStringList paths;
    for (const QString &name : names)
        paths.append(folder + QLatin1Char('/') + name);
    return paths;
}

} // namespace touchstone::test
