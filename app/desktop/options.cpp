// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/options.h"

#include "models/domain/connectorlink.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace touchstone::desktop {

namespace {

const QString vendorApi = QStringLiteral("https://api.disruptive-technologies.com/v2");

QString usualDataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
}

Failure invalid(const QString &message)
{
    return {Failure::Kind::Invalid, message};
}

class Parser
{
public:
    Parser()
    {
        m_parser.setApplicationDescription(
            QStringLiteral("Runs and watches Data Connectors of the Disruptive Technologies "
                           "sensor cloud. It opens the connection used last; at the first "
                           "start it asks. Its own local cloud needs no account and no network."));
        m_parser.addOptions({m_help, m_version, m_local, m_data, m_project, m_credentials, m_api, m_background});
        m_parser.addPositionalArgument(QStringLiteral("link"),
            QStringLiteral("Opens a connector: touchstone://connector/PROJECT/CONNECTOR."), QStringLiteral("[LINK]"));
    }

    Result<Options> parse(const QStringList &arguments)
    {
        Options options;
        if (!m_parser.parse(arguments))
            return invalid(m_parser.errorText());
        QStringList links = m_parser.positionalArguments();
        if (!links.isEmpty() && connectorOfLink(links.constFirst()))
            options.link = links.takeFirst();
        if (!links.isEmpty())
            return invalid(QStringLiteral("unexpected argument \"%1\"").arg(links.first()));
        options.isInBackground = m_parser.isSet(m_background);
        if (m_parser.isSet(m_help))
            options.request = Options::Request::ShowHelp;
        else if (m_parser.isSet(m_version))
            options.request = Options::Request::ShowVersion;
        options.dataFolder = m_parser.isSet(m_data) ? m_parser.value(m_data) : usualDataFolder();
        options.project = m_parser.value(m_project);
        options.credentialsFile = m_parser.value(m_credentials);
        options.api = QUrl(m_parser.isSet(m_api) ? m_parser.value(m_api) : vendorApi);
        options.remembers = options.isLocal() && !m_parser.isSet(m_local);
        if (m_parser.isSet(m_local) && !options.isLocal())
            return invalid(QStringLiteral("--local and --credentials exclude each other"));
        if (m_parser.isSet(m_api) && options.isLocal())
            return invalid(QStringLiteral("--api needs --credentials"));
        const bool web =
            options.api.scheme() == QLatin1String("https") || options.api.scheme() == QLatin1String("http");
        if (!web || options.api.host().isEmpty())
            return invalid(QStringLiteral("--api is no web address"));
        // Others can read it among the arguments, and it would be shown and kept where secrets are not.
        if (!options.api.userInfo().isEmpty())
            return invalid(QStringLiteral("--api has a user name or a password in it; the key says who it is"));
        if (options.dataFolder.isEmpty())
            return invalid(QStringLiteral("--data needs a folder"));
        return options;
    }

    QString help() const { return m_parser.helpText(); }

private:
    QCommandLineParser m_parser;
    QCommandLineOption m_help{{QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("Shows this help.")};
    QCommandLineOption m_version{
        {QStringLiteral("v"), QStringLiteral("version")}, QStringLiteral("Shows the version.")};
    QCommandLineOption m_local{
        QStringLiteral("local"), QStringLiteral("Opens the built-in local cloud, for this run.")};
    QCommandLineOption m_data{QStringLiteral("data"), QStringLiteral("Keeps settings and the local cloud in FOLDER."),
        QStringLiteral("FOLDER")};
    QCommandLineOption m_project{
        QStringLiteral("project"), QStringLiteral("Opens the project with this ID first."), QStringLiteral("ID")};
    QCommandLineOption m_credentials{QStringLiteral("credentials"),
        QStringLiteral("Connects to a cloud with the service account key in FILE, for this run."),
        QStringLiteral("FILE")};
    QCommandLineOption m_background{
        QStringLiteral("background"), QStringLiteral("Stays in the tray, without a window, where there is a tray.")};
    QCommandLineOption m_api{QStringLiteral("api"),
        QStringLiteral("That cloud's REST API; %1 if left out.").arg(vendorApi), QStringLiteral("URL")};
};

} // namespace

Result<Options> parseOptions(const QStringList &arguments)
{
    return Parser().parse(arguments);
}

QString helpText()
{
    return Parser().help();
}

QStringList backgroundCommand(const QString &program, const Options &options)
{
    QStringList command{program, QStringLiteral("--background")};
    const auto add = [&command](const QString &option, const QString &value) {
        if (!value.isEmpty())
            command += {option, value};
    };
    if (options.dataFolder != usualDataFolder())
        add(QStringLiteral("--data"), QDir(options.dataFolder).absolutePath());
    add(QStringLiteral("--project"), options.project);
    if (options.isLocal())
        return command;
    add(QStringLiteral("--credentials"), QFileInfo(options.credentialsFile).absoluteFilePath());
    add(QStringLiteral("--api"), options.api.toString());
    return command;
}

} // namespace touchstone::desktop
