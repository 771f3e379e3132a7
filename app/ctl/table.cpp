// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/table.h"

#include "app/ctl/textwidth.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace touchstone::ctl {
namespace {

constexpr int gap = 2;
constexpr int narrowest = 6; ///< of a column that is cut to make room

QString coloured(const QString &text, const char *code)
{
    return QStringLiteral("\x1b[%1m%2\x1b[0m").arg(QLatin1String(code), text);
}

QString toned(const QString &text, Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return coloured(text, "32");
    case Tone::Warning:
        return coloured(text, "33");
    case Tone::Bad:
        return coloured(text, "31");
    case Tone::Plain:
        break;
    }
    return text;
}

/// Takes `excess` from the widest of the columns that `mayShrink` names, step by step; what could not be taken.
template <typename MayShrink>
int shrink(QList<int> &widths, int excess, MayShrink mayShrink)
{
    while (excess > 0) {
        int widest = -1;
        for (int i = 0; i < widths.size(); ++i) {
            if (mayShrink(i) && widths[i] > narrowest && (widest < 0 || widths[i] > widths[widest]))
                widest = i;
        }
        if (widest < 0)
            break;
        --widths[widest];
        --excess;
    }
    return excess;
}

QString line(const QList<Column> &columns, const QList<int> &widths, const QStringList &texts,
    const std::function<QString(int, const QString &)> &dress)
{
    QString result;
    for (int i = 0; i < columns.size(); ++i) {
        const QString text = cutToWidth(texts.value(i), widths[i]);
        const bool isLast = i == columns.size() - 1;
        const bool isFilled = columns[i].isNumber || !isLast;
        const QString filling(isFilled ? std::max(0, widths[i] - textWidth(text)) : 0, QLatin1Char(' '));
        const QString dressed = text.isEmpty() ? text : dress(i, text);
        if (columns[i].isNumber)
            result += filling + dressed;
        else
            result += dressed + filling;
        if (!isLast)
            result += QString(gap, QLatin1Char(' '));
    }
    while (result.endsWith(QLatin1Char(' ')))
        result.chop(1);
    return result + QLatin1Char('\n');
}

} // namespace

void Table::add(const QList<Cell> &row)
{
    m_rows.append(row);
}

QList<int> Table::widths(int available) const
{
    QList<int> widths;
    for (const Column &column : m_columns)
        widths.append(textWidth(column.title));
    for (const QList<Cell> &row : m_rows) {
        for (int i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], textWidth(harmless(row[i].text)));
    }
    if (available > 0) {
        const int gaps = gap * int(m_columns.size() - 1);
        int excess = std::accumulate(widths.cbegin(), widths.cend(), gaps) - available;
        excess = shrink(widths, excess, [this](int i) { return !m_columns[i].isKept; });
        shrink(widths, excess, [](int) { return true; });
    }
    return widths;
}

QString Table::text(const Style &style) const
{
    const QList<int> fitting = widths(style.width);
    QString result = tableTitles(m_columns, fitting, style.hasColours);
    for (const QList<Cell> &row : m_rows)
        result += tableLine(m_columns, row, fitting, style.hasColours);
    return result;
}

QString tableLine(const QList<Column> &columns, const QList<Cell> &row, const QList<int> &widths, bool hasColours)
{
    QStringList texts;
    for (const Cell &cell : row)
        texts.append(harmless(cell.text));
    return line(columns, widths, texts,
        [&](int i, const QString &text) { return hasColours ? toned(text, row[i].tone) : text; });
}

QString tableTitles(const QList<Column> &columns, const QList<int> &widths, bool hasColours)
{
    QStringList titles;
    for (const Column &column : columns)
        titles.append(column.title);
    return line(
        columns, widths, titles, [&](int, const QString &text) { return hasColours ? coloured(text, "1") : text; });
}

} // namespace touchstone::ctl
