// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/streamclient.h"
#include "app/ctl/task.h"

namespace touchstone::ctl {

/// The live events of a project, for commands that follow them: opened again by itself for ever, with what happens to
/// the connection told on standard error. Only a refusal of the cloud ends it.
class LiveStream : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    LiveStream(const Cloud &cloud, Terminal &terminal, const Clock &clock, QObject *parent);

    /// Of these types and devices, or of all where none are named.
    void start(const ProjectName &project, const QList<EventType> &types, const QStringList &deviceIds = {});

Q_SIGNALS:
    void arrived(const QList<touchstone::Event> &events);
    void refused(const touchstone::Failure &failure);

private:
    void tell(const LinkState &link);

    const Cloud &m_cloud;
    Terminal &m_terminal;
    api::StreamClient m_stream;
    LinkState::Kind m_told = LinkState::Kind::Idle;
    bool m_wasOpen = false;
};

} // namespace touchstone::ctl
