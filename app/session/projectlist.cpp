// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/projectlist.h"

#include "models/domain/backoff.h"

#include <QRandomGenerator>

namespace touchstone::session {
namespace {

constexpr Backoff reloadPauses{std::chrono::seconds(1), 2.0, std::chrono::seconds(60), 0.2};

bool isPassing(Failure::Kind kind)
{
    return kind == Failure::Kind::Unavailable || kind == Failure::Kind::Busy;
}

} // namespace

ProjectList::ProjectList(const api::ApiClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
    m_retryTimer.setSingleShot(true);
    connect(&m_retryTimer, &QTimer::timeout, this, &ProjectList::load);
}

ProjectList::~ProjectList() = default;

void ProjectList::load()
{
    m_retryTimer.stop();
    m_calls = std::make_unique<QObject>();
    m_client.listProjects(m_calls.get(), [this](const Result<QList<Project>> &projects) { take(projects); });
}

void ProjectList::take(const Result<QList<Project>> &projects)
{
    if (projects) {
        m_failures = 0;
        Q_EMIT loaded(*projects);
        return;
    }
    ++m_failures;
    std::optional<std::chrono::milliseconds> pause;
    if (isPassing(projects.failure().kind)) {
        pause = reloadPauses.pause(m_failures, QRandomGenerator::global()->generateDouble());
        m_retryTimer.start(*pause);
    }
    Q_EMIT failed(projects.failure(), pause);
}

} // namespace touchstone::session
