// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/program.h"

#include <QCoreApplication>
#include <QTimer>

using namespace touchstone;

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(
        QStringLiteral("touchstone")); // whose data folder and keychain entries we share
    QCoreApplication::setApplicationVersion(QStringLiteral(TOUCHSTONE_VERSION));

    ctl::Program program(QCoreApplication::arguments());
    QTimer::singleShot(0, &program, &ctl::Program::start);
    return QCoreApplication::exec();
}
