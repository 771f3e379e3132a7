// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/childfarewell.h"

#include <QCoreApplication>
#include <QThread>
#include <QTimer>

#include <chrono>

namespace touchstone::session {
namespace {

constexpr std::chrono::milliseconds patience{5'000};

} // namespace

void ChildFarewell::bid(QProcess *process)
{
    process->closeWriteChannel();
    if (process->state() == QProcess::NotRunning) {
        process->deleteLater();
        return;
    }
    if (QThread::currentThread()->loopLevel() > 0) {
        new ChildFarewell(process);
        return;
    }
    // No event loop will come any more, and nobody is left whom waiting could hold up.
    if (!process->waitForFinished(int(patience.count()))) {
        process->kill();
        process->waitForFinished(int(patience.count()));
    }
    delete process;
}

/// Ends with the application at the latest, which kills a child that is still there.
ChildFarewell::ChildFarewell(QProcess *process)
    : QObject(QCoreApplication::instance())
{
    process->setParent(this);
    connect(process, &QProcess::finished, this, &QObject::deleteLater);
    connect(process, &QProcess::readyReadStandardOutput, process, [process] { process->readAllStandardOutput(); });
    connect(process, &QProcess::readyReadStandardError, process, [process] { process->readAllStandardError(); });
    QTimer::singleShot(patience, process, &QProcess::kill);
}

} // namespace touchstone::session
