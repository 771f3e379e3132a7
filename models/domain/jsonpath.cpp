// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/jsonpath.h"

#include <QList>

#include <algorithm>

namespace touchstone {

namespace {

struct Level
{
    bool isList = false;
    qsizetype index = 0; ///< in a list
    QString key = {};    ///< the last one in an object
};

bool isPlain(const QString &key)
{
    const auto isWordCharacter = [](QChar c) { return c == u'_' || (c.unicode() < 128 && c.isLetterOrNumber()); };
    return !key.isEmpty() && !key.front().isDigit() && std::all_of(key.cbegin(), key.cend(), isWordCharacter);
}

QString written(const QList<Level> &levels)
{
    QString path;
    for (const Level &level : levels) {
        if (level.isList)
            path += QStringLiteral("[%1]").arg(level.index);
        else if (isPlain(level.key))
            path += (path.isEmpty() ? QString() : QStringLiteral(".")) + level.key;
        else if (!level.key.isEmpty())
            path += QStringLiteral("[\"%1\"]").arg(level.key);
    }
    return path;
}

/// Behind the second quotation mark; the text between them as it is written.
qsizetype skipText(QStringView json, qsizetype at, QString &text)
{
    const qsizetype begin = ++at;
    while (at < json.size() && json[at] != u'"')
        at += json[at] == u'\\' ? 2 : 1;
    text = json.mid(begin, at - begin).toString();
    return at + 1;
}

} // namespace

QString jsonPathAt(QStringView json, qsizetype position)
{
    qsizetype end = json.indexOf(u'\n', std::clamp<qsizetype>(position, 0, json.size()));
    if (end < 0)
        end = json.size();
    QList<Level> levels;
    QString text;
    for (qsizetype at = 0; at < end;) {
        const QChar c = json[at];
        if (c == u'"') {
            at = skipText(json, at, text);
            continue;
        }
        ++at;
        if (c == u':' && !levels.isEmpty()) {
            levels.last().key = text;
        } else if (c == u'{' || c == u'[') {
            levels.append(Level{c == u'['});
        } else if ((c == u'}' || c == u']') && !levels.isEmpty()) {
            levels.removeLast();
        } else if (c == u',' && !levels.isEmpty() && levels.last().isList && at < end) {
            ++levels.last().index; // a comma at the end of the line belongs to what stands on it
        }
    }
    // An object that opens on this line has no member yet, and a list that opens none of its own.
    if (!levels.isEmpty() &&
        (levels.last().isList ? json.left(end).trimmed().endsWith(u'[') : levels.last().key.isEmpty()))
        levels.removeLast();
    return written(levels);
}

} // namespace touchstone
