// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace touchstone::ui {

/// The numbers of the charts to read and to copy: Ctrl+C takes the chosen cells, with tabs between them.
class SeriesTable : public QTableView
{
    Q_OBJECT

public:
    explicit SeriesTable(QWidget *parent = nullptr);

    /// The chosen rows from the top, with a line of titles; empty when none is chosen.
    QString selectedText() const;

public Q_SLOTS:
    void copy();

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace touchstone::ui
