// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"
#include "ui/mainwindow.h"

#include <QObject>

#include <optional>

namespace touchstone::desktop {

/// Brings a connector to the front, whatever project it is in: from a touchstone:// link, a notification or the list of
/// alerts. Goes to its project first and waits until the connector is listed there; says so when it is not. Only the
/// last one that was asked for counts. GUI thread.
class LinkOpening : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    LinkOpening(session::Session &session, ui::MainWindow &window, QObject *parent = nullptr);

    void open(const ConnectorName &connector);
    /// One that is no such link is told, not opened.
    void openLink(const QString &link);

private:
    void goOn();
    bool isListed(const ProjectName &project) const;
    void giveUp(const QString &reason);

    session::Session &m_session;
    ui::MainWindow &m_window;
    std::optional<ConnectorName> m_wanted;
};

} // namespace touchstone::desktop
