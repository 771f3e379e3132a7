// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/testrun.h"
#include "models/items/connectorlistmodel.h"
#include "models/items/devicedirectory.h"
#include "ui/common/formats.h"

#include <QDialog>
#include <QTimer>

#include <optional>

class QComboBox;
class QFormLayout;
class QLabel;
class QListWidget;
class QPushButton;

namespace touchstone::ui {

/// Sends a test event through an emulated sensor and shows how it gets on, live. Where deliveries cannot be followed it
/// offers to synchronise instead and says what that does. Shows state and emits intent; closing it ends the following.
/// Deletes itself when closed.
class TestDialog : public QDialog
{
    Q_OBJECT

public:
    /// Model and directory must outlive the dialog.
    TestDialog(const items::ConnectorListModel &model, const items::DeviceDirectory &devices,
        const ConnectorName &connector, QWidget *parent = nullptr);
    ~TestDialog() override;

    QPushButton *sendButton() const { return m_send; }
    QPushButton *createButton() const { return m_create; }
    QListWidget *steps() const { return m_steps; }
    QString notice() const;
    void setFormats(const Formats &formats) { m_formats = formats; }

public Q_SLOTS:
    void showRun(const touchstone::TestRun &run);
    void showDeviceFailure(const touchstone::Failure &failure);

Q_SIGNALS:
    /// Without a device: synchronise.
    void testRequested(const touchstone::ConnectorName &connector, const std::optional<touchstone::DeviceName> &device,
        const touchstone::EventType &type);
    void testCancelled();
    void deviceRequested(const touchstone::DeviceType &type, const QString &displayName);

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void refresh();
    void offerDevices(const DataConnector &connector);
    void offerTypes();
    void showSteps();
    void setNotice(const QString &text);
    void act();
    void createDevice();
    bool isFollowing() const { return m_run && !m_run->isOver(); }
    std::optional<Device> device() const;

    const items::ConnectorListModel &m_model;
    const items::DeviceDirectory &m_devices;
    ConnectorName m_connector;
    Formats m_formats;
    std::optional<TestRun> m_run;
    bool m_canFollow = true;
    QString m_deviceFailure; ///< why no sensor could be made, in words
    QLabel *m_title;
    QLabel *m_notice;
    QFormLayout *m_form;
    QComboBox *m_sensor;
    QComboBox *m_type;
    QPushButton *m_create;
    QListWidget *m_steps;
    QPushButton *m_send;
    QPushButton *m_close;
    QTimer m_second; ///< for what is left until the next attempt
};

} // namespace touchstone::ui
