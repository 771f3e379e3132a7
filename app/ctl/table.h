// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace touchstone::ctl {

/// What a cell says beyond its words; shown as a colour where there are colours.
enum class Tone { Plain, Good, Warning, Bad };

struct Cell
{
    QString text;
    Tone tone = Tone::Plain;
};

struct Column
{
    QString title;
    bool isNumber = false; ///< stands right
    bool isKept = false;   ///< is cut last: IDs are for copying
};

/// Rows in aligned columns. Widths are columns of the terminal.
class Table
{
public:
    struct Style
    {
        int width = 0; ///< to cut lines to; 0: not at all
        bool hasColours = false;
    };

    explicit Table(QList<Column> columns)
        : m_columns(std::move(columns))
    {}

    void add(const QList<Cell> &row);
    bool isEmpty() const { return m_rows.isEmpty(); }

    /// The titles and all rows, each ended by a newline.
    QString text(const Style &style) const;

private:
    QList<int> widths(int available) const;

    QList<Column> m_columns;
    QList<QList<Cell>> m_rows;
};

/// One row in columns of these widths, ended by a newline; for tables that grow while they are looked at. The last
/// column is not filled up.
QString tableLine(const QList<Column> &columns, const QList<Cell> &row, const QList<int> &widths, bool hasColours);
QString tableTitles(const QList<Column> &columns, const QList<int> &widths, bool hasColours);

} // namespace touchstone::ctl
