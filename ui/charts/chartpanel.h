// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartmark.h"
#include "ui/charts/chartoptions.h"

#include <QWidget>

namespace touchstone::ui {

class ChartToolbar;
class ConnectorCharts;

/// The charts of one connector with what they are worked with. Keeps what a person chose while connectors and numbers
/// change. Shows what it is given and asks for nothing.
class ChartPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ChartPanel(QWidget *parent = nullptr);

    void setLoading();
    /// There is nothing to draw; `why` says why, and what to do about it.
    void setEmpty(const QString &why);
    /// What is known up to `now`.
    void setSeries(const ConnectorSeries &series, Timestamp now);
    void setMarks(const QList<ChartMark> &marks);

    ConnectorCharts *charts() const { return m_charts; }
    ChartToolbar *toolbar() const { return m_toolbar; }

private:
    void showCoverage();

    ChartToolbar *m_toolbar;
    ConnectorCharts *m_charts;
};

} // namespace touchstone::ui
