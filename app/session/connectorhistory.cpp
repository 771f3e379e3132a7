// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/connectorhistory.h"

#include <QCoreApplication>

#include <algorithm>

namespace touchstone::session {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Session)
};

} // namespace

using items::ChangeRecord;

QList<ConnectorField> fieldsOf(const api::ConnectorChange &change)
{
    QList<ConnectorField> fields;
    if (change.status)
        fields.append(ConnectorField::Status);
    if (change.displayName)
        fields.append(ConnectorField::DisplayName);
    if (change.events)
        fields.append(ConnectorField::Events);
    if (change.labels)
        fields.append(ConnectorField::Labels);
    if (change.url)
        fields.append(ConnectorField::Endpoint);
    if (change.signatureSecret)
        fields.append(ConnectorField::SignatureSecret);
    if (change.headers)
        fields.append(ConnectorField::Headers);
    return fields;
}

ConnectorHistory::ConnectorHistory(const Clock &clock, ConnectorChanges &changes, ConnectorPoller &poller,
    items::ChangeHistoryModel &model, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_model(model)
{
    connect(&changes, &ConnectorChanges::asked, this, &ConnectorHistory::begin);
    connect(&changes, &ConnectorChanges::answered, this, &ConnectorHistory::settle);
    connect(&poller, &ConnectorPoller::differenceSeen, this, &ConnectorHistory::see);
}

ConnectorHistory::~ConnectorHistory()
{
    const Failure left{Failure::Kind::Cancelled, Texts::tr("The project was left before the cloud had answered.")};
    for (const QList<Asked> &queue : std::as_const(m_pending)) {
        for (const Asked &asked : queue)
            m_model.settle(asked.id, ChangeRecord::Outcome::Failed, left);
    }
}

void ConnectorHistory::begin(const ConnectorName &name, const api::ConnectorChange &change)
{
    ChangeRecord record;
    record.connector = name;
    record.fields = fieldsOf(change);
    record.kind = items::kindOfChange(record.fields, change.status.value_or(ConnectorStatus()));
    record.outcome = ChangeRecord::Outcome::Pending;
    record.at = m_clock.now();
    m_pending[name].append({m_model.add(record), record.fields});
}

void ConnectorHistory::settle(const ConnectorName &name, const Result<DataConnector> &changed)
{
    QList<Asked> &queue = m_pending[name];
    if (queue.isEmpty())
        return;
    const Asked asked = queue.takeFirst();
    if (queue.isEmpty())
        m_pending.remove(name);
    if (changed) {
        m_model.settle(asked.id, ChangeRecord::Outcome::Done);
        return;
    }
    m_model.settle(asked.id, ChangeRecord::Outcome::Failed, changed.failure());
    if (changed.failure().kind == Failure::Kind::Unavailable)
        m_unsure.insert(name, asked);
}

void ConnectorHistory::see(const DataConnector &before, const DataConnector &after)
{
    ChangeRecord record;
    record.connector = after.name;
    record.fields = changedFields(before, after);
    if (record.fields.isEmpty() || explains(after.name, record.fields))
        return;
    record.kind = items::kindOfChange(record.fields, after.status);
    record.origin = ChangeRecord::Origin::Elsewhere;
    record.at = m_clock.now();
    m_model.add(record);
}

/// Whether the difference is a change of ours that seemed to fail: the cloud carried it out and its answer got lost.
bool ConnectorHistory::explains(const ConnectorName &name, const QList<ConnectorField> &fields)
{
    const auto unsure = m_unsure.constFind(name);
    if (unsure == m_unsure.cend())
        return false;
    const bool ours = std::all_of(
        fields.cbegin(), fields.cend(), [&](ConnectorField field) { return unsure->fields.contains(field); });
    if (ours)
        m_model.settle(unsure->id, ChangeRecord::Outcome::DoneLate);
    m_unsure.erase(unsure);
    return ours;
}

} // namespace touchstone::session
