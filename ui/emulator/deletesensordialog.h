// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/device.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace touchstone::ui {

/// Asks before an emulated sensor is deleted for good, and wants its name typed. Deletes itself when closed.
class DeleteSensorDialog : public QDialog
{
    Q_OBJECT

public:
    explicit DeleteSensorDialog(const Device &device, QWidget *parent = nullptr);

    QLineEdit *nameEdit() const { return m_name; }
    QPushButton *deleteButton() const { return m_delete; }

Q_SIGNALS:
    void confirmed(const touchstone::DeviceName &device);

private:
    DeviceName m_device;
    QLineEdit *m_name;
    QPushButton *m_delete;
};

} // namespace touchstone::ui
