// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop.h"
#include "app/desktop/languages.h"
#include "app/desktop/options.h"
#include "app/desktop/passon.h"
#include "app/desktop/settingskeeper.h"
#include "app/desktop/settingswork.h"
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

    const SystemClock clock;
    desktop::SettingsKeeper settings(options->dataFolder, clock);
    desktop::speak(settings.settings().language, QLocale::system());
    QApplication::setStyle(new ui::Style(desktop::appearanceOf(settings.settings())));
    QApplication::setWindowIcon(ui::applicationIcon());

    desktop::Desktop desktop(*options, clock, &settings);
    desktop.alerting().useDesktop();
    QObject::connect(&single, &instance::SingleInstance::startRequested, &desktop, &desktop::Desktop::takeStart);
    desktop.start();
    return QApplication::exec();
}
