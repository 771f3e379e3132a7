// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop.h"
#include "app/desktop/options.h"
#include "app/desktop/passon.h"
#include "app/instance/singleinstance.h"
#include "models/domain/clock.h"
#include "ui/common/icons.h"
#include "ui/common/style.h"

#include <QApplication>
#include <QLocale>

#include <cstdio>

using namespace touchstone;

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("touchstone"));
    QApplication::setApplicationDisplayName(QStringLiteral("Touchstone"));
    QApplication::setApplicationVersion(QStringLiteral(TOUCHSTONE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("touchstone"));

    const Result<desktop::Options> options = desktop::parseOptions(QApplication::arguments());
    if (!options) {
        std::fprintf(stderr, "touchstone: %s\n", qPrintable(options.failure().message));
        return 2;
    }
    if (options->request == desktop::Options::Request::ShowHelp) {
        std::fputs(qPrintable(desktop::helpText()), stdout);
        return 0;
    }
    if (options->request == desktop::Options::Request::ShowVersion) {
        std::printf("touchstone %s\n", TOUCHSTONE_VERSION);
        return 0;
    }

    // From here on one program for each data folder: a later start hands its request to the first, and ends.
    instance::SingleInstance single(options->dataFolder);
    const Result<instance::SingleInstance::Claim> claim = single.claim();
    if (!claim)
        std::fprintf(stderr, "touchstone: %s\n", qPrintable(claim.failure().message));
    else if (*claim == instance::SingleInstance::Claim::Second)
        return desktop::passOn(*options);

    // The "C" locale of a bare system groups no digits; a window for people should.
    if (QLocale().language() == QLocale::C)
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QApplication::setStyle(new ui::Style(ui::WindowMemory::appearance(desktop::Desktop::settingsFile(*options))));
    QApplication::setWindowIcon(ui::applicationIcon());

    const SystemClock clock;
    desktop::Desktop desktop(*options, clock);
    desktop.alerting().useDesktop();
    QObject::connect(&single, &instance::SingleInstance::startRequested, &desktop, &desktop::Desktop::takeStart);
    desktop.start();
    return QApplication::exec();
}
