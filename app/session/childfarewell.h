// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

namespace touchstone::session {

/// Lets a child process end cleanly after its owner is gone: closes its standard input and takes the process over;
/// kills it if it is still there after 5 s.
class ChildFarewell : public QObject
{
    Q_OBJECT

public:
    static void bid(QProcess *process);

private:
    explicit ChildFarewell(QProcess *process);
};

} // namespace touchstone::session
