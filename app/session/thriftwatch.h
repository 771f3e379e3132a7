// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/pollthrift.h"

#include <QObject>
#include <QTimer>

namespace touchstone::session {

/// Knows when to be thrifty: told whether the window can be seen, and looks each minute whether the machine runs on its
/// battery. GUI thread.
class ThriftWatch : public QObject
{
    Q_OBJECT

public:
    explicit ThriftWatch(QObject *parent = nullptr);

    PollThrift thrift() const { return m_thrift; }
    void setHidden(bool hidden);

Q_SIGNALS:
    void changed(touchstone::session::PollThrift thrift);

private:
    void set(PollThrift thrift);

    PollThrift m_thrift;
    QTimer m_timer;
};

} // namespace touchstone::session
