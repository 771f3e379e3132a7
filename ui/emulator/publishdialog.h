// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/domain/device.h"
#include "models/domain/rhythm.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace touchstone::ui {

class EventFieldsForm;

/// Publishes any event of an emulated sensor's type, once or in a rhythm. Stays open, so that several can follow each
/// other. Deletes itself when closed; a rhythm goes on.
class PublishDialog : public QDialog
{
    Q_OBJECT

public:
    /// `clock` must outlive the dialog.
    PublishDialog(const Device &device, const Clock &clock, QWidget *parent = nullptr);

    const DeviceName &device() const { return m_device; }
    void setRepeating(bool repeating);
    QComboBox *typeBox() const { return m_types; }
    QPushButton *publishButton() const { return m_publish; }
    QString outcome() const;
    void tell(const QString &words, bool isProblem); ///< what became of it

Q_SIGNALS:
    void publishRequested(const touchstone::Event &event);
    void rhythmRequested(const touchstone::Rhythm &rhythm);

private:
    void layOut();
    void publish();
    void updateRepeating();

    DeviceName m_device;
    const Clock &m_clock;
    QComboBox *m_types;
    QLabel *m_meaning;
    EventFieldsForm *m_form;
    QCheckBox *m_repeat;
    QSpinBox *m_every;
    QSpinBox *m_times;
    QLabel *m_outcome;
    QPushButton *m_publish;
    QPushButton *m_close;
};

} // namespace touchstone::ui
