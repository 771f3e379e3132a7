// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/apiclient.h"
#include "app/connections/connectionaccess.h"
#include "app/ctl/exitcode.h"
#include "app/ctl/request.h"
#include "app/ctl/table.h"
#include "models/domain/clock.h"

#include <QObject>

#include <functional>

namespace touchstone::ctl {

class Terminal;

/// The cloud that a command talks to.
struct Cloud
{
    connections::ConnectionAccess access;
    const api::ApiClient &client;
};

/// What a command works with. Everything outlives its task.
struct Workplace
{
    const Request &request;
    Terminal &terminal;
    const Clock &clock;
    const Cloud *cloud = nullptr; ///< only for commands that need it
};

/// One command at work: asks the cloud, writes the result, and says with what the program ends, once. It owns the calls
/// that it makes. A failure ends it with a sentence on standard error and the exit code of its kind.
class Task : public QObject
{
    Q_OBJECT

public:
    Task(const Workplace &place, QObject *parent);

    /// A signal asked the program to end.
    virtual void interrupt() { finish(ExitCode::Interrupted); }

Q_SIGNALS:
    void finished(touchstone::ctl::ExitCode code);

protected:
    const Request &request() const { return m_place.request; }
    Terminal &terminal() const { return m_place.terminal; }
    const Clock &clock() const { return m_place.clock; }
    const Cloud &cloud() const { return *m_place.cloud; }
    const api::ApiClient &client() const { return m_place.cloud->client; }
    bool writesTable() const { return request().format() == Format::Table; }

    void finish(ExitCode code = ExitCode::Ok);
    void fail(const Failure &failure);
    /// A mistake in what was typed.
    void failUsage(const QString &problem);
    /// A failure that tells its remedy itself, as those of files, prompts and the keychain do; Invalid is a mistake in
    /// what was typed.
    void refuse(const Failure &failure);
    /// Tells of a failure that does not end the task.
    void complain(const Failure &failure);

    /// Goes on with the value, or ends the task with the failure.
    template <typename T>
    api::ApiClient::Done<T> orFail(std::function<void(const T &)> next)
    {
        return [this, next = std::move(next)](const Result<T> &result) {
            if (result)
                next(*result);
            else
                fail(result.failure());
        };
    }
    api::ApiClient::Done<void> orFail(std::function<void()> next);

    /// The project that `word` lies in where that is a resource name, else that of --project, or the only one there is.
    void withProject(const QString &word, const std::function<void(const ProjectName &)> &next);
    /// What the words mean, each once.
    void withConnectors(const QStringList &words, const std::function<void(const QList<DataConnector> &)> &next);
    void withDevices(const QStringList &words, const std::function<void(const QList<Device> &)> &next);

    /// Does `step` with each thing, one after the other; the step says when the next may begin.
    template <typename T>
    void inTurn(QList<T> things, const std::function<void(const T &, std::function<void()> next)> &step,
        const std::function<void()> &end)
    {
        if (things.isEmpty()) {
            end();
            return;
        }
        const T first = things.takeFirst();
        step(first, [this, things, step, end] { inTurn<T>(things, step, end); });
    }

    /// Writes a list as the format has it: the table, or each of the JSON texts.
    void writeList(const Table &table, const QList<QByteArray> &json);
    /// One thing: its fields below each other, or the JSON text.
    void writeFields(const QList<std::pair<QString, QString>> &fields, const QByteArray &json);

private:
    template <typename T, typename Choose>
    void withChosen(const QList<T> &there, const QStringList &words, Choose choose,
        const std::function<void(const QList<T> &)> &next);

    Workplace m_place;
    bool m_isFinished = false;
};

/// For the table of commands: makes a task of this class that does `work` from the event loop.
template <typename Commands>
Command::Start starts(void (Commands::*work)())
{
    return [work](const Workplace &place, QObject *parent) -> Task * {
        auto *task = new Commands(place, parent);
        QMetaObject::invokeMethod(
            task, [task, work] { (task->*work)(); }, Qt::QueuedConnection);
        return task;
    };
}

} // namespace touchstone::ctl
