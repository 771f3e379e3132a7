// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/processsignals.h"

#include <QPointer>
#include <QSocketNotifier>

#include <cstdio>
#include <thread>

namespace touchstone::cloud {

ProcessSignals::ProcessSignals(QObject *parent)
    : QObject(parent)
{}

ProcessSignals::~ProcessSignals() = default;

void ProcessSignals::watchStandardInput()
{
    // Pipes cannot be watched here; a thread that blocks in a read is the way. It ends with the process.
    std::thread([self = QPointer<ProcessSignals>(this)] {
        char ignored[4096];
        while (std::fread(ignored, 1, sizeof ignored, stdin) > 0) {
        }
        if (self) {
            QMetaObject::invokeMethod(
                self.data(), [self] { Q_EMIT self->endRequested(QStringLiteral("the end of standard input")); });
        }
    }).detach();
}

void raiseFileLimit() {}

} // namespace touchstone::cloud
