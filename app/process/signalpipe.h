// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

#include <memory>

class QSocketNotifier;

namespace touchstone::process {

/// Brings signals of the system into the event loop. At most one object per process; with it the system's own way with
/// these signals comes back. Unix.
class SignalPipe : public QObject
{
    Q_OBJECT

public:
    enum class Manner {
        Lasting, ///< calls of the system that wait go on
        Once,    ///< they are ended, and the second signal of a kind does what the system does with it
    };

    SignalPipe(const QList<int> &numbers, Manner manner, QObject *parent = nullptr);
    ~SignalPipe() override;

Q_SIGNALS:
    void arrived(int number);

private:
    QList<int> m_numbers;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace touchstone::process
