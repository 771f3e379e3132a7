// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/connectioncommands.h"

#include "app/connections/connectionbook.h"
#include "app/connections/connectiontest.h"
#include "app/ctl/proxyoption.h"
#include "app/ctl/secretinput.h"
#include "app/ctl/terminal.h"
#include "app/ctl/words.h"

#include <QFileInfo>

namespace touchstone::ctl {
namespace {

using connections::ConnectionAccess;
using connections::ConnectionBook;
using connections::ConnectionTest;
using connections::SecretAnswer;
using connections::SecretStore;
using Outcome = ConnectionCheck::StepState::Outcome;

QByteArray connectionJson(const Connection &connection, bool isCurrent)
{
    // Somebody may have written a password into the file, where none belongs.
    const auto text = [](const QUrl &url) { return url.toString(QUrl::FullyEncoded | QUrl::RemoveUserInfo); };
    JsonWriter writer;
    writer.beginObject().member(u"id", connection.id).member(u"name", connection.name);
    writer.member(u"isLocal", connection.isLocal()).member(u"isCurrent", isCurrent);
    writer.member(u"api", text(connection.api)).member(u"token", text(connection.token));
    writer.member(u"emulator", text(connection.emulator));
    writer.member(u"keyId", connection.keyId).member(u"email", connection.email);
    writer.member(u"signIn", connection.isBasic ? QStringLiteral("basic") : QStringLiteral("token"));
    writer.member(u"proxy", proxyText(connection.network.proxy));
    writer.member(u"authorityFile", connection.network.authorityFile).endObject();
    return writer.take();
}

QString stepWord(ConnectionCheck::Step step)
{
    using Step = ConnectionCheck::Step;
    switch (step) {
    case Step::Name:
        return QStringLiteral("name");
    case Step::Secure:
        return QStringLiteral("tls");
    case Step::Token:
        return QStringLiteral("token");
    case Step::Projects:
        return QStringLiteral("projects");
    case Step::Role:
        break;
    }
    return QStringLiteral("role");
}

Cell outcomeCell(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Passed:
        return {QStringLiteral("passed"), Tone::Good};
    case Outcome::Warned:
        return {QStringLiteral("warned"), Tone::Warning};
    case Outcome::Failed:
        return {QStringLiteral("failed"), Tone::Bad};
    case Outcome::Skipped:
    case Outcome::Waiting:
    case Outcome::Running:
        break;
    }
    return {QStringLiteral("skipped")};
}

QByteArray stepJson(const ConnectionCheck::StepState &state)
{
    JsonWriter writer;
    writer.beginObject().member(u"step", stepWord(state.step)).member(u"outcome", outcomeCell(state.outcome).text);
    writer.member(u"milliseconds", qint64(state.duration.count()));
    writer.member(u"finding", state.failure ? state.failure->message : state.finding).endObject();
    return writer.take();
}

} // namespace

ConnectionCommands::ConnectionCommands(const Workplace &place, QObject *parent)
    : Task(place, parent)
    , m_choice(place.request, place.terminal)
{}

QList<Command> ConnectionCommands::commands()
{
    using Kind = Option::Kind;
    const auto text = [](const char *name, const char *value, const char *meaning) {
        return Option{QString::fromLatin1(name), Kind::Text, QString::fromLatin1(value), QString::fromLatin1(meaning)};
    };
    const Argument name{QStringLiteral("NAME"), QStringLiteral("what the connection is called")};
    return {
        {QStringLiteral("connection list"), QStringLiteral("List the named connections."), {}, {},
            starts(&ConnectionCommands::list), false},
        {QStringLiteral("connection add"),
            QStringLiteral("Keep a connection under a name, its secret in the keychain."), {name},
            {text("key-id", "ID", "the key's ID, instead of --credentials"),
                text("email", "EMAIL", "the service account's address, beside --key-id"),
                {QStringLiteral("secret-from"), Kind::File, QStringLiteral("FILE"),
                    QStringLiteral("the key's secret, beside --key-id") + hiddenPlaces},
                text("token", "URL", "the token endpoint, beside --key-id; usually the vendor's"),
                {QStringLiteral("basic"), Kind::Flag, {},
                    QStringLiteral("sign in with HTTP Basic, for development: the secret itself goes along with every "
                                   "call, and the service account must allow it; --email is not needed then")},
                text("proxy", "PROXY",
                    "the way to the cloud: system (the usual), none, http://[USER@]HOST:PORT or "
                    "socks5://[USER@]HOST:PORT"),
                {QStringLiteral("proxy-password-from"), Kind::File, QStringLiteral("FILE"),
                    QStringLiteral("the proxy's password") + hiddenPlaces},
                {QStringLiteral("ca-file"), Kind::File, QStringLiteral("FILE"),
                    QStringLiteral("authorities (PEM) to trust beside the system's; read anew at each use")}},
            starts(&ConnectionCommands::add), false,
            QStringLiteral("Takes the key of --credentials, of --key-id, or of the vendor's environment variables. The "
                           "window of touchstone has the connection too.")},
        {QStringLiteral("connection test"), QStringLiteral("Test step by step whether a connection works."),
            {{name.name, name.meaning, Argument::Count::AtMostOne}}, {}, starts(&ConnectionCommands::test), false},
    };
}

void ConnectionCommands::list()
{
    ConnectionBook book(ConnectionBook::fileIn(dataFolderOf(request())));
    const Result<void> loaded = book.load();
    if (!book.notice().isEmpty())
        terminal().tell(book.notice());
    if (!loaded) {
        refuse(loaded.failure());
        return;
    }
    const QString current = book.current().value_or(localCloudConnection()).id;
    Table table({{QStringLiteral("NAME")}, {QStringLiteral("USED"), false, true}, {QStringLiteral("API")},
        {QStringLiteral("ACCOUNT")}});
    QList<QByteArray> json;
    for (const Connection &connection : book.connections()) {
        const bool isCurrent = connection.id == current;
        table.add({{connection.name}, {isCurrent ? QStringLiteral("*") : QString()},
            {connection.api.toString(QUrl::RemoveUserInfo)}, {connection.email}});
        json.append(connectionJson(connection, isCurrent));
    }
    writeList(table, json);
    finish();
}

std::optional<GivenConnection> ConnectionCommands::typedConnection()
{
    const bool hasAccount = request().has("email") || request().has("basic");
    if (!hasAccount || !request().has("secret-from") || request().has("credentials")) {
        failUsage(QStringLiteral("--key-id goes with --email (or --basic) and --secret-from, and without "
                                 "--credentials."));
        return {};
    }
    const Result<QString> secret =
        readSecret(request().value("secret-from"), QStringLiteral("secret of the key"), terminal());
    if (!secret) {
        refuse(secret.failure());
        return {};
    }
    GivenConnection typed{vendorConnection(), *secret};
    typed.connection.keyId = request().value("key-id");
    typed.connection.email = request().value("email");
    if (request().has("api")) {
        typed.connection.api = QUrl(request().value("api"), QUrl::StrictMode);
        typed.connection.emulator = emulatorOf(typed.connection.api);
    }
    if (request().has("token"))
        typed.connection.token = QUrl(request().value("token"), QUrl::StrictMode);
    return typed;
}

/// The way to the cloud, as it was typed, into `connection`; a failure of the place it names.
Result<void> ConnectionCommands::readNetwork(Connection &connection)
{
    const auto invalid = [](const QString &message) { return Failure{Failure::Kind::Invalid, message}; };
    if (request().has("proxy")) {
        const Result<ProxySettings> proxy = parseProxy(request().value("proxy"));
        if (!proxy)
            return proxy.failure();
        connection.network.proxy = *proxy;
    }
    if (request().has("ca-file")) {
        connection.network.authorityFile = QFileInfo(request().value("ca-file")).absoluteFilePath();
        if (const Result<QByteArray> pem = connections::readAuthorities(connection.network.authorityFile); !pem)
            return invalid(pem.failure().message);
    }
    if (!request().has("proxy-password-from"))
        return {};
    if (connection.network.proxy.user.isEmpty())
        return invalid(QStringLiteral("--proxy-password-from goes with a --proxy that names a user."));
    const Result<QString> password =
        readSecret(request().value("proxy-password-from"), QStringLiteral("password of the proxy"), terminal());
    if (!password)
        return password.failure();
    m_proxyPassword = *password;
    return {};
}

void ConnectionCommands::add()
{
    if (takesInputTwice({request().value("secret-from"), request().value("proxy-password-from")})) {
        failUsage(QStringLiteral("Two options read the same input."));
        return;
    }
    if (request().has("key-id")) {
        if (const std::optional<GivenConnection> typed = typedConnection())
            keep(*typed);
        return;
    }
    const Result<GivenConnection> given = givenConnection(request());
    if (given)
        keep(*given);
    else
        refuse(given.failure());
}

void ConnectionCommands::keep(const GivenConnection &wanted)
{
    Connection connection = wanted.connection;
    connection.id = newConnectionId();
    connection.name = request().arguments.first();
    connection.isBasic = request().has("basic");
    Result<void> checked = readNetwork(connection);
    if (checked)
        checked = checkConnection(connection);
    if (!checked) {
        refuse(checked.failure());
        return;
    }
    // The secrets first: a connection in the book without them would ask for them for ever.
    const auto enter = [this, connection](const SecretAnswer &answer) {
        if (answer.ok())
            enterInBook(connection);
        else
            giveUp(connection, answer.failure());
    };
    m_secrets.write(this, connection, SecretStore::Which::Key, wanted.secret,
        [this, connection, enter](const SecretAnswer &answer) {
            if (answer.ok() && m_proxyPassword)
                m_secrets.write(this, connection, SecretStore::Which::ProxyPassword, *m_proxyPassword, enter);
            else
                enter(answer);
        });
}

void ConnectionCommands::enterInBook(const Connection &connection)
{
    ConnectionBook book(ConnectionBook::fileIn(dataFolderOf(request())));
    Result<void> added = book.load();
    if (added)
        added = book.add(connection);
    if (added)
        finish();
    else
        giveUp(connection, added.failure());
}

/// Leaves no secret of a connection behind that is not there.
void ConnectionCommands::giveUp(const Connection &connection, const Failure &failure)
{
    m_secrets.remove(this, connection.id, SecretStore::Which::Key, [this, connection, failure](const SecretAnswer &) {
        m_secrets.remove(this, connection.id, SecretStore::Which::ProxyPassword,
            [this, failure](const SecretAnswer &) { refuse(failure); });
    });
}

void ConnectionCommands::test()
{
    const auto go = [this](const Result<ConnectionAccess> &access) {
        if (access)
            run(*access);
        else
            refuse(access.failure());
    };
    if (request().arguments.isEmpty())
        m_choice.choose(go);
    else
        m_choice.chooseNamed(request().arguments.first(), go);
}

void ConnectionCommands::run(const ConnectionAccess &access)
{
    auto *const check = new ConnectionTest(clock(), access, this);
    connect(check, &ConnectionTest::finished, this, &ConnectionCommands::writeCheck);
    check->start();
}

void ConnectionCommands::writeCheck(const ConnectionCheck &check)
{
    Table table({{QStringLiteral("STEP"), false, true}, {QStringLiteral("RESULT"), false, true},
        {QStringLiteral("TIME"), true}, {QStringLiteral("FINDING")}});
    QList<QByteArray> json;
    std::optional<Failure> failure;
    for (const ConnectionCheck::StepState &state : check.steps) {
        const bool isTimed = state.outcome != Outcome::Skipped;
        table.add({{stepWord(state.step)}, outcomeCell(state.outcome),
            {isTimed ? millisecondsText(state.duration) : QString()}, {state.finding}});
        json.append(stepJson(state));
        if (state.failure && !failure)
            failure = state.failure;
    }
    writeList(table, json);
    if (failure)
        fail(*failure);
    else
        finish();
}

} // namespace touchstone::ctl
