// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/server/receivercontrol.h"
#include "app/receiver/receiver.h"

#include <QObject>
#include <QThread>

namespace touchstone::cloud {

/// The reference receiver on a thread of its own, so that an endpoint told to dawdle or hang cannot delay the API. Used
/// from one thread, the service's; callbacks arrive there.
class ReceiverHost final : public QObject, public ReceiverControl
{
    Q_OBJECT

public:
    /// `folder` is the receiver's; `clock` must outlive the host.
    ReceiverHost(const QString &folder, const Clock &clock);
    ~ReceiverHost() override;

    /// Waits until the receiver listens: for the start of the program only.
    Result<void> start();
    QUrl baseUrl() const { return m_baseUrl; }
    QString authorityFile() const { return m_authorityFile; }
    void addEndpoint(const QString &name, const QString &secret, const ReceiverFaults &faults);

    void endpoints(std::function<void(QList<ReceiverEndpoint>)> done) override;
    void setFaults(const QString &endpoint, const ReceiverFaults &faults,
        std::function<void(Result<ReceiverEndpoint>)> done) override;

private:
    QThread m_thread;
    receiver::Receiver *m_receiver = nullptr; ///< made, used and deleted on m_thread
    QUrl m_baseUrl;
    QString m_authorityFile;
};

} // namespace touchstone::cloud
