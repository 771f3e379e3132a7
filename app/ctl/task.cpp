// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/task.h"

#include "app/ctl/choosing.h"
#include "app/ctl/terminal.h"
#include "app/ctl/textwidth.h"

#include <algorithm>

namespace touchstone::ctl {
namespace {

QString sentenceOf(const Failure &failure)
{
    const QString remedy = remedyOf(failure);
    return remedy.isEmpty() ? failure.message : failure.message + QLatin1Char(' ') + remedy;
}

} // namespace

Task::Task(const Workplace &place, QObject *parent)
    : QObject(parent)
    , m_place(place)
{}

void Task::finish(ExitCode code)
{
    if (!std::exchange(m_isFinished, true))
        Q_EMIT finished(code);
}

void Task::complain(const Failure &failure)
{
    terminal().tell(QStringLiteral("touchstonectl: ") + sentenceOf(failure));
}

void Task::fail(const Failure &failure)
{
    if (m_isFinished)
        return;
    complain(failure);
    finish(exitCodeOf(failure.kind));
}

void Task::failUsage(const QString &problem)
{
    terminal().tell(
        QStringLiteral("touchstonectl: %1 See touchstonectl %2 --help.").arg(problem, request().command.words));
    finish(ExitCode::Usage);
}

void Task::refuse(const Failure &failure)
{
    if (failure.kind == Failure::Kind::Invalid) {
        failUsage(failure.message);
        return;
    }
    terminal().tell(QStringLiteral("touchstonectl: ") + failure.message);
    finish(exitCodeOf(failure.kind));
}

api::ApiClient::Done<void> Task::orFail(std::function<void()> next)
{
    return [this, next = std::move(next)](const Result<void> &result) {
        if (result)
            next();
        else
            fail(result.failure());
    };
}

void Task::withProject(const QString &word, const std::function<void(const ProjectName &)> &next)
{
    const QString given = word.startsWith(QLatin1String("projects/")) ? word : request().value("project");
    if (const auto name = ProjectName::parse(given.section(QLatin1Char('/'), 0, 1))) {
        next(*name);
        return;
    }
    client().listProjects(this, orFail<QList<Project>>([this, given, next](const QList<Project> &projects) {
        const Result<Project> project = chooseProject(projects, given);
        if (project)
            next(project->name);
        else
            fail(project.failure());
    }));
}

template <typename T, typename Choose>
void Task::withChosen(
    const QList<T> &there, const QStringList &words, Choose choose, const std::function<void(const QList<T> &)> &next)
{
    QList<T> chosen;
    for (const QString &word : words) {
        const Result<T> one = choose(there, word);
        if (!one) {
            fail(one.failure());
            return;
        }
        if (!chosen.contains(*one))
            chosen.append(*one);
    }
    next(chosen);
}

void Task::withConnectors(const QStringList &words, const std::function<void(const QList<DataConnector> &)> &next)
{
    withProject(words.value(0), [this, words, next](const ProjectName &project) {
        client().listConnectors(
            this, project, orFail<QList<DataConnector>>([this, words, next](const QList<DataConnector> &connectors) {
                withChosen(connectors, words, chooseConnector, next);
            }));
    });
}

void Task::withDevices(const QStringList &words, const std::function<void(const QList<Device> &)> &next)
{
    withProject(words.value(0), [this, words, next](const ProjectName &project) {
        client().listDevices(this, project, orFail<QList<Device>>([this, words, next](const QList<Device> &devices) {
            withChosen(devices, words, chooseDevice, next);
        }));
    });
}

void Task::writeList(const Table &table, const QList<QByteArray> &json)
{
    switch (request().format()) {
    case Format::Table:
        terminal().write(table.text(terminal().tableStyle()));
        break;
    case Format::Json:
        terminal().write('[' + json.join(",\n ") + "]\n");
        break;
    case Format::Ndjson:
        for (const QByteArray &one : json)
            terminal().write(one + '\n');
        break;
    }
}

void Task::writeFields(const QList<std::pair<QString, QString>> &fields, const QByteArray &json)
{
    if (!writesTable()) {
        terminal().write(json + '\n');
        return;
    }
    qsizetype widest = 0;
    for (const auto &field : fields)
        widest = std::max(widest, field.first.size());
    QString text;
    for (const auto &[name, value] : fields)
        text += (name + QLatin1Char(':')).leftJustified(widest + 2) + harmless(value) + QLatin1Char('\n');
    terminal().write(text);
}

} // namespace touchstone::ctl
