// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/connectorediting.h"

#include "app/ctl/connectorcommands.h"
#include "app/ctl/connectorrows.h"
#include "app/ctl/headeroptions.h"
#include "app/ctl/secretinput.h"
#include "app/ctl/terminal.h"
#include "models/domain/connectortitle.h"

namespace touchstone::ctl {
namespace {

using Status = ConnectorStatusTraits::Enum;
using Kind = Option::Kind;

QStringList forwardableWords()
{
    QStringList words;
    const QList<EventType> types = forwardableEventTypes();
    for (const EventType &type : types)
        words.append(type.text());
    return words;
}

QList<Option> fieldOptions()
{
    return QList<Option>{
               {QStringLiteral("url"), Kind::Text, QStringLiteral("URL"),
                   QStringLiteral(
                       "where it posts to; without user name and password, which others could read in the list of "
                       "processes: see --url-from")},
               {QStringLiteral("url-from"), Kind::File, QStringLiteral("FILE"),
                   QStringLiteral("the URL") + hiddenPlaces},
               {QStringLiteral("secret-from"), Kind::File, QStringLiteral("FILE"),
                   QStringLiteral("the signature secret") + hiddenPlaces},
               {QStringLiteral("events"), Kind::Word, QStringLiteral("TYPE"),
                   QStringLiteral("the event types it forwards, or all"),
                   QStringList(QStringLiteral("all")) + forwardableWords(), true},
               {QStringLiteral("labels"), Kind::Text, QStringLiteral("KEY"),
                   QStringLiteral("the labels that it sends along; \"\" for none"), {}, true},
           } +
           HeaderOptions::setting();
}

Option yesOption()
{
    return {QStringLiteral("yes"), Kind::Flag, {}, QStringLiteral("do not ask")};
}

Option nameOption()
{
    return {QStringLiteral("name"), Kind::Text, QStringLiteral("NAME"), QStringLiteral("its display name")};
}

QString titlesOf(const QList<DataConnector> &connectors)
{
    QStringList titles;
    for (const DataConnector &connector : connectors)
        titles.append(QLatin1Char('"') + titleOf(connector) + QLatin1Char('"'));
    return titles.join(QLatin1String(", "));
}

/// What must not be said together, or not at all; nothing when all is well.
QString contradictionIn(const Request &request)
{
    const QString url = request.value("url");
    if (maskedUrl(url) != url) {
        return QStringLiteral("A URL with user name and password does not belong among the arguments, where others can "
                              "read it; give it with --url-from.");
    }
    QStringList places{request.value("url-from"), request.value("secret-from")};
    for (const QString &header : request.values("header-from"))
        places.append(header.section(QLatin1Char('='), 1));
    if (takesInputTwice(places) || (request.has("url") && request.has("url-from")) ||
        (request.has("no-secret") && request.has("secret-from")))
        return QStringLiteral("Two options say the same thing, or read the same input.");
    return {};
}

} // namespace

QList<Command> ConnectorEditing::commands()
{
    const Argument some = ConnectorCommands::connectorArgument(Argument::Count::AtLeastOne);
    return {
        {QStringLiteral("connector create"), QStringLiteral("Create a connector that posts to a URL."), {},
            QList<Option>{nameOption()} + fieldOptions() +
                QList<Option>{
                    {QStringLiteral("disabled"), Kind::Flag, {}, QStringLiteral("create it without switching it on")}},
            starts(&ConnectorEditing::create)},
        {QStringLiteral("connector set"), QStringLiteral("Change fields of a connector; all others stay as they are."),
            {ConnectorCommands::connectorArgument()},
            QList<Option>{nameOption()} + fieldOptions() +
                QList<Option>{
                    {QStringLiteral("no-secret"), Kind::Flag, {}, QStringLiteral("do not sign deliveries any more")},
                    HeaderOptions::removing(),
                    {QStringLiteral("status"), Kind::Word, QStringLiteral("STATUS"),
                        QStringLiteral("switch it on or off, as enable and disable do"),
                        {QStringLiteral("active"), QStringLiteral("disabled")}},
                    yesOption()},
            starts(&ConnectorEditing::set)},
        {QStringLiteral("connector enable"), QStringLiteral("Switch connectors on."), {some}, {},
            starts(&ConnectorEditing::enable)},
        {QStringLiteral("connector disable"), QStringLiteral("Switch connectors off; what waits for them is dropped."),
            {some}, {yesOption()}, starts(&ConnectorEditing::disable)},
        {QStringLiteral("connector delete"), QStringLiteral("Delete connectors with what waits for them."), {some},
            {yesOption()}, starts(&ConnectorEditing::remove)},
    };
}

std::optional<QString> ConnectorEditing::readHidden(const char *option, const QString &what)
{
    const Result<QString> text = readSecret(request().value(option), what, terminal());
    if (text)
        return *text;
    refuse(text.failure());
    return {};
}

std::optional<HeaderOptions> ConnectorEditing::readHeaders()
{
    const Result<HeaderOptions> headers = HeaderOptions::read(request(), terminal());
    if (headers)
        return *headers;
    refuse(headers.failure());
    return {};
}

/// Without the headers, which depend on those there are.
std::optional<api::ConnectorChange> ConnectorEditing::readChange()
{
    if (const QString problem = contradictionIn(request()); !problem.isEmpty()) {
        failUsage(problem);
        return {};
    }
    api::ConnectorChange change;
    if (request().has("name"))
        change.displayName = request().value("name");
    if (request().has("url"))
        change.url = request().value("url");
    if (request().has("url-from") && !(change.url = readHidden("url-from", QStringLiteral("URL"))))
        return {};
    if (request().has("secret-from") && !(change.signatureSecret = readHidden("secret-from", QStringLiteral("secret"))))
        return {};
    if (request().has("no-secret"))
        change.signatureSecret = QString();
    if (request().has("labels"))
        change.labels = request().values("labels");
    if (request().has("events")) {
        change.events.emplace();
        const QStringList words = request().values("events");
        for (const QString &word : words)
            change.events->append(EventType::fromText(word));
        if (words.contains(QStringLiteral("all")))
            change.events->clear();
    }
    return change;
}

void ConnectorEditing::create()
{
    const std::optional<api::ConnectorChange> wanted = readChange();
    if (!wanted)
        return;
    if (!wanted->url) {
        failUsage(QStringLiteral("--url or --url-from is missing."));
        return;
    }
    const std::optional<HeaderOptions> headers = readHeaders();
    if (!headers)
        return;
    const Result<QMap<QString, QString>> applied = headers->appliedTo({});
    if (!applied) {
        refuse(applied.failure());
        return;
    }
    DataConnector draft;
    draft.displayName = wanted->displayName.value_or(QString());
    draft.status = request().has("disabled") ? Status::UserDisabled : Status::Active;
    draft.events = wanted->events.value_or(QList<EventType>());
    draft.labels = wanted->labels.value_or(QStringList(QStringLiteral("name")));
    draft.httpConfig = HttpConfig{*wanted->url, wanted->signatureSecret.value_or(QString()), *applied, {}};
    withProject({}, [this, draft](const ProjectName &project) {
        client().createConnector(this, project, draft, orFail<DataConnector>([this](const DataConnector &made) {
            writeFields(connectorFields(made), connectorJson(made));
            finish();
        }));
    });
}

void ConnectorEditing::set()
{
    std::optional<api::ConnectorChange> wanted = readChange();
    if (!wanted)
        return;
    const std::optional<HeaderOptions> headers = readHeaders();
    if (!headers)
        return;
    if (request().has("status"))
        wanted->status = request().value("status") == QLatin1String("active") ? Status::Active : Status::UserDisabled;
    if (wanted->isEmpty() && headers->isEmpty()) {
        failUsage(QStringLiteral("Nothing is said that should change."));
        return;
    }
    withConnectors(
        request().arguments, [this, wanted = *wanted, headers = *headers](const QList<DataConnector> &connectors) {
            api::ConnectorChange change = wanted;
            if (!headers.isEmpty()) {
                const HttpConfig http = connectors.first().httpConfig.value_or(HttpConfig{});
                const Result<QMap<QString, QString>> applied = headers.appliedTo(http.headers);
                if (!applied) {
                    refuse(applied.failure());
                    return;
                }
                change.headers = *applied; // a map is replaced whole
            }
            const auto send = [this, change, connectors] {
                client().changeConnector(
                    this, connectors.first().name, change, orFail<DataConnector>([this](const DataConnector &changed) {
                        writeFields(connectorFields(changed), connectorJson(changed));
                        finish();
                    }));
            };
            if (change.status && *change.status == Status::UserDisabled && connectors.first().isActive())
                whenAgreed(connectors, QStringLiteral("Switch off"), send);
            else
                send();
        });
}

void ConnectorEditing::enable()
{
    withConnectors(
        request().arguments, [this](const QList<DataConnector> &connectors) { switchTo(Status::Active, connectors); });
}

void ConnectorEditing::disable()
{
    withConnectors(request().arguments, [this](const QList<DataConnector> &connectors) {
        whenAgreed(connectors, QStringLiteral("Switch off"),
            [this, connectors] { switchTo(Status::UserDisabled, connectors); });
    });
}

void ConnectorEditing::switchTo(ConnectorStatus status, const QList<DataConnector> &connectors)
{
    api::ConnectorChange change;
    change.status = status;
    inTurn<DataConnector>(
        connectors,
        [this, change](const DataConnector &connector, const std::function<void()> &next) {
            client().changeConnector(this, connector.name, change, [this, next](const Result<DataConnector> &changed) {
                if (changed)
                    m_changed.append(*changed);
                else
                    note(changed.failure());
                next();
            });
        },
        [this] { writeChanged(); });
}

void ConnectorEditing::remove()
{
    const auto removeAll = [this](const QList<DataConnector> &connectors) {
        inTurn<DataConnector>(
            connectors,
            [this](const DataConnector &connector, const std::function<void()> &next) {
                client().deleteConnector(this, connector.name, [this, next](const Result<void> &deleted) {
                    if (!deleted)
                        note(deleted.failure());
                    next();
                });
            },
            [this] { finish(m_code); });
    };
    withConnectors(request().arguments, [this, removeAll](const QList<DataConnector> &connectors) {
        whenAgreed(connectors, QStringLiteral("Delete"), [removeAll, connectors] { removeAll(connectors); });
    });
}

void ConnectorEditing::whenAgreed(
    const QList<DataConnector> &connectors, const QString &deed, const std::function<void()> &next)
{
    if (request().has("yes")) {
        next();
        return;
    }
    if (!terminal().canAsk()) {
        failUsage(QStringLiteral("Nobody can be asked here whether it is meant; say --yes."));
        return;
    }
    client().findLocal(this, orFail<bool>([this, connectors, deed, next](bool hasLocal) {
        const auto askNow = [this, connectors, deed, next] { ask(connectors, deed, next); };
        if (hasLocal)
            countWaiting(connectors, askNow);
        else
            askNow();
    }));
}

void ConnectorEditing::countWaiting(const QList<DataConnector> &connectors, const std::function<void()> &next)
{
    m_waiting = 0;
    inTurn<DataConnector>(
        connectors,
        [this](const DataConnector &connector, const std::function<void()> &goOn) {
            client().queueState(this, connector.name, orFail<QueueState>([this, goOn](const QueueState &queue) {
                *m_waiting += queue.depth;
                goOn();
            }));
        },
        next);
}

void ConnectorEditing::ask(
    const QList<DataConnector> &connectors, const QString &deed, const std::function<void()> &next)
{
    const QString lost = m_waiting
                             ? QStringLiteral("Events that wait and will be dropped: %1.").arg(*m_waiting)
                             : QStringLiteral("Events that wait will be dropped; this cloud does not tell how many.");
    const Result<bool> agreed = terminal().confirm(QStringLiteral("%1 %2 %3?").arg(lost, deed, titlesOf(connectors)));
    if (!agreed)
        fail(agreed.failure());
    else if (!*agreed)
        fail({Failure::Kind::Cancelled, QStringLiteral("Nothing was changed.")});
    else
        next();
}

void ConnectorEditing::note(const Failure &failure)
{
    complain(failure);
    if (m_code == ExitCode::Ok)
        m_code = exitCodeOf(failure.kind);
}

void ConnectorEditing::writeChanged()
{
    if (!m_changed.isEmpty() || !writesTable())
        writeList(connectorTable(m_changed), connectorsJson(m_changed));
    finish(m_code);
}

} // namespace touchstone::ctl
