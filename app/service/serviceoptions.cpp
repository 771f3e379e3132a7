// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/serviceoptions.h"

#include "app/service/optionfile.h"

#include <QCommandLineParser>
#include <QRegularExpression>
#include <QSslCertificate>
#include <QStandardPaths>

namespace touchstone::cloud {

namespace {

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(QStringLiteral(
        "A local cloud: the vendor's REST, stream and emulator APIs, and Data Connectors that deliver over HTTPS."));
    parser.addOptions({
        {QStringLiteral("data"), QStringLiteral("Keep everything in this folder."), QStringLiteral("DIR")},
        {QStringLiteral("listen"),
            QStringLiteral("Listen here; port 0 asks the system for one. Beyond loopback only with TLS. "
                           "Default: 127.0.0.1:%1.")
                .arg(ServiceOptions::defaultPort),
            QStringLiteral("ADDRESS:PORT")},
        {QStringLiteral("tls-cert"),
            QStringLiteral("Speak TLS with this certificate (PEM, its chain after it). Read again at SIGHUP."),
            QStringLiteral("FILE")},
        {QStringLiteral("tls-key"), QStringLiteral("The certificate's private key (PEM, without passphrase)."),
            QStringLiteral("FILE")},
        {QStringLiteral("public-url"),
            QStringLiteral("What clients connect to, where it is not what --listen and the certificate say."),
            QStringLiteral("URL")},
        {QStringLiteral("demo"), QStringLiteral("Run a demo building with a receiver and four connectors.")},
        {QStringLiteral("ca"),
            QStringLiteral("Trust these authorities (PEM) for deliveries too, besides the system's. May be repeated."),
            QStringLiteral("FILE")},
        {QStringLiteral("policy"), QStringLiteral("Delivery rules: classic (default), current, or a JSON file."),
            QStringLiteral("NAME|FILE")},
        {QStringLiteral("allow-http-loopback"),
            QStringLiteral("Let connectors post to this machine without encryption or a trusted certificate.")},
        {QStringLiteral("end-streams-with-token"),
            QStringLiteral("End an event stream when its token expires (error 401). Default: it stays open.")},
        {QStringLiteral("rate-limit"),
            QStringLiteral("Let each account send so many requests in so many seconds; the vendor has 25/5. "
                           "Default: no limit."),
            QStringLiteral("REQUESTS/SECONDS")},
        {QStringLiteral("metrics-token"),
            QStringLiteral("Show /metrics only to who sends the text in this file as bearer token."),
            QStringLiteral("FILE")},
        {QStringLiteral("log"),
            QStringLiteral("Write the log as text, journal or json. Default: journal where standard error leads to "
                           "it, else text."),
            QStringLiteral("FORMAT")},
        {QStringLiteral("exit-with-stdin"), QStringLiteral("End when standard input ends.")},
        {QStringLiteral("version"), QStringLiteral("Print the version and end.")},
        {QStringLiteral("help"), QStringLiteral("Print this and end.")},
    });
}

Result<DeliveryPolicy> readPolicy(const QString &text)
{
    if (text == QLatin1String("classic"))
        return DeliveryPolicy::classic();
    if (text == QLatin1String("current"))
        return DeliveryPolicy::current();
    const auto content = readOptionFile(QStringLiteral("policy"), text);
    if (!content)
        return content.failure();
    auto policy = policyFromJson(*content);
    if (!policy)
        return wrongUsage(QStringLiteral("--policy %1: %2").arg(text, policy.failure().message));
    return policy;
}

Result<void> checkAuthorityFile(const QString &path)
{
    const auto content = readOptionFile(QStringLiteral("ca"), path);
    if (!content)
        return content.failure();
    if (QSslCertificate::fromData(*content, QSsl::Pem).isEmpty())
        return wrongUsage(QStringLiteral("--ca %1: the file holds no PEM certificate").arg(path));
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
        return wrongUsage(QStringLiteral("--listen %1: expected ADDRESS:PORT, for example 127.0.0.1:8477").arg(text));
    // Without TLS, tokens and secrets would cross the network in clear.
    if (!address.isLoopback() && options.tls.isEmpty()) {
        return wrongUsage(QStringLiteral(
            "--listen %1: beyond loopback (127.0.0.1, [::1]) only with TLS; add --tls-cert and --tls-key")
                              .arg(text));
    }
    options.address = address;
    options.port = quint16(port);
    return {};
}

Result<QUrl> readPublicUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool isWeb = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    // A user name belongs into no address that is handed out, so neither is it repeated here.
    if (!url.userInfo().isEmpty())
        return wrongUsage(QStringLiteral("--public-url: the address must not hold a user name or password"));
    const bool more = url.path().size() > 1 || url.hasQuery() || url.hasFragment();
    if (!isWeb || url.host().isEmpty() || more) {
        return wrongUsage(
            QStringLiteral("--public-url %1: expected https://NAME or https://NAME:PORT, nothing after it").arg(text));
    }
    QUrl base = url;
    base.setPath(QString());
    return base;
}

Result<RateLimit> readRateLimit(const QString &text)
{
    constexpr int mostRequests = 1000;
    constexpr int longestPeriod = 3600;
    static const QRegularExpression form(QStringLiteral("^([0-9]{1,4})/([0-9]{1,4})$"));
    const auto match = form.match(text);
    const int requests = match.captured(1).toInt();
    const int seconds = match.captured(2).toInt();
    if (requests < 1 || requests > mostRequests || seconds < 1 || seconds > longestPeriod) {
        return wrongUsage(QStringLiteral(
            "--rate-limit %1: expected REQUESTS/SECONDS, for example 25/5, with 1 to %2 requests in 1 to "
            "%3 seconds")
                              .arg(text)
                              .arg(mostRequests)
                              .arg(longestPeriod));
    }
    return RateLimit{requests, std::chrono::seconds(seconds)};
}

Result<LogFormat> readLogFormat(const QString &text)
{
    if (text == QLatin1String("text"))
        return LogFormat::Text;
    if (text == QLatin1String("journal"))
        return LogFormat::Journal;
    if (text == QLatin1String("json"))
        return LogFormat::Json;
    return wrongUsage(QStringLiteral("--log %1: expected text, journal or json").arg(text));
}

QString defaultDataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/touchstone/cloud");
}

/// Takes the options one after another until one is wrong.
class OptionReader
{
public:
    explicit OptionReader(const QCommandLineParser &parser)
        : m_parser(parser)
    {}

    Result<ServiceOptions> read()
    {
        readFlags();
        readData();
        readTls();
        take("listen", [this](const QString &text) { return readListen(text, m_options); });
        take("public-url", [this](const QString &text) { return store(readPublicUrl(text), m_options.publicUrl); });
        readAuthorities();
        take("policy", [this](const QString &text) { return store(readPolicy(text), m_options.policy); });
        take("rate-limit", [this](const QString &text) { return store(readRateLimit(text), m_options.rateLimit); });
        m_options.metricsTokenFile = m_parser.value(QStringLiteral("metrics-token"));
        take("log", [this](const QString &text) { return store(readLogFormat(text), m_options.logFormat); });
        if (!m_state)
            return m_state.failure();
        return m_options;
    }

private:
    template <typename Reader>
    void take(const char *option, Reader reader)
    {
        const QString name = QString::fromLatin1(option);
        if (m_state && m_parser.isSet(name))
            m_state = reader(m_parser.value(name));
    }

    template <typename T, typename Target>
    static Result<void> store(Result<T> value, Target &target)
    {
        if (!value)
            return value.failure();
        target = std::move(*value);
        return {};
    }

    void readFlags()
    {
        m_options.showHelp = m_parser.isSet(QStringLiteral("help"));
        m_options.showVersion = m_parser.isSet(QStringLiteral("version"));
        m_options.demo = m_parser.isSet(QStringLiteral("demo"));
        m_options.allowHttpOnLoopback = m_parser.isSet(QStringLiteral("allow-http-loopback"));
        m_options.exitWithStdin = m_parser.isSet(QStringLiteral("exit-with-stdin"));
        if (m_parser.isSet(QStringLiteral("end-streams-with-token")))
            m_options.streamLifetime = StreamLifetime::OfToken;
    }

    void readData()
    {
        const QString data = QStringLiteral("data");
        m_options.dataFolder = m_parser.isSet(data) ? m_parser.value(data) : defaultDataFolder();
        if (m_options.dataFolder.isEmpty())
            m_state = wrongUsage(QStringLiteral("--data: the folder's name must not be empty"));
    }

    void readTls()
    {
        m_options.tls = {m_parser.value(QStringLiteral("tls-cert")), m_parser.value(QStringLiteral("tls-key"))};
        if (!m_state || m_options.tls.isEmpty())
            return;
        if (m_options.tls.key.isEmpty())
            m_state = wrongUsage(QStringLiteral("--tls-cert needs the certificate's key as well: add --tls-key FILE"));
        else if (m_options.tls.certificate.isEmpty())
            m_state = wrongUsage(QStringLiteral("--tls-key needs its certificate as well: add --tls-cert FILE"));
    }

    void readAuthorities()
    {
        m_options.authorityFiles = m_parser.values(QStringLiteral("ca"));
        for (const QString &file : std::as_const(m_options.authorityFiles)) {
            if (m_state)
                m_state = checkAuthorityFile(file);
        }
    }

    const QCommandLineParser &m_parser;
    ServiceOptions m_options;
    Result<void> m_state;
};

} // namespace

Result<ServiceOptions> parseOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(QStringList{QStringLiteral("touchstone-cloud")} + arguments))
        return wrongUsage(parser.errorText());
    if (!parser.positionalArguments().isEmpty())
        return wrongUsage(QStringLiteral("unexpected argument: %1").arg(parser.positionalArguments().constFirst()));
    return OptionReader(parser).read();
}

QString helpText()
{
    QCommandLineParser parser;
    describe(parser);
    parser.parse({QStringLiteral("touchstone-cloud")});
    return parser.helpText();
}

} // namespace touchstone::cloud
