// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

class QSocketNotifier;

namespace touchstone::cloud {

/// Turns what asks the process to end into one signal in the event loop: SIGTERM, SIGINT, SIGHUP and, on request, the
/// end of standard input. At most one object per process.
class EndSignals : public QObject
{
    Q_OBJECT

public:
    explicit EndSignals(QObject *parent = nullptr);
    ~EndSignals() override;

    /// Emits endRequested() when standard input ends. What is written to it is read and forgotten.
    void watchStandardInput();

Q_SIGNALS:
    void endRequested(const QString &reason);

private:
    std::unique_ptr<QSocketNotifier> m_signalNotifier;
    std::unique_ptr<QSocketNotifier> m_inputNotifier;
};

/// As many open files as the system lets us have: every stream and every delivery needs one.
void raiseFileLimit();

} // namespace touchstone::cloud
