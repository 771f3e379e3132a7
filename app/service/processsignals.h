// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

class QSocketNotifier;

namespace touchstone::cloud {

/// Turns what asks the process to end into one signal in the event loop: SIGTERM, SIGINT, SIGHUP and, on request, the
/// end of standard input. SIGHUP, which a closing terminal sends, can mean "read your files again" instead, as services
/// have it; Windows knows no such signal. At most one object per process.
class ProcessSignals : public QObject
{
    Q_OBJECT

public:
    explicit ProcessSignals(QObject *parent = nullptr);
    ~ProcessSignals() override;

    /// Emits endRequested() when standard input ends. What is written to it is read and forgotten.
    void watchStandardInput();
    /// From now on SIGHUP emits reloadRequested().
    void reloadOnHangUp() { m_reloadsOnHangUp = true; }

Q_SIGNALS:
    void endRequested(const QString &reason);
    void reloadRequested();

private:
    std::unique_ptr<QSocketNotifier> m_inputNotifier;
    bool m_reloadsOnHangUp = false;
};

/// As many open files as the system lets us have: every stream and every delivery needs one.
void raiseFileLimit();

} // namespace touchstone::cloud
