// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace touchstone::items {
class DeviceDirectory;
}

namespace touchstone::ui {

class FeedFilterField;

/// The filter of the live events by choosing: types, sensors and labels. Writes into the filter's text, which stays the
/// only truth, and shows what that says.
class FeedFilterMenu : public QMenu
{
    Q_OBJECT

public:
    /// Both must outlive the menu.
    FeedFilterMenu(const items::DeviceDirectory &devices, FeedFilterField &field, QWidget *parent = nullptr);

private:
    void fill();
    void fillTypes();
    void fillSensors();
    void fillLabels();

    const items::DeviceDirectory &m_devices;
    FeedFilterField &m_field;
    QMenu *m_sensors;
    QMenu *m_labels;
};

} // namespace touchstone::ui
