// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>

namespace touchstone::test {

/// How a run of touchstonectl ended.
struct CtlEnd
{
    int code = -1; ///< below zero: it did not end by itself
    QByteArray output;
    QByteArray errors;
};

/// Runs the real touchstonectl in a home of its own, away from the settings and the environment of whoever tests. The
/// test's event loop goes on meanwhile, so that a server of the test can answer. Keeps everything that it ever wrote.
class CtlProcess
{
public:
    static constexpr int patienceMs = 20'000;

    /// Added to each command line, for instance where the cloud is.
    void setUsual(const QStringList &arguments) { m_usual = arguments; }
    void setVariable(const char *name, const QString &value) { m_variables.insert(QString::fromLatin1(name), value); }
    void clearVariables() { m_variables.clear(); }

    void prepare(QProcess &process, const QStringList &arguments) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        const QStringList names = environment.keys();
        for (const QString &name : names) {
            if (name.startsWith(QLatin1String("DT_")) || name == QLatin1String("NO_COLOR"))
                environment.remove(name);
        }
        environment.insert(QStringLiteral("HOME"), m_home.path());
        environment.insert(QStringLiteral("XDG_DATA_HOME"), m_home.filePath(QStringLiteral("data")));
        environment.insert(QStringLiteral("TERM"), QStringLiteral("xterm"));
        for (auto variable = m_variables.cbegin(); variable != m_variables.cend(); ++variable)
            environment.insert(variable.key(), variable.value());
        process.setProcessEnvironment(environment);
        process.setProgram(QStringLiteral(PROGRAM_DIR "/touchstonectl"));
        process.setArguments(arguments + m_usual);
    }

    /// From the start to the end.
    CtlEnd run(const QStringList &arguments, const QByteArray &input = {})
    {
        QProcess process;
        prepare(process, arguments);
        process.start();
        process.write(input);
        process.closeWriteChannel();
        return end(process);
    }
    /// Waits for the end of one that was started.
    CtlEnd end(QProcess &process)
    {
        QSignalSpy finished(&process, &QProcess::finished);
        if (process.state() != QProcess::NotRunning)
            finished.wait(patienceMs);
        CtlEnd end;
        end.output = process.readAllStandardOutput();
        end.errors = process.readAllStandardError();
        m_everything += end.output + end.errors;
        if (process.state() == QProcess::NotRunning && process.exitStatus() == QProcess::NormalExit)
            end.code = process.exitCode();
        process.kill();
        process.waitForFinished(patienceMs);
        return end;
    }

    QString home() const { return m_home.path(); }
    const QByteArray &everything() const { return m_everything; }
    /// For what the program wrote past us, as to a terminal.
    void note(const QByteArray &written) { m_everything += written; }
    /// The first of the secrets that was ever written; empty for none. A test of nothing is none.
    QByteArray leaked(const QList<QByteArray> &secrets) const
    {
        if (m_everything.isEmpty() || secrets.contains(QByteArray()))
            qFatal("Nothing was written that could be searched, or nothing to search for");
        for (const QByteArray &secret : secrets) {
            if (m_everything.contains(secret))
                return secret;
        }
        return {};
    }

private:
    QTemporaryDir m_home;
    QStringList m_usual;
    QMap<QString, QString> m_variables;
    QByteArray m_everything;
};

} // namespace touchstone::test
