// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connections/secretstore.h"
#include "app/ctl/connectionchoice.h"
#include "app/ctl/task.h"
#include "models/domain/connectioncheck.h"

#include <optional>

namespace touchstone::ctl {

/// connection list, add, test
class ConnectionCommands : public Task
{
    Q_OBJECT

public:
    ConnectionCommands(const Workplace &place, QObject *parent);
    static QList<Command> commands();

private:
    void list();
    void add();
    void test();
    Result<void> readNetwork(Connection &connection);
    void keep(const GivenConnection &wanted);
    void enterInBook(const Connection &connection);
    void giveUp(const Connection &connection, const Failure &failure);
    void run(const connections::ConnectionAccess &access);
    void writeCheck(const ConnectionCheck &check);
    std::optional<GivenConnection> typedConnection(); ///< nothing: the task has ended

    ConnectionChoice m_choice;
    connections::SecretStore m_secrets;
    std::optional<QString> m_proxyPassword;
};

} // namespace touchstone::ctl
