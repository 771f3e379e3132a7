// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/names.h"
#include "models/domain/timestamp.h"
#include "ui/common/formats.h"

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace touchstone::items {
class DeviceDirectory;
class SensorListModel;
} // namespace touchstone::items

namespace touchstone::ui {

class SensorRows;

/// The other way round: choose a sensor, wait for its touch, be told when it came or when another one was touched
/// instead. Hears touches from its owner.
class WaitPanel : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the panel.
    WaitPanel(items::SensorListModel &sensors, const items::DeviceDirectory &devices, QWidget *parent = nullptr);

    const std::optional<DeviceName> &awaited() const { return m_awaited; }
    void setFormats(const Formats &formats);
    QString status() const;
    void choose(const DeviceName &device); ///< in the list, as far as it is shown there

    void touched(const DeviceName &device, Timestamp at);
    void listeningEnded(); ///< nobody came in time, or the person stopped

Q_SIGNALS:
    void waitRequested(); ///< touches should be listened for

private:
    void layOut();
    void wait();
    void stopWaiting();
    void tell(const QString &text);
    void updateButton();
    QString title(const DeviceName &device) const;

    items::SensorListModel &m_sensors;
    const items::DeviceDirectory &m_devices;
    SensorRows *m_rows;
    Formats m_formats;
    std::optional<DeviceName> m_awaited;
    QLineEdit *m_search;
    QListView *m_list;
    QPushButton *m_wait;
    QLabel *m_status;
};

} // namespace touchstone::ui
