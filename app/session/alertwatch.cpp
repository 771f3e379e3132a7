// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/alertwatch.h"

#include "models/domain/connectortitle.h"

#include <algorithm>

namespace touchstone::session {

using items::AlertListModel;
using items::ChangeHistoryModel;
using items::ChangeRecord;

namespace {

constexpr AlertKind statesOfConnectors[] = {AlertKind::DisabledBySystem, AlertKind::NotDelivering, AlertKind::ErrorRate,
    AlertKind::Latency, AlertKind::DisablingNear};
const AlertKey apiKey{AlertKind::ApiUnreachable, {}};

bool isMoment(const Alert &alert)
{
    return alert.key.kind == AlertKind::ChangedBySomebody;
}

/// Whether it means that nobody answers us, and not that one question was wrong.
bool isUnreachable(const Failure &failure)
{
    return failure.kind == Failure::Kind::Unavailable || failure.kind == Failure::Kind::Unauthorized;
}

} // namespace

AlertWatch::AlertWatch(const Clock &clock, items::ConnectorListModel &connectors, ChangeHistoryModel &changes,
    AlertListModel &alerts, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_connectors(connectors)
    , m_changes(changes)
    , m_alerts(alerts)
{
    connect(&m_timer, &QTimer::timeout, this, &AlertWatch::look);
    connect(&m_changes, &QAbstractItemModel::rowsInserted, this, &AlertWatch::seeChanges);
}

void AlertWatch::restore(const AlertRecords &records)
{
    m_alerts.setRecords(records);
    m_latches.clear();
    QSet<AlertKey> seen;
    for (const Alert &alert : m_alerts.alerts()) { // the newest of each key first
        if (!seen.contains(alert.key) && (alert.isCurrent() || alert.isDismissed))
            m_latches.insert(alert.key, AlertLatch(true));
        seen.insert(alert.key);
    }
    m_timer.start(interval);
    look();
}

void AlertWatch::setRules(const AlertRules &rules)
{
    m_rules = rules.bounded();
    look();
}

void AlertWatch::setConnectionTitle(const QString &title)
{
    m_connectionTitle = title;
    m_unreachable = Holds::Unknown;
}

void AlertWatch::seeLink(const LinkState &link)
{
    switch (link.kind) {
    case LinkState::Kind::Idle:
    case LinkState::Kind::Connecting:
        return;
    case LinkState::Kind::Live:
        m_unreachable = Holds::No;
        return;
    case LinkState::Kind::Retrying:
    case LinkState::Kind::Refused:
        m_unreachable = Holds::Yes; // until something is read: then it is the stream alone
        m_unreachableReason = link.reason;
        return;
    }
}

void AlertWatch::seeRefreshed()
{
    m_unreachable = Holds::No;
    if (!isBegun())
        return;
    endGone();
    look();
}

void AlertWatch::seeFailure(const Failure &failure)
{
    if (!isUnreachable(failure))
        return;
    m_unreachable = Holds::Yes;
    m_unreachableReason = failure.message;
}

void AlertWatch::look()
{
    if (!isBegun())
        return;
    const Timestamp now = m_clock.now();
    for (int row = 0; row < m_connectors.rowCount(); ++row)
        lookAtConnector(m_connectors.rowAt(row), m_connectors.healthAt(row), now);
    lookAtApi();
    m_alerts.addAll(std::exchange(m_begun, {}));
    forgetResting();
    tell();
    Q_EMIT looked();
}

void AlertWatch::lookAtConnector(const items::ConnectorRow &row, Health health, Timestamp now)
{
    for (const AlertKind kind : statesOfConnectors)
        apply({kind, row.connector.name}, alertCondition(kind, row, health, m_rules, now), titleOf(row.connector));
}

void AlertWatch::lookAtApi()
{
    AlertCondition condition;
    condition.holds = m_rules.apiUnreachable ? m_unreachable : Holds::Over;
    condition.facts.reason = m_unreachableReason;
    apply(apiKey, condition, m_connectionTitle);
}

void AlertWatch::apply(const AlertKey &key, const AlertCondition &condition, const QString &title)
{
    auto latch = m_latches.find(key);
    if (latch == m_latches.end()) {
        if (condition.holds != Holds::Yes)
            return; // nothing began, so there is nothing to keep
        latch = m_latches.insert(key, AlertLatch());
    }
    switch (latch->see(condition.holds, m_clock.monotonic(), alertTiming(key.kind, m_rules))) {
    case AlertLatch::Change::Began: {
        Alert alert;
        alert.key = key;
        alert.title = title;
        alert.facts = condition.facts;
        alert.began = m_clock.now();
        m_begun.append(alert);
        return;
    }
    case AlertLatch::Change::Ended:
        end(key);
        return;
    case AlertLatch::Change::None:
        break;
    }
    if (condition.holds != Holds::Yes || !latch->isOn())
        return;
    if (const std::optional<Alert> alert = m_alerts.current(key))
        m_alerts.setFacts(alert->id, condition.facts);
}

void AlertWatch::end(const AlertKey &key)
{
    const std::optional<Alert> alert = m_alerts.current(key);
    if (!alert) // dismissed before
        return;
    m_alerts.end(alert->id, m_clock.now());
    m_alerts.setTold(alert->id, true); // what is over is in the list and need not be told
    if (alert->isTold)
        Q_EMIT tellingVoid(alert->id);
}

/// A connector that is missing from a list that was read in full was deleted.
void AlertWatch::endGone()
{
    const auto isGone = [this](const AlertKey &key) {
        return key.kind != AlertKind::ApiUnreachable && m_listed.contains({key.connector.project}) &&
               m_connectors.find(key.connector) < 0;
    };
    const QList<Alert> alerts = m_alerts.currentAlerts();
    for (const Alert &alert : alerts) {
        if (isGone(alert.key))
            end(alert.key);
    }
    m_latches.removeIf([&](const auto &latch) { return isGone(latch.key()); });
}

void AlertWatch::forgetResting()
{
    m_latches.removeIf([](const auto &latch) { return latch.value().isAtRest(); });
    m_changedAt.removeIf(
        [this](const auto &changed) { return m_clock.monotonic() - changed.value() > oneSpellOfChanges; });
}

void AlertWatch::seeChanges(const QModelIndex & /*parent*/, int first, int last)
{
    if (!isBegun() || !m_rules.changedBySomebody)
        return;
    for (int row = last; row >= first; --row) { // the newest is the first
        const auto record = m_changes.index(row, 0).data(ChangeHistoryModel::RecordRole).value<ChangeRecord>();
        if (record.origin == ChangeRecord::Origin::Elsewhere && record.kind != ChangeRecord::Kind::DisabledBySystem)
            addChange(record);
    }
    tell();
}

void AlertWatch::addChange(const ChangeRecord &record)
{
    const AlertKey key{AlertKind::ChangedBySomebody, record.connector};
    const std::chrono::microseconds now = m_clock.monotonic();
    const auto before = m_changedAt.constFind(key);
    const bool isSameSpell = before != m_changedAt.cend() && now - *before <= oneSpellOfChanges;
    m_changedAt.insert(key, now);
    const QList<Alert> &alerts = m_alerts.alerts();
    const auto last =
        std::find_if(alerts.cbegin(), alerts.cend(), [&key](const Alert &alert) { return alert.key == key; });
    AlertFacts facts = isSameSpell && last != alerts.cend() ? last->facts : AlertFacts();
    ++facts.changes;
    for (const ConnectorField field : record.fields) {
        if (!facts.fields.contains(field))
            facts.fields.append(field);
    }
    if (facts.changes > 1) {
        m_alerts.setFacts(last->id, facts);
        return;
    }
    const std::optional<items::ConnectorRow> row = m_connectors.row(record.connector);
    Alert alert;
    alert.key = key;
    alert.title = row ? titleOf(row->connector) : record.connector.connector;
    alert.facts = facts;
    alert.began = record.at;
    alert.ended = record.at;
    m_alerts.add(alert);
}

/// Quiet hours hold everything back; a snooze holds back what goes on, and settles what was but a moment.
void AlertWatch::tell()
{
    const Timestamp now = m_clock.now();
    const bool isQuiet = m_rules.quiet.cover(toDateTime(now).time());
    QList<Alert> due;
    const QList<Alert> alerts = m_alerts.alerts();
    for (const Alert &alert : alerts) {
        if (alert.isTold)
            continue;
        const bool isSnoozed = m_alerts.snoozedUntil(alert.key).has_value();
        const bool isPast = !alert.isCurrent() && !isMoment(alert);
        if (!m_rules.notify || isPast || (isSnoozed && isMoment(alert))) {
            m_alerts.setTold(alert.id, true);
        } else if (!isQuiet && !isSnoozed) {
            m_alerts.setTold(alert.id, true);
            due.append(alert);
        }
    }
    if (!due.isEmpty())
        Q_EMIT tellingDue(due);
}

void AlertWatch::snooze(quint64 id, std::chrono::minutes length, bool wholeConnector)
{
    const std::optional<Alert> alert = m_alerts.alert(id);
    if (!alert || length.count() <= 0)
        return;
    const auto bounded = std::min<std::chrono::minutes>(length, AlertSnooze::longest);
    const bool isWhole = wholeConnector && alert->key.kind != AlertKind::ApiUnreachable;
    m_alerts.addSnooze(
        {alert->key.connector, isWhole ? std::nullopt : std::optional(alert->key.kind), m_clock.now() + bounded});
    const QList<Alert> current = m_alerts.currentAlerts();
    for (const Alert &covered : current) {
        if (!covered.isTold || !m_alerts.snoozedUntil(covered.key))
            continue;
        m_alerts.setTold(covered.id, false); // once more when the time is up, if it goes on
        Q_EMIT tellingVoid(covered.id);
    }
}

void AlertWatch::wake(quint64 id)
{
    const std::optional<Alert> alert = m_alerts.alert(id);
    if (!alert)
        return;
    // Whoever wakes it looks at it: it need not be told once more.
    m_alerts.removeSnoozes(alert->key);
    const QList<Alert> current = m_alerts.currentAlerts();
    for (const Alert &awake : current) {
        if (awake.key.connector == alert->key.connector && !m_alerts.snoozedUntil(awake.key))
            m_alerts.setTold(awake.id, true);
    }
}

void AlertWatch::dismiss(quint64 id)
{
    const std::optional<Alert> alert = m_alerts.alert(id);
    if (!alert || !alert->isCurrent())
        return;
    m_alerts.dismiss(id, m_clock.now());
    m_alerts.setTold(id, true);
    if (alert->isTold)
        Q_EMIT tellingVoid(id);
}

} // namespace touchstone::session
