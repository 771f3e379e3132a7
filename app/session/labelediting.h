// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/labelchange.h"
#include "models/domain/result.h"

#include <QHash>
#include <QList>
#include <QObject>

#include <memory>

namespace touchstone::api {
class ApiClient;
}
namespace touchstone::items {
class DeviceDirectory;
}

namespace touchstone::session {

/// Changes labels of sensors and takes such changes back. Each wish ends with exactly one signal. The changes of one
/// sensor are sent one after the other, so that they arrive in the order in which they were made. GUI thread; every
/// slot returns at once.
class LabelEditing : public QObject
{
    Q_OBJECT

public:
    /// `devices` must outlive it.
    explicit LabelEditing(items::DeviceDirectory &devices, QObject *parent = nullptr);
    ~LabelEditing() override;

    /// Whom to ask from now on; null: nobody. What is on its way fails.
    void setClient(const api::ApiClient *client);
    bool isBusy() const { return !m_waiting.isEmpty(); }

public Q_SLOTS:
    void change(const touchstone::DeviceName &device, const touchstone::LabelChange &change);
    /// Gives the labels that `edit` changed their former values by another change, but leaves alone what has been
    /// changed again since, and fails with Conflict when that is all of it.
    void undo(const touchstone::LabelEdit &edit);

Q_SIGNALS:
    void changed(const touchstone::LabelEdit &edit);
    void failed(const touchstone::DeviceName &device, const touchstone::LabelChange &change,
        const touchstone::Failure &failure);
    /// Nobody knows whether a change arrived: the list of devices should be read again.
    void doubtful();

private:
    void sendNext(const DeviceName &device);
    void finish(const LabelEdit &edit, const Result<void> &result);

    items::DeviceDirectory &m_devices;
    const api::ApiClient *m_client = nullptr;
    std::unique_ptr<QObject> m_calls;                ///< owns the calls under way
    QHash<DeviceName, QList<LabelChange>> m_waiting; ///< the first of each list is on its way
};

} // namespace touchstone::session
