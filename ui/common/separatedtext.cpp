// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/separatedtext.h"

#include <algorithm>

namespace touchstone::ui {

namespace {

/// Where a spreadsheet begins to calculate (OWASP, "CSV injection"). Spaces and quotation marks in front do not help.
bool looksLikeFormula(const QString &value)
{
    const auto first =
        std::find_if(value.cbegin(), value.cend(), [](QChar c) { return !c.isSpace() && c != u'"' && c != u'\''; });
    if (value.startsWith(u'\t') || value.startsWith(u'\r') || value.startsWith(u'\n'))
        return true;
    return first != value.cend() && QStringView(u"=+-@\uff1d\uff0b\uff0d\uff20").contains(*first);
}

} // namespace

QString tabbedLine(const QStringList &values)
{
    QStringList clean;
    for (QString value : values) {
        for (QChar &c : value) {
            if (c == u'\t' || c == u'\n' || c == u'\r' || c.isNull())
                c = u' ';
        }
        clean.append(value);
    }
    return clean.join(u'\t');
}

QString csvLine(const QStringList &values)
{
    QStringList cells;
    for (QString value : values) {
        value.remove(QChar::Null);
        if (looksLikeFormula(value))
            value.prepend(u'\'');
        const bool needsQuotes = value.contains(u'"') || value.contains(u',') || value.contains(u';') ||
                                 value.contains(u'\t') || value.contains(u'\n') || value.contains(u'\r') ||
                                 value.startsWith(u' ') || value.endsWith(u' ');
        cells.append(needsQuotes ? u'"' + value.replace(u'"', QStringLiteral("\"\"")) + u'"' : value);
    }
    return cells.join(u',') + QStringLiteral("\r\n");
}

} // namespace touchstone::ui
