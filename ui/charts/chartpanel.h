// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartmark.h"
#include "ui/charts/chartoptions.h"

#include <QWidget>

class QStackedWidget;

namespace touchstone::ui {

class ChartToolbar;
struct Formats;
class ConnectorCharts;
class MessageBar;
class SeriesTable;
class SeriesTableModel;

/// The charts of one connector with what they are worked with, and the same numbers as a table. Keeps what a person
/// chose while connectors and numbers change. Shows what it is given and asks for nothing.
class ChartPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ChartPanel(QWidget *parent = nullptr);

    void setLoading();
    /// There is nothing to draw; `why` says why, and what to do about it.
    void setEmpty(const QString &why);
    /// What is known up to `now`; `fine`: see ConnectorCharts.
    void setSeries(const ConnectorSeries &series, Timestamp now, const ConnectorSeries &fine = {});
    void setMarks(const QList<ChartMark> &marks);
    void setFormats(const Formats &formats);

    ConnectorCharts *charts() const { return m_charts; }
    ChartToolbar *toolbar() const { return m_toolbar; }
    SeriesTable *table() const { return m_table; }
    MessageBar *messages() const { return m_messages; }

    /// So little time is seen that the steps of a day are coarse for it.
    bool isCloseUp() const;
    /// More time is seen than the last day, of which every connector's steps are known.
    bool isWide() const;

Q_SIGNALS:
    void closeUpChanged();
    void wideChanged();

public Q_SLOTS:
    /// Writes what is seen, by the ending of the name, and tells how that went.
    void exportTo(const QString &file);

private:
    void showTable(bool table);
    void refresh();
    void refreshTable();
    void tellSpan();
    void chooseFile();

    ChartToolbar *m_toolbar;
    MessageBar *m_messages;
    QStackedWidget *m_stack;
    ConnectorCharts *m_charts;
    SeriesTable *m_table;
    SeriesTableModel *m_rows;
    bool m_toldCloseUp = false;
    bool m_toldWide = false;
};

} // namespace touchstone::ui
