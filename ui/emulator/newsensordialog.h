// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/device.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace touchstone::ui {

/// Asks for type and name of a new emulated sensor. Deletes itself when closed.
class NewSensorDialog : public QDialog
{
    Q_OBJECT

public:
    explicit NewSensorDialog(QWidget *parent = nullptr);

    QComboBox *typeBox() const { return m_types; }
    QLineEdit *nameEdit() const { return m_name; }
    QPushButton *createButton() const { return m_create; }

Q_SIGNALS:
    void createRequested(const touchstone::DeviceType &type, const QString &name);

private:
    void judge();

    QComboBox *m_types;
    QLineEdit *m_name;
    QLabel *m_words;
    QPushButton *m_create;
};

} // namespace touchstone::ui
