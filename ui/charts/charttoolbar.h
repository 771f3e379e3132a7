// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartoptions.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace touchstone::ui {

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

Q_SIGNALS:
    void optionsChanged(const touchstone::ui::ChartOptions &options);

protected:
    void changeEvent(QEvent *event) override;

private:
    QToolButton *makeSwitch(const QString &text, const QString &description, bool ChartOptions::*option);
    void restyle();

    ChartOptions m_options;
    SegmentedChoice *m_ranges;
    QToolButton *m_split;
    QToolButton *m_log;
    QLabel *m_coverage;
};

} // namespace touchstone::ui
