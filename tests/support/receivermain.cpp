// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The reference receiver as a program of its own, for tests that need another process: remote-controlled by one JSON
// object per line on standard input, answering each with one on standard output.
//   {"faults":{"endpoint":"x","delayMs":0,"failShare":0,"failStatus":503,"hang":false}}  missing members: no fault
//   {"stored":{"endpoint":"x","eventId":"..."}}
//   {"counts":"x"}
#include "app/receiver/receiver.h"
#include "models/domain/clock.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThread>

#include <iostream>
#include <string>

using namespace touchstone;

namespace {

void printLine(const QJsonObject &object)
{
    std::cout << QJsonDocument(object).toJson(QJsonDocument::Compact).constData() << std::endl;
}

QJsonObject failed(const QString &message)
{
    return {{QStringLiteral("error"), message}};
}

QJsonObject setFaults(receiver::Receiver &server, const QJsonObject &request)
{
    receiver::Faults faults;
    faults.delay = std::chrono::milliseconds(request.value(QStringLiteral("delayMs")).toInteger());
    faults.failShare = request.value(QStringLiteral("failShare")).toDouble();
    faults.failStatus = request.value(QStringLiteral("failStatus")).toInt(faults.failStatus);
    faults.hang = request.value(QStringLiteral("hang")).toBool();
    const auto set = server.setFaults(request.value(QStringLiteral("endpoint")).toString(), faults);
    return set ? QJsonObject{{QStringLiteral("ok"), true}} : failed(set.failure().message);
}

QJsonObject countsOf(const receiver::Receiver &server, const QString &endpoint)
{
    const receiver::EndpointCounts counts = server.counts(endpoint);
    return {{QStringLiteral("received"), counts.received}, {QStringLiteral("stored"), counts.stored},
        {QStringLiteral("repeats"), counts.repeats}, {QStringLiteral("refused"), counts.refused}};
}

QJsonObject obey(receiver::Receiver &server, const QByteArray &line)
{
    const QJsonObject command = QJsonDocument::fromJson(line).object();
    const QJsonValue faults = command.value(QStringLiteral("faults"));
    const QJsonValue stored = command.value(QStringLiteral("stored"));
    const QJsonValue counts = command.value(QStringLiteral("counts"));
    if (faults.isObject())
        return setFaults(server, faults.toObject());
    if (stored.isObject())
        return {{QStringLiteral("stored"), server.hasStored(stored[QStringLiteral("endpoint")].toString(),
                                               stored[QStringLiteral("eventId")].toString())}};
    if (counts.isString())
        return countsOf(server, counts.toString());
    return failed(QStringLiteral("unknown command"));
}

/// Standard input can only be read by blocking, so a thread does it; it ends with the input, and the program with it.
class CommandReader : public QThread
{
    Q_OBJECT

Q_SIGNALS:
    void lineRead(const QByteArray &line);

protected:
    void run() override
    {
        std::string line;
        while (std::getline(std::cin, line))
            Q_EMIT lineRead(QByteArray::fromStdString(line));
    }
};

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption folder(
        QStringLiteral("folder"), QStringLiteral("Certificates and store."), QStringLiteral("DIR"));
    const QCommandLineOption endpoint(
        QStringLiteral("endpoint"), QStringLiteral("An endpoint."), QStringLiteral("NAME=SECRET"));
    const QCommandLineOption port(
        QStringLiteral("port"), QStringLiteral("0 asks the system."), QStringLiteral("PORT"), QStringLiteral("0"));
    parser.addHelpOption();
    parser.addOptions({folder, endpoint, port});
    parser.process(application);

    const SystemClock clock;
    receiver::Receiver server(parser.value(folder), clock);
    const QStringList endpoints = parser.values(endpoint);
    for (const QString &pair : endpoints)
        server.addEndpoint(pair.section(QLatin1Char('='), 0, 0), pair.section(QLatin1Char('='), 1));
    const auto started = server.start(parser.value(port).toUShort());
    if (!started) {
        std::cerr << qPrintable(started.failure().message) << '\n';
        return 1;
    }
    printLine({{QStringLiteral("port"), server.port()},
        {QStringLiteral("ca"), QFileInfo(server.authorityFile()).absoluteFilePath()}});

    CommandReader reader;
    QObject::connect(&reader, &CommandReader::lineRead, &server,
        [&server](const QByteArray &line) { printLine(obey(server, line)); });
    QObject::connect(&reader, &QThread::finished, &application, &QCoreApplication::quit);
    reader.start();
    const int result = application.exec();
    reader.wait();
    return result;
}

#include "receivermain.moc"
