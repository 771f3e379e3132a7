// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alertwords.h"

#include "ui/common/formats.h"
#include "ui/common/healthstyle.h"
#include "ui/common/theme.h"
#include "ui/connectors/changewords.h"

#include <QCoreApplication>
#include <QSet>

namespace touchstone::ui {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(AlertWords)
};

bool isStalled(const Alert &alert)
{
    return alert.facts.health == Health::Stalled;
}

QString asSentence(QString words)
{
    if (words.isEmpty())
        return words;
    words[0] = words[0].toUpper();
    return words.endsWith(u'.') ? words : words + u'.';
}

QString disablingDetail(const AlertFacts &facts, Timestamp now)
{
    if (!facts.disabling || *facts.disabling <= now)
        return Texts::tr("It will be disabled with the next failure. Events are not kept for it after that.");
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(*facts.disabling - now);
    return Texts::tr("In %1, unless a delivery succeeds. Events are not kept for it after that.").arg(formatSpan(left));
}

QString changesDetail(const AlertFacts &facts)
{
    QStringList words;
    for (const ConnectorField field : facts.fields)
        words.append(fieldWord(field));
    const QString fields = words.join(QStringLiteral(", "));
    if (facts.changes > 1)
        return Texts::tr("%1 changes: %2.").arg(formatCount(facts.changes), fields);
    return Texts::tr("Changed: %1.").arg(fields);
}

} // namespace

QString alertTitle(const Alert &alert)
{
    const QString title = alert.title.isEmpty() ? Texts::tr("The cloud") : alert.title;
    switch (alert.key.kind) {
    case AlertKind::DisabledBySystem:
        return Texts::tr("%1 was disabled by the system").arg(title);
    case AlertKind::NotDelivering:
        return isStalled(alert) ? Texts::tr("%1 has stalled").arg(title) : Texts::tr("%1 is failing").arg(title);
    case AlertKind::ErrorRate:
        return Texts::tr("Many deliveries of %1 fail").arg(title);
    case AlertKind::Latency:
        return Texts::tr("Deliveries of %1 are slow").arg(title);
    case AlertKind::DisablingNear:
        return Texts::tr("%1 will soon be disabled by the system").arg(title);
    case AlertKind::ApiUnreachable:
        return Texts::tr("%1 cannot be reached").arg(title);
    case AlertKind::ChangedBySomebody:
        return Texts::tr("%1 was changed by somebody else").arg(title);
    }
    return title;
}

QString alertWord(const Alert &alert)
{
    switch (alert.key.kind) {
    case AlertKind::DisabledBySystem:
        return Texts::tr("Disabled by the system");
    case AlertKind::NotDelivering:
        return isStalled(alert) ? Texts::tr("Stalled") : Texts::tr("Failing");
    case AlertKind::ErrorRate:
        return Texts::tr("Many failures");
    case AlertKind::Latency:
        return Texts::tr("Slow");
    case AlertKind::DisablingNear:
        return Texts::tr("Will soon be disabled");
    case AlertKind::ApiUnreachable:
        return Texts::tr("Not reachable");
    case AlertKind::ChangedBySomebody:
        return Texts::tr("Changed by somebody else");
    }
    return {};
}

QString alertDetail(const Alert &alert, Timestamp now)
{
    const AlertFacts &facts = alert.facts;
    switch (alert.key.kind) {
    case AlertKind::DisabledBySystem:
        return Texts::tr("%1 Events are not kept for it until it is enabled again.")
            .arg(facts.reason.isEmpty() ? Texts::tr("Its deliveries kept failing.") : asSentence(facts.reason));
    case AlertKind::NotDelivering:
        return healthMeaning(isStalled(alert) ? Health::Stalled : Health::Failing);
    case AlertKind::ErrorRate:
        return Texts::tr("%1 of its deliveries fail.").arg(formatShare(facts.share));
    case AlertKind::Latency:
        return Texts::tr("p99 is %1: one delivery in a hundred takes longer.").arg(formatLatency(facts.latency));
    case AlertKind::DisablingNear:
        return disablingDetail(facts, now);
    case AlertKind::ApiUnreachable:
        return facts.reason.isEmpty() ? Texts::tr("What is shown is from before.")
                                      : Texts::tr("%1 What is shown is from before.").arg(asSentence(facts.reason));
    case AlertKind::ChangedBySomebody:
        return changesDetail(facts);
    }
    return {};
}

QString alertSentence(const Alert &alert, Timestamp now)
{
    const auto moment = [now](Timestamp at) { return formatMoment(toDateTime(at), toDateTime(now)); };
    const QString what = Texts::tr("%1. %2").arg(alertTitle(alert), alertDetail(alert, now));
    if (alert.isCurrent())
        return Texts::tr("%1 Since %2.").arg(what, moment(alert.began));
    if (alert.key.kind == AlertKind::ChangedBySomebody)
        return Texts::tr("%1 Seen %2.").arg(what, moment(alert.began));
    return alert.isDismissed
               ? Texts::tr("%1 From %2, dismissed %3.").arg(what, moment(alert.began), moment(*alert.ended))
               : Texts::tr("%1 From %2 to %3.").arg(what, moment(alert.began), moment(*alert.ended));
}

QString manyAlertsTitle(const QList<Alert> &alerts)
{
    QSet<ConnectorName> connectors;
    for (const Alert &alert : alerts)
        connectors.insert(alert.key.connector);
    connectors.remove(ConnectorName()); // the API is none
    if (connectors.size() == 1)
        return Texts::tr("%1 needs attention").arg(alerts.constFirst().title);
    return Texts::tr("%1 connectors need attention").arg(formatCount(connectors.size()));
}

Health alertHealth(const Alert &alert)
{
    switch (alert.key.kind) {
    case AlertKind::DisabledBySystem:
        return Health::DisabledBySystem;
    case AlertKind::NotDelivering:
        return isStalled(alert) ? Health::Stalled : Health::Failing;
    case AlertKind::ErrorRate:
    case AlertKind::Latency:
        return Health::Degraded;
    case AlertKind::DisablingNear:
        return Health::Failing;
    case AlertKind::ApiUnreachable:
    case AlertKind::ChangedBySomebody:
        break;
    }
    return Health::Unknown;
}

Mark alertMark(const Alert &alert, const QPalette &palette)
{
    if (alert.key.kind != AlertKind::ChangedBySomebody)
        return healthMark(alertHealth(alert), palette);
    return {MarkShape::Ring, mutedText(palette), mutedText(palette)};
}

} // namespace touchstone::ui
