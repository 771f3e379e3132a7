// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/credentials.h"

#include "models/domain/jsonwriter.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace touchstone {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Credentials)
};

Failure invalid(const QString &message)
{
    return {Failure::Kind::Invalid, message};
}

/// Takes over the member as text. The failure names the member and never its value, which may be the secret.
Result<void> readText(const QJsonObject &json, QLatin1String key, QString &target)
{
    target = json.value(key).toString();
    if (target.isEmpty())
        return invalid(Texts::tr("\"%1\" is missing").arg(key));
    return {};
}

Result<void> readAddress(const QJsonObject &json, QLatin1String key, QUrl &target)
{
    QString text;
    if (const Result<void> read = readText(json, key, text); !read)
        return read;
    target = QUrl(text, QUrl::StrictMode);
    const bool isWeb = target.scheme() == QLatin1String("http") || target.scheme() == QLatin1String("https");
    if (!target.isValid() || !isWeb || target.host().isEmpty())
        return invalid(Texts::tr("\"%1\" is no web address").arg(key));
    return {};
}

} // namespace

Result<Credentials> credentialsFromJson(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return invalid(Texts::tr("the credentials are no JSON: %1").arg(error.errorString()));
    const QJsonValue content = document.object().value(QLatin1String("serviceAccount"));
    if (!content.isObject())
        return invalid(Texts::tr("the credentials have no \"serviceAccount\""));

    const QJsonObject account = content.toObject();
    Credentials credentials;
    const std::pair<QLatin1String, QString *> members[] = {
        {QLatin1String("keyId"), &credentials.keyId},
        {QLatin1String("secret"), &credentials.secret},
        {QLatin1String("email"), &credentials.email},
        {QLatin1String("algorithm"), &credentials.algorithm},
        {QLatin1String("tokenEndpoint"), &credentials.tokenEndpoint},
    };
    for (const auto &[key, target] : members) {
        if (const Result<void> read = readText(account, key, *target); !read)
            return read.failure();
    }
    // It would be shown and kept where secrets are not.
    if (!QUrl(credentials.tokenEndpoint).userInfo().isEmpty())
        return invalid(QStringLiteral("\"tokenEndpoint\" has a user name or a password in it"));
    return credentials;
}

QByteArray credentialsToJson(const Credentials &credentials)
{
    JsonWriter writer;
    writer.beginObject().key(u"serviceAccount").beginObject();
    writer.member(u"keyId", credentials.keyId);
    writer.member(u"secret", credentials.secret);
    writer.member(u"email", credentials.email);
    writer.member(u"algorithm", credentials.algorithm);
    writer.member(u"tokenEndpoint", credentials.tokenEndpoint);
    writer.endObject().endObject();
    return writer.take();
}

Result<CloudAddresses> cloudAddressesFromJson(const QByteArray &line)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(line, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return invalid(Texts::tr("the ready line is no JSON object"));
    const QJsonObject json = document.object();
    CloudAddresses addresses;
    if (const Result<void> read = readAddress(json, QLatin1String("api"), addresses.api); !read)
        return read.failure();
    if (const Result<void> read = readAddress(json, QLatin1String("emulator"), addresses.emulator); !read)
        return read.failure();
    if (const Result<void> read = readAddress(json, QLatin1String("token"), addresses.token); !read)
        return read.failure();
    if (json.contains(QLatin1String("local"))) {
        if (const Result<void> read = readAddress(json, QLatin1String("local"), addresses.local); !read)
            return read.failure();
    }
    if (const Result<void> read = readText(json, QLatin1String("credentials"), addresses.credentialsFile); !read)
        return read.failure();
    return addresses;
}

QByteArray cloudAddressesToJson(const CloudAddresses &addresses)
{
    JsonWriter writer;
    writer.beginObject();
    writer.member(u"api", addresses.api.toString(QUrl::FullyEncoded));
    writer.member(u"emulator", addresses.emulator.toString(QUrl::FullyEncoded));
    writer.member(u"token", addresses.token.toString(QUrl::FullyEncoded));
    if (!addresses.local.isEmpty())
        writer.member(u"local", addresses.local.toString(QUrl::FullyEncoded));
    writer.member(u"credentials", addresses.credentialsFile);
    writer.endObject();
    return writer.take();
}

} // namespace touchstone
