// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/program.h"

#include "app/ctl/commandline.h"
#include "app/ctl/helptext.h"

#include <QCoreApplication>

namespace touchstone::ctl {

Program::Program(QStringList arguments, QObject *parent)
    : QObject(parent)
    , m_arguments(std::move(arguments))
{
    connect(&m_terminal, &Terminal::readerGone, this, [this] { end(ExitCode::Ok); }); // it has what it wanted
    connect(&m_terminal, &Terminal::notWritten, this,
        [this](const Failure &failure) { refuse(failure.message, ExitCode::Failed); });
    connect(&m_interruption, &Interruption::interrupted, this, [this] {
        if (m_task)
            m_task->interrupt();
        else
            end(ExitCode::Interrupted);
    });
}

Program::~Program()
{
    delete m_task; // before the connection, which its calls use
}

void Program::start()
{
    const Result<Request> request = readCommandLine(m_arguments);
    if (!request) {
        refuse(request.failure().message, ExitCode::Usage);
        return;
    }
    m_request = *request;
    if (m_request.kind == Request::Kind::Version) {
        m_terminal.write(QStringLiteral("touchstonectl %1\n").arg(QCoreApplication::applicationVersion()));
        end(ExitCode::Ok);
    } else if (m_request.kind == Request::Kind::Help) {
        showHelp();
    } else if (m_request.command.needsCloud) {
        m_choice.choose([this](const Result<connections::ConnectionAccess> &access) { open(access); });
    } else {
        run(nullptr);
    }
}

void Program::showHelp()
{
    m_terminal.write(!m_request.command.words.isEmpty() ? helpOfCommand(m_request.command)
                     : m_request.topic.isEmpty()        ? helpOfProgram()
                                                        : helpOfGroup(m_request.topic));
    end(ExitCode::Ok);
}

void Program::open(const Result<connections::ConnectionAccess> &access)
{
    if (!access) {
        const Failure &failure = access.failure();
        const bool isMistake = failure.kind == Failure::Kind::Invalid;
        refuse(failure.message, isMistake ? ExitCode::Usage : exitCodeOf(failure.kind));
        return;
    }
    m_access = std::make_unique<api::CloudAccess>(m_clock, access->addresses, access->credentials, access->route);
    m_cloud.emplace(Cloud{*access, m_access->client()});
    run(&*m_cloud);
}

void Program::run(const Cloud *cloud)
{
    m_task = m_request.command.start({m_request, m_terminal, m_clock, cloud}, this);
    connect(m_task, &Task::finished, this, &Program::end);
}

void Program::refuse(const QString &problem, ExitCode code)
{
    m_terminal.tell(QStringLiteral("touchstonectl: ") + problem);
    end(code);
}

void Program::end(ExitCode code)
{
    if (!std::exchange(m_hasEnded, true))
        QCoreApplication::exit(int(code));
}

} // namespace touchstone::ctl
