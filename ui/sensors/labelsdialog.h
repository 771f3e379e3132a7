// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/labelchange.h"
#include "models/domain/result.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableWidget;

namespace touchstone::ui {

/// Edits all labels of one sensor as a table of keys and values. What is wrong is said below while it is typed, and
/// only what was changed here is sent, so that what somebody else changes meanwhile stays. Stays open until the answer
/// came. Deletes itself when closed.
class LabelsDialog : public QDialog
{
    Q_OBJECT

public:
    /// `title` names the sensor. A `lock` says why nothing can be changed; empty: everything can.
    LabelsDialog(const DeviceName &device, const QString &title, const DeviceLabels &labels, const QString &lock,
        QWidget *parent = nullptr);

    const DeviceName &device() const { return m_device; }
    LabelChange change() const; ///< what Save would send
    QString problem() const;    ///< what keeps Save from being pressed; empty: nothing
    QTableWidget *table() const { return m_table; }
    QPushButton *saveButton() const { return m_save; }

    void finish(const Result<void> &result); ///< closes, or tells why not and lets the person go on

Q_SIGNALS:
    void saveRequested(const touchstone::DeviceName &device, const touchstone::LabelChange &change);

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void addRow(const QString &key, const QString &value);
    void removeRow();
    void save();
    void judge();
    void tell(const QString &words, bool isProblem);
    DeviceLabels labels() const;

    DeviceName m_device;
    DeviceLabels m_before;
    QString m_lock;
    bool m_saving = false;
    QTableWidget *m_table;
    QPushButton *m_add;
    QPushButton *m_remove;
    QLabel *m_words;
    QPushButton *m_save;
    QPushButton *m_close;
};

} // namespace touchstone::ui
