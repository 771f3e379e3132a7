// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace touchstone::ctl {

/// Turns SIGINT, SIGTERM and SIGHUP into a signal of the event loop; the second one ends the process at once. Calls of
/// the system that wait are ended by them. At most one object per process.
class Interruption : public QObject
{
    Q_OBJECT

public:
    explicit Interruption(QObject *parent = nullptr);

Q_SIGNALS:
    void interrupted();
};

} // namespace touchstone::ctl
