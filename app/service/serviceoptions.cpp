// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/serviceoptions.h"

#include <QCommandLineParser>
#include <QFile>
#include <QSslCertificate>
#include <QStandardPaths>

namespace touchstone::cloud {

namespace {

Failure wrong(const QString &message)
{
    return {Failure::Kind::Invalid, message};
}

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(QStringLiteral(
        "A local cloud: the vendor's REST, stream and emulator APIs, and Data Connectors that deliver over HTTPS."));
    parser.addOptions({
        {QStringLiteral("data"), QStringLiteral("Keep everything in this folder."), QStringLiteral("DIR")},
        {QStringLiteral("listen"),
            QStringLiteral("Listen here; port 0 asks the system for one. Default: 127.0.0.1:%1.")
                .arg(ServiceOptions::defaultPort),
            QStringLiteral("ADDRESS:PORT")},
        {QStringLiteral("demo"), QStringLiteral("Run a demo building with a receiver and four connectors.")},
        {QStringLiteral("ca"),
            QStringLiteral("Trust these authorities (PEM) for deliveries too, besides the system's. May be repeated."),
            QStringLiteral("FILE")},
        {QStringLiteral("policy"), QStringLiteral("Delivery rules: classic (default), current, or a JSON file."),
            QStringLiteral("NAME|FILE")},
        {QStringLiteral("end-streams-with-token"),
            QStringLiteral("End an event stream when its token expires (error 401). Default: it stays open.")},
        {QStringLiteral("exit-with-stdin"), QStringLiteral("End when standard input ends.")},
        {QStringLiteral("version"), QStringLiteral("Print the version and end.")},
        {QStringLiteral("help"), QStringLiteral("Print this and end.")},
    });
}

Result<QByteArray> readFile(const QString &option, const QString &path)
{
    constexpr qint64 maxBytes = qint64(1024) * 1024;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return wrong(QStringLiteral("--%1 %2: %3").arg(option, path, file.errorString()));
    const QByteArray content = file.read(maxBytes + 1);
    if (content.size() > maxBytes)
        return wrong(QStringLiteral("--%1 %2: the file is larger than %3 bytes").arg(option, path).arg(maxBytes));
    return content;
}

Result<DeliveryPolicy> readPolicy(const QString &text)
{
    if (text == QLatin1String("classic"))
        return DeliveryPolicy::classic();
    if (text == QLatin1String("current"))
        return DeliveryPolicy::current();
    const auto content = readFile(QStringLiteral("policy"), text);
    if (!content)
        return content.failure();
    auto policy = policyFromJson(*content);
    if (!policy)
        return wrong(QStringLiteral("--policy %1: %2").arg(text, policy.failure().message));
    return policy;
}

Result<void> checkAuthorityFile(const QString &path)
{
    const auto content = readFile(QStringLiteral("ca"), path);
    if (!content)
        return content.failure();
    if (QSslCertificate::fromData(*content, QSsl::Pem).isEmpty())
        return wrong(QStringLiteral("--ca %1: the file holds no PEM certificate").arg(path));
    return {};
}

Result<void> readListen(const QString &text, ServiceOptions &options)
{
    const auto colon = text.lastIndexOf(QLatin1Char(':'));
    bool ok = false;
    const uint port = text.mid(colon + 1).toUInt(&ok);
    QString host = text.left(qMax(colon, qsizetype(0)));
    if (host.startsWith(QLatin1Char('[')) && host.endsWith(QLatin1Char(']')))
        host = host.mid(1).chopped(1);
    const QHostAddress address =
        host == QLatin1String("localhost") ? QHostAddress(QHostAddress::LocalHost) : QHostAddress(host);
    if (colon < 0 || !ok || port > 65535 || address.isNull())
        return wrong(QStringLiteral("--listen %1: expected ADDRESS:PORT, for example 127.0.0.1:8477").arg(text));
    // Without TLS, tokens and secrets would cross the network in clear.
    if (!address.isLoopback()) {
        return wrong(
            QStringLiteral("--listen %1: only loopback addresses (127.0.0.1, [::1]) are served, as there is no TLS yet")
                .arg(text));
    }
    options.address = address;
    options.port = quint16(port);
    return {};
}

QString defaultDataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/touchstone/cloud");
}

} // namespace

Result<ServiceOptions> parseOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(QStringList{QStringLiteral("touchstone-cloud")} + arguments))
        return wrong(parser.errorText());
    if (!parser.positionalArguments().isEmpty())
        return wrong(QStringLiteral("unexpected argument: %1").arg(parser.positionalArguments().constFirst()));
    ServiceOptions options;
    options.showHelp = parser.isSet(QStringLiteral("help"));
    options.showVersion = parser.isSet(QStringLiteral("version"));
    options.demo = parser.isSet(QStringLiteral("demo"));
    options.exitWithStdin = parser.isSet(QStringLiteral("exit-with-stdin"));
    if (parser.isSet(QStringLiteral("end-streams-with-token")))
        options.streamLifetime = StreamLifetime::OfToken;
    options.dataFolder =
        parser.isSet(QStringLiteral("data")) ? parser.value(QStringLiteral("data")) : defaultDataFolder();
    if (options.dataFolder.isEmpty())
        return wrong(QStringLiteral("--data: the folder's name must not be empty"));
    if (parser.isSet(QStringLiteral("listen"))) {
        if (const auto done = readListen(parser.value(QStringLiteral("listen")), options); !done)
            return done.failure();
    }
    options.authorityFiles = parser.values(QStringLiteral("ca"));
    for (const QString &file : std::as_const(options.authorityFiles)) {
        if (const auto checked = checkAuthorityFile(file); !checked)
            return checked.failure();
    }
    if (parser.isSet(QStringLiteral("policy"))) {
        const auto policy = readPolicy(parser.value(QStringLiteral("policy")));
        if (!policy)
            return policy.failure();
        options.policy = *policy;
    }
    return options;
}

QString helpText()
{
    QCommandLineParser parser;
    describe(parser);
    parser.parse({QStringLiteral("touchstone-cloud")});
    return parser.helpText();
}

} // namespace touchstone::cloud
