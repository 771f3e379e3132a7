// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/thriftwatch.h"

#include <chrono>
#include <utility>

namespace touchstone::session {

ThriftWatch::ThriftWatch(QObject *parent)
    : QObject(parent)
    , m_thrift{false, runsOnBattery()}
{
    connect(&m_timer, &QTimer::timeout, this, [this] { set({m_thrift.isHidden, runsOnBattery()}); });
    m_timer.start(std::chrono::minutes(1));
}

void ThriftWatch::setHidden(bool hidden)
{
    set({hidden, m_thrift.onBattery});
}

void ThriftWatch::set(PollThrift thrift)
{
    if (std::exchange(m_thrift, thrift) != thrift)
        Q_EMIT changed(thrift);
}

} // namespace touchstone::session
