// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QTableView;

namespace touchstone::items {
class SensorListModel;
}

namespace touchstone::ui {

struct Formats;
class SensorRows;

/// Which devices of the project cannot be found by touching them, and why.
class HiddenSensors : public QWidget
{
    Q_OBJECT

public:
    /// The model must outlive the widget.
    explicit HiddenSensors(items::SensorListModel &sensors, QWidget *parent = nullptr);

    void setFormats(const Formats &formats);
    QString summary() const;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void summarize();

    items::SensorListModel &m_sensors;
    SensorRows *m_rows;
    QTimer m_ageing; ///< while it is looked at: silence grows without anybody's word
    QLabel *m_summary;
    QTableView *m_table;
};

} // namespace touchstone::ui
