// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/device.h"
#include "models/domain/event.h"
#include "models/domain/rhythm.h"
#include "ui/common/formats.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedLayout;
class QTableView;

namespace touchstone {
class Clock;
}
namespace touchstone::items {
class DeviceDirectory;
class SensorListModel;
class TouchModel;
} // namespace touchstone::items

namespace touchstone::ui {

class EmptyState;
class PublishDialog;
class SensorRows;
class TouchButtons;

/// The emulated sensors of the project: each has a Touch button; any event of theirs can be published, once or in a
/// rhythm; sensors are created and deleted. Shows state and asks for what is to be done; the answers come back by the
/// take…() functions.
class EmulatorPanel : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive the panel.
    EmulatorPanel(const items::DeviceDirectory &devices, const items::TouchModel &touches, const Clock &clock,
        QWidget *parent = nullptr);

    void setPermissions(const Permissions &permissions);
    void setFormats(const Formats &formats);
    QTableView *table() const { return m_table; }
    QString status() const;

public Q_SLOTS:
    void create();
    void takeCreated(const touchstone::Device &device);
    void takeNotCreated(const touchstone::Failure &failure);
    void takeRemoved(const touchstone::DeviceName &device);
    void takeNotRemoved(const touchstone::DeviceName &device, const touchstone::Failure &failure);
    void takePublished(const touchstone::Event &event);
    void takeNotPublished(const touchstone::Event &event, const touchstone::Failure &failure);
    void takeRhythm(const touchstone::DeviceName &device, const touchstone::Rhythm &rhythm);
    void takeRhythmStopped(const touchstone::DeviceName &device);

Q_SIGNALS:
    void createRequested(const touchstone::DeviceType &type, const QString &name);
    void deleteRequested(const touchstone::DeviceName &device);
    void publishRequested(const touchstone::Event &event);
    void rhythmRequested(const touchstone::Rhythm &rhythm);
    void rhythmStopRequested(const touchstone::DeviceName &device);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    void touch(const QModelIndex &row);
    void publish();
    void askToDelete();
    const Device *current() const;
    QString title(const DeviceName &device) const;
    void tell(const QString &words, bool isProblem, const std::optional<DeviceName> &device = {});
    void updateActions();

    const items::DeviceDirectory &m_devices;
    const Clock &m_clock;
    items::SensorListModel *m_sensors;
    SensorRows *m_rows;
    Permissions m_permissions;
    Formats m_formats;
    std::optional<DeviceName> m_awaited; ///< just created: chosen as soon as it is listed
    QLineEdit *m_search;
    QPushButton *m_new;
    QPushButton *m_publish;
    QPushButton *m_stop;
    QPushButton *m_delete;
    QTableView *m_table;
    TouchButtons *m_buttons;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
    QLabel *m_status;
    QPointer<PublishDialog> m_dialog;
};

} // namespace touchstone::ui
