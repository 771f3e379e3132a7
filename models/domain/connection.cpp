// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/connection.h"

#include "models/domain/jsonmembers.h"
#include "models/domain/jsonreader.h"

#include <QCoreApplication>
#include <QUuid>

#include <algorithm>
#include <utility>

namespace touchstone {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionRules)
};

constexpr qsizetype longestName = 100;
const QString tokenWord = QStringLiteral("token"); // how it signs in, in the file
const QString basicWord = QStringLiteral("basic");

Failure invalid(const QString &message)
{
    return {Failure::Kind::Invalid, message};
}

bool isWebAddress(const QUrl &url)
{
    const bool isWeb = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    return url.isValid() && isWeb && !url.host().isEmpty() && url.userInfo().isEmpty();
}

bool isThisMachine(const QUrl &url)
{
    const QString host = url.host();
    return host == QLatin1String("localhost") || host == QLatin1String("::1") ||
           (host.startsWith(QLatin1String("127.")) && host.count(QLatin1Char('.')) == 3);
}

Result<void> checkAddress(const QUrl &url, const QString &what)
{
    if (!isWebAddress(url))
        return invalid(Texts::tr("The %1 is no web address such as https://cloud.example.com/v2.").arg(what));
    if (url.scheme() != QLatin1String("https") && !isThisMachine(url))
        return invalid(Texts::tr("The %1 begins with http://, over which everybody on the way could read the key. "
                                 "Use https://; only a server on this computer may do without.")
                           .arg(what));
    return {};
}

/// Key id and e-mail go into headers of tokens; anything but visible characters is a slip of the clipboard.
bool isPlainWord(const QString &text)
{
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() > ' ' && c.unicode() < 127; });
}

Result<void> checkProxy(const ProxySettings &proxy)
{
    if (!proxy.isNamed())
        return {};
    if (!isPlainWord(proxy.host) || proxy.host.contains(QLatin1Char('/')))
        return invalid(Texts::tr("The proxy needs the name of its host, without http:// before it."));
    if (proxy.port == 0)
        return invalid(Texts::tr("The proxy needs a port from 1 to 65535."));
    return {};
}

using ProxyWord = std::pair<ProxySettings::Kind, QLatin1String>;

constexpr ProxyWord proxyWords[] = {
    {ProxySettings::Kind::System, QLatin1String("system")},
    {ProxySettings::Kind::None, QLatin1String("none")},
    {ProxySettings::Kind::Http, QLatin1String("http")},
    {ProxySettings::Kind::Socks, QLatin1String("socks")},
};

QString wordOf(ProxySettings::Kind kind)
{
    const auto *const found = std::find_if(
        std::begin(proxyWords), std::end(proxyWords), [kind](const ProxyWord &word) { return word.first == kind; });
    return found == std::end(proxyWords) ? QString() : QString(found->second);
}

ProxySettings readProxy(JsonReader &reader)
{
    ProxySettings proxy;
    const QString kind = reader.text(QLatin1String("proxy"), QStringLiteral("system"));
    const auto *const found = std::find_if(
        std::begin(proxyWords), std::end(proxyWords), [&kind](const ProxyWord &word) { return word.second == kind; });
    if (found != std::end(proxyWords))
        proxy.kind = found->first;
    else
        reader.complain(QLatin1String("proxy"), QStringLiteral("write system, none, http or socks"));
    proxy.host = reader.text(QLatin1String("proxyHost"));
    proxy.port = reader.integer<quint16>(QLatin1String("proxyPort"));
    proxy.user = reader.text(QLatin1String("proxyUser"));
    return proxy;
}

} // namespace

Connection localCloudConnection()
{
    Connection connection;
    connection.id = localConnectionId;
    connection.name = QCoreApplication::translate("Connections", "Local cloud");
    connection.kind = Connection::Kind::LocalCloud;
    return connection;
}

QString newConnectionId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

Connection vendorConnection()
{
    Connection connection;
    connection.id = newConnectionId();
    connection.name = QStringLiteral("Disruptive Technologies");
    connection.api = QUrl(QStringLiteral("https://api.disruptive-technologies.com/v2"));
    connection.token = QUrl(QStringLiteral("https://identity.disruptive-technologies.com/oauth2/token"));
    connection.emulator = QUrl(QStringLiteral("https://emulator.disruptive-technologies.com/v2"));
    return connection;
}

bool isVendorHost(const QUrl &url)
{
    const QString host = url.host().toLower();
    const QLatin1String domains[] = {QLatin1String("disruptive-technologies.com"), QLatin1String("d21s.com")};
    return std::any_of(std::begin(domains), std::end(domains),
        [&host](QLatin1String domain) { return host == domain || host.endsWith(QLatin1Char('.') + domain); });
}

Result<void> checkConnection(const Connection &connection)
{
    if (connection.name.trimmed().isEmpty() || connection.name.size() > longestName)
        return invalid(Texts::tr("The connection needs a name of at most %1 characters.").arg(longestName));
    if (connection.isLocal())
        return {};
    if (const Result<void> api = checkAddress(connection.api, Texts::tr("API address")); !api)
        return api;
    if (!connection.isBasic || !connection.token.isEmpty()) {
        if (const Result<void> token = checkAddress(connection.token, Texts::tr("token address")); !token)
            return token;
    }
    if (!connection.emulator.isEmpty()) {
        if (const Result<void> emulator = checkAddress(connection.emulator, Texts::tr("emulator address")); !emulator)
            return emulator;
    }
    if (!isPlainWord(connection.keyId))
        return invalid(Texts::tr("The key ID is missing, or holds a blank. It is shown beside the service account."));
    const bool needsEmail = !connection.isBasic || !connection.email.isEmpty();
    if (needsEmail && (!isPlainWord(connection.email) || !connection.email.contains(QLatin1Char('@'))))
        return invalid(Texts::tr("The service account's e-mail address is missing, or is none."));
    return checkProxy(connection.network.proxy);
}

CloudAddresses addressesOf(const Connection &connection)
{
    CloudAddresses addresses;
    addresses.api = connection.api;
    addresses.emulator = connection.emulator;
    addresses.token = connection.token;
    const QString path = connection.api.path();
    const qsizetype version = path.lastIndexOf(QLatin1String("/v2"));
    if (version >= 0 && !isVendorHost(connection.api)) {
        addresses.local = connection.api;
        addresses.local.setPath(path.left(version) + QStringLiteral("/local/v1"));
    }
    return addresses;
}

Credentials credentialsOf(const Connection &connection, const QString &secret)
{
    Credentials credentials;
    credentials.keyId = connection.keyId;
    credentials.secret = secret;
    credentials.email = connection.email;
    credentials.tokenEndpoint = connection.token.toString(QUrl::FullyEncoded);
    credentials.isBasic = connection.isBasic;
    return credentials;
}

Result<Connection> connectionFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    const auto url = [&reader](QLatin1String name) { return QUrl(reader.text(name), QUrl::StrictMode); };
    Connection connection;
    connection.id = reader.text(QLatin1String("id"));
    connection.name = reader.text(QLatin1String("name"));
    connection.api = url(QLatin1String("api"));
    connection.token = url(QLatin1String("token"));
    connection.emulator = url(QLatin1String("emulator"));
    connection.keyId = reader.text(QLatin1String("keyId"));
    connection.email = reader.text(QLatin1String("email"));
    const QString signIn = reader.text(QLatin1String("signIn"), tokenWord);
    connection.isBasic = signIn == basicWord;
    if (!connection.isBasic && signIn != tokenWord)
        reader.complain(QLatin1String("signIn"), QStringLiteral("write token or basic"));
    const QString place = reader.text(QLatin1String("secret"), QStringLiteral("keychain"));
    connection.secretPlace = place == QLatin1String("session") ? SecretPlace::ThisSession : SecretPlace::Keychain;
    connection.network.proxy = readProxy(reader);
    connection.network.authorityFile = reader.text(QLatin1String("authorityFile"));
    connection.unknownMembers = reader.unknownMembers();
    if (!reader.ok())
        return reader.failure(u"connection");
    if (connection.id.isEmpty() || connection.id == localConnectionId || connection.name.isEmpty())
        return invalid(Texts::tr("a connection has no id or no name"));
    return connection;
}

void writeConnection(JsonWriter &writer, const Connection &connection)
{
    const auto text = [](const QUrl &url) { return url.toString(QUrl::FullyEncoded); };
    const bool isForSession = connection.secretPlace == SecretPlace::ThisSession;
    writer.beginObject();
    writer.member(u"id", connection.id);
    writer.member(u"name", connection.name);
    writer.member(u"api", text(connection.api));
    writer.member(u"token", text(connection.token));
    writer.member(u"emulator", text(connection.emulator));
    writer.member(u"keyId", connection.keyId);
    writer.member(u"email", connection.email);
    writer.member(u"signIn", connection.isBasic ? basicWord : tokenWord);
    writer.member(u"secret", isForSession ? QStringLiteral("session") : QStringLiteral("keychain"));
    writer.member(u"proxy", wordOf(connection.network.proxy.kind));
    writer.member(u"proxyHost", connection.network.proxy.host);
    writer.member(u"proxyPort", int(connection.network.proxy.port));
    writer.member(u"proxyUser", connection.network.proxy.user);
    writer.member(u"authorityFile", connection.network.authorityFile);
    writeUnknownMembers(writer, connection.unknownMembers);
    writer.endObject();
}

} // namespace touchstone
