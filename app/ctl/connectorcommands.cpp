// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/connectorcommands.h"

#include "app/ctl/connectorrows.h"
#include "app/ctl/terminal.h"
#include "app/ctl/words.h"
#include "models/domain/connectortitle.h"

namespace touchstone::ctl {
namespace {

QByteArray numbersJson(
    const DataConnector &connector, const ConnectorMetrics &metrics, const std::optional<QueueState> &queue)
{
    JsonWriter writer;
    writer.beginObject().member(u"name", connector.name.path()).member(u"displayName", connector.displayName);
    writer.member(u"successCount", metrics.successCount).member(u"errorCount", metrics.errorCount);
    writer.member(u"latency99p", QString::fromLatin1(formatDuration(metrics.latency99p)));
    writer.key(u"queue");
    if (queue)
        writer.raw(queueStateToJson(*queue));
    else
        writer.null();
    writer.endObject();
    return writer.take();
}

} // namespace

Argument ConnectorCommands::connectorArgument(Argument::Count count)
{
    return {QStringLiteral("CONNECTOR"), QStringLiteral("its name, ID or resource name"), count};
}

QList<Command> ConnectorCommands::commands()
{
    return {
        {QStringLiteral("connector list"), QStringLiteral("List the connectors of a project."), {}, {},
            starts(&ConnectorCommands::list)},
        {QStringLiteral("connector show"), QStringLiteral("Show one connector, without its secrets."),
            {connectorArgument()}, {}, starts(&ConnectorCommands::show)},
        {QStringLiteral("connector metrics"),
            QStringLiteral("Show successes, errors, latency and, on a local cloud, what waits."),
            {connectorArgument(Argument::Count::Any)}, {}, starts(&ConnectorCommands::metrics), true,
            QStringLiteral(
                "Counts are attempts within the cloud's statistics window; p99 is of the successes. Without a "
                "CONNECTOR all of the project are shown.")},
        {QStringLiteral("connector sync"),
            QStringLiteral("Have the latest event of each type of every sensor sent once more."), {connectorArgument()},
            {}, starts(&ConnectorCommands::sync)},
    };
}

void ConnectorCommands::list()
{
    withProject({}, [this](const ProjectName &project) {
        client().listConnectors(
            this, project, orFail<QList<DataConnector>>([this](const QList<DataConnector> &connectors) {
                writeList(connectorTable(connectors), connectorsJson(connectors));
                finish();
            }));
    });
}

void ConnectorCommands::show()
{
    withConnectors(request().arguments, [this](const QList<DataConnector> &connectors) {
        writeFields(connectorFields(connectors.first()), connectorJson(connectors.first()));
        finish();
    });
}

void ConnectorCommands::sync()
{
    withConnectors(request().arguments, [this](const QList<DataConnector> &connectors) {
        client().synchronize(this, connectors.first().name, orFail([this] { finish(); }));
    });
}

void ConnectorCommands::metrics()
{
    const auto read = [this](const QList<DataConnector> &connectors) {
        client().findLocal(this, orFail<bool>([this, connectors](bool hasLocal) {
            m_hasLocal = hasLocal;
            readNumbers(connectors);
        }));
    };
    if (!request().arguments.isEmpty()) {
        withConnectors(request().arguments, read);
        return;
    }
    withProject({}, [this, read](const ProjectName &project) {
        client().listConnectors(this, project, orFail<QList<DataConnector>>(read));
    });
}

void ConnectorCommands::readNumbers(const QList<DataConnector> &connectors)
{
    inTurn<DataConnector>(
        connectors,
        [this](const DataConnector &connector, const std::function<void()> &next) { readNumbersOf(connector, next); },
        [this] { writeNumbers(); });
}

void ConnectorCommands::readNumbersOf(const DataConnector &connector, const std::function<void()> &next)
{
    client().metrics(
        this, connector.name, orFail<ConnectorMetrics>([this, connector, next](const ConnectorMetrics &metrics) {
            m_numbers.append({connector, metrics, {}});
            if (!m_hasLocal) {
                next();
                return;
            }
            client().queueState(this, connector.name, orFail<QueueState>([this, next](const QueueState &queue) {
                m_numbers.last().queue = queue;
                next();
            }));
        }));
}

void ConnectorCommands::writeNumbers()
{
    Table table({{QStringLiteral("NAME")}, {QStringLiteral("STATUS"), false, true}, {QStringLiteral("SUCCESSES"), true},
        {QStringLiteral("ERRORS"), true}, {QStringLiteral("P99"), true}, {QStringLiteral("WAITING"), true},
        {QStringLiteral("OLDEST"), false, true}});
    QList<QByteArray> json;
    for (const Numbers &numbers : std::as_const(m_numbers)) {
        const ConnectorMetrics &metrics = numbers.metrics;
        const std::optional<Timestamp> oldest = numbers.queue ? numbers.queue->oldest : std::nullopt;
        table.add(
            {{titleOf(numbers.connector)}, {numbers.connector.status.text()}, {QString::number(metrics.successCount)},
                {QString::number(metrics.errorCount), metrics.errorCount > 0 ? Tone::Warning : Tone::Plain},
                {metrics.successCount > 0 ? millisecondsText(metrics.latency99p) : QString()},
                {numbers.queue ? QString::number(numbers.queue->depth) : QString()},
                {oldest ? timeText(*oldest) : QString()}});
        json.append(numbersJson(numbers.connector, metrics, numbers.queue));
    }
    writeList(table, json);
    finish();
}

} // namespace touchstone::ctl
