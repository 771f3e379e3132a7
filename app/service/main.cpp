// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/exitdeadline.h"
#include "app/service/processsignals.h"
#include "app/service/service.h"
#include "app/service/servicelog.h"
#include "app/service/servicemanager.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <cstdio>

namespace {

using namespace touchstone;
using namespace touchstone::cloud;

Q_LOGGING_CATEGORY(logService, "touchstone.service")

constexpr int wrongUsage = 2;

int fail(const Failure &failure)
{
    std::fprintf(stderr, "touchstone-cloud: %s\n", qUtf8Printable(loggable(failure.message)));
    return failure.kind == Failure::Kind::Invalid ? wrongUsage : EXIT_FAILURE;
}

void print(const QByteArray &text)
{
    std::fwrite(text.constData(), 1, size_t(text.size()), stdout);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("touchstone-cloud"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TOUCHSTONE_VERSION));
    installServiceLog(detectLogFormat());
    const auto options = parseOptions(application.arguments().mid(1));
    if (!options)
        return fail(options.failure());
    if (options->showHelp || options->showVersion) {
        print(options->showHelp ? helpText().toUtf8() : QByteArrayLiteral("touchstone-cloud " TOUCHSTONE_VERSION "\n"));
        return EXIT_SUCCESS;
    }
    if (options->logFormat)
        installServiceLog(*options->logFormat);
    raiseFileLimit();
    const ServiceManager manager;
    ProcessSignals signals;
    if (options->exitWithStdin)
        signals.watchStandardInput();
    QObject::connect(&signals, &ProcessSignals::endRequested, &application, [&manager](const QString &reason) {
        qCInfo(logService) << "ending because of" << reason;
        manager.stopping();
        startExitDeadline(std::chrono::seconds(4));
        QCoreApplication::quit();
    });

    const SystemClock clock;
    Service service(clock);
    const auto addresses = service.start(*options);
    if (!addresses)
        return fail(addresses.failure());
    const QByteArray status = "Serving " + addresses->api.toEncoded();
    QObject::connect(&signals, &ProcessSignals::reloadRequested, &service, [&service, &manager, status] {
        manager.reloading();
        service.reload();
        manager.ready(status);
    });
    // Where there is nothing to read again, a closing terminal ends us as it always did.
    if (!options->tls.isEmpty() || !options->metricsTokenFile.isEmpty() || manager.isThere())
        signals.reloadOnHangUp();
    qCInfo(logService) << "serving" << addresses->api.toString();
    print(cloudAddressesToJson(*addresses) + '\n');
    manager.ready(status);
    return application.exec();
}
