// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartoptions.h"

#include <QWidget>

class QToolButton;

namespace touchstone::ui {

class ElidedLabel;
class SegmentedChoice;

/// The line above the charts: how far back, how it is drawn, and how much of it is known. Says what a person chose; the
/// owner acts.
class ChartToolbar : public QWidget
{
    Q_OBJECT

public:
    explicit ChartToolbar(QWidget *parent = nullptr);

    const ChartOptions &options() const { return m_options; }
    void setOptions(const ChartOptions &options); ///< without a signal
    void setCoverage(const QString &words);
    QString coverage() const;

    SegmentedChoice *ranges() const { return m_ranges; }
    QToolButton *splitSwitch() const { return m_split; }
    QToolButton *logSwitch() const { return m_log; }
    QToolButton *tableSwitch() const { return m_table; }
    QToolButton *exportButton() const { return m_export; }

Q_SIGNALS:
    void optionsChanged(const touchstone::ui::ChartOptions &options);
    void tableRequested(bool table); ///< the numbers instead of the charts
    void exportRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    QToolButton *makeButton(const QString &text, const QString &description);
    QToolButton *makeSwitch(const QString &text, const QString &description, bool ChartOptions::*option);
    void restyle();

    ChartOptions m_options;
    SegmentedChoice *m_ranges;
    QToolButton *m_split;
    QToolButton *m_log;
    QToolButton *m_table;
    QToolButton *m_export;
    ElidedLabel *m_coverage;
};

} // namespace touchstone::ui
