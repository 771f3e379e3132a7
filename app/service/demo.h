// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/emulator/demoplayer.h"
#include "app/service/receiverhost.h"

#include <QObject>

namespace touchstone::cloud {

class LocalCloud;

/// What --demo adds: the demo building that speaks, the reference receiver, and four connectors between them, with
/// made-up statistics of the last day at the first start. Stopped by its destructor.
class Demo : public QObject
{
    Q_OBJECT

public:
    /// `clock` must outlive the demo.
    Demo(const QString &dataFolder, const Clock &clock, QObject *parent = nullptr);

    /// Starts the receiver; then its authority can be handed to the local cloud.
    Result<void> startReceiver() { return m_receiver.start(); }
    QString authorityFile() const { return m_receiver.authorityFile(); }
    ReceiverControl *receiver() { return &m_receiver; }

    /// Furnishes the first project of an open local cloud, which must outlive the demo, and lets the devices speak.
    Result<void> play(LocalCloud &cloud);

private:
    Result<void> connectReceiver(LocalCloud &cloud, const QString &project);

    const Clock &m_clock;
    ReceiverHost m_receiver;
    DemoRhythm m_rhythm;
    std::unique_ptr<DemoPlayer> m_player;
};

} // namespace touchstone::cloud
