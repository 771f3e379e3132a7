// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/connectorswitch.h"

#include <memory>
#include <utility>

namespace touchstone::session {

ConnectorSwitch::ConnectorSwitch(ConnectorChanges &changes, items::ConnectorListModel &model, QObject *parent)
    : QObject(parent)
    , m_changes(changes)
    , m_model(model)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ConnectorSwitch::sendHeld);
}

ConnectorSwitch::~ConnectorSwitch()
{
    release();
}

void ConnectorSwitch::enable(const QList<ConnectorName> &names)
{
    send(names, true);
}

void ConnectorSwitch::disable(const QList<ConnectorName> &names, std::chrono::milliseconds grace)
{
    sendHeld();
    m_held = names;
    for (const ConnectorName &name : std::as_const(m_held))
        m_model.setChangePending(name, true);
    m_timer.start(grace);
    Q_EMIT heldChanged(m_held, grace);
}

void ConnectorSwitch::takeBack()
{
    if (!release().isEmpty())
        Q_EMIT heldChanged({}, {});
}

void ConnectorSwitch::sendHeld()
{
    const QList<ConnectorName> names = release();
    if (names.isEmpty())
        return;
    Q_EMIT heldChanged({}, {});
    send(names, false);
}

QList<ConnectorName> ConnectorSwitch::release()
{
    m_timer.stop();
    const QList<ConnectorName> names = std::exchange(m_held, {});
    for (const ConnectorName &name : names)
        m_model.setChangePending(name, false);
    return names;
}

void ConnectorSwitch::send(const QList<ConnectorName> &names, bool enabled)
{
    struct Batch
    {
        SwitchReport report;
        qsizetype awaited = 0;
    };
    const auto batch = std::make_shared<Batch>();
    batch->report.enabled = enabled;
    QList<ConnectorName> wanted;
    for (const ConnectorName &name : names) {
        const std::optional<items::ConnectorRow> row = m_model.row(name);
        // What is on its way may still turn it round, so only a row at rest tells that there is nothing to do.
        if (row && (row->changePending || row->connector.isActive() != enabled))
            wanted.append(name);
        else
            batch->report.overtaken.append(name);
    }
    batch->awaited = wanted.size();
    m_awaited += wanted.size();
    if (wanted.isEmpty()) {
        Q_EMIT reported(batch->report);
        return;
    }
    using Status = ConnectorStatusTraits::Enum;
    api::ConnectorChange change;
    change.status = enabled ? Status::Active : Status::UserDisabled;
    for (const ConnectorName &name : std::as_const(wanted)) {
        m_changes.change(name, change, [this, name, batch](const Result<DataConnector> &changed) {
            --m_awaited;
            if (changed)
                batch->report.done.append(name);
            else
                batch->report.failed.append({name, changed.failure()});
            if (--batch->awaited == 0)
                Q_EMIT reported(batch->report);
        });
    }
}

} // namespace touchstone::session
