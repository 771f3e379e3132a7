// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/minutewatch.h"

namespace touchstone::session {

namespace {

constexpr std::chrono::seconds pause{15};    ///< between an answer and the next question
constexpr std::chrono::seconds knownSoon{1}; ///< until the row tells whether there is /local/v1

} // namespace

MinuteWatch::MinuteWatch(const api::ApiClient &client, items::ConnectorListModel &connectors, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_connectors(connectors)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &MinuteWatch::ask);
}

MinuteWatch::~MinuteWatch() = default;

void MinuteWatch::watch(const std::optional<ConnectorName> &connector)
{
    if (connector == m_connector)
        return;
    if (m_connector)
        m_connectors.setMinutes(*m_connector, {});
    m_connector = connector;
    m_timer.stop();
    m_call.reset();
    refresh();
}

void MinuteWatch::refresh()
{
    if (m_connector)
        ask();
}

void MinuteWatch::ask()
{
    m_timer.stop();
    const std::optional<items::ConnectorRow> row = m_connectors.row(*m_connector);
    if (!row || !row->hasLocal()) {
        m_timer.start(knownSoon);
        return;
    }
    m_call = std::make_unique<QObject>();
    m_client.minutes(m_call.get(), *m_connector, [this](const Result<ConnectorSeries> &minutes) {
        if (minutes) // a failure is told with the day's
            m_connectors.setMinutes(*m_connector, *minutes);
        m_timer.start(pause);
    });
}

} // namespace touchstone::session
