// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/filtertoken.h"

#include <algorithm>

namespace touchstone::items {

FilterToken nextFilterToken(QStringView &rest)
{
    FilterToken token;
    qsizetype end = 0;
    bool quoted = false;
    bool wasQuoted = false;
    token.isNegated = rest.size() > 1 && rest[0] == u'-' && !rest[1].isSpace();
    for (end = token.isNegated ? 1 : 0; end < rest.size() && (quoted || !rest[end].isSpace()); ++end) {
        const QChar c = rest[end];
        if (c == u'"') {
            quoted = !quoted;
            wasQuoted = true;
            continue;
        }
        if (c == u':' && token.colon < 0 && !wasQuoted)
            token.colon = int(token.text.size());
        token.text += c;
    }
    token.isClosed = !quoted;
    token.typed = rest.left(end).toString();
    rest = rest.mid(end);
    return token;
}

bool FilterToken::looksLikeAddress() const
{
    const QStringView before = key();
    const bool couldBeKey = !before.isEmpty() && before.front().isLetter() &&
                            std::all_of(before.begin(), before.end(), [](QChar c) { return c.isLetterOrNumber(); });
    return !couldBeKey || value().startsWith(QLatin1String("//")) || before == QLatin1String("localhost");
}

QString quotedWhenNeeded(const QString &value)
{
    const bool needed = value.isEmpty() || value.contains(u':') || value.startsWith(u'-') ||
                        std::any_of(value.cbegin(), value.cend(), [](QChar c) { return c.isSpace(); });
    return needed ? u'"' + value + u'"' : value;
}

} // namespace touchstone::items
