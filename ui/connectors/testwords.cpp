// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectors/testwords.h"

#include "ui/common/eventwords.h"
#include "ui/common/failurewords.h"
#include "ui/common/formats.h"
#include "ui/connectors/connectorwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace touchstone::ui {

namespace {

using Kind = TestLine::Kind;
using Step = TestRun::Step;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(TestWords)
};

QString span(std::chrono::microseconds length)
{
    return formatLatency(std::max<std::chrono::microseconds>(length, std::chrono::microseconds(0)));
}

QString attemptLine(const DeliveryAttempt &attempt)
{
    QString words = Texts::tr("Attempt %1: %2").arg(QString::number(attempt.number), attemptWords(attempt));
    if (!attempt.answer.isEmpty())
        words = Texts::tr("%1: \"%2\"").arg(words, attempt.answer.simplified());
    return words;
}

TestLine waitingLine(const TestRun &run, Timestamp now)
{
    if (run.step == Step::Sending)
        return {Kind::Waiting, Texts::tr("Sending\u2026")};
    if (run.eventId.isEmpty())
        return {Kind::Waiting, Texts::tr("Looking for the event in the cloud's history\u2026")};
    if (run.attempts.isEmpty())
        return {Kind::Waiting, Texts::tr("Waiting for the first attempt\u2026")};
    const QString until =
        Texts::tr("the cloud tries again until the endpoint acknowledges or the connector is disabled");
    if (run.nextAttempt && *run.nextAttempt > now) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(*run.nextAttempt - now);
        return {Kind::Waiting, Texts::tr("Next attempt in %1; %2.").arg(formatCountdown(left), until)};
    }
    return {Kind::Waiting, Texts::tr("Waiting for the next attempt; %1.").arg(until)};
}

/// The first attempt may begin before the news that the event was accepted has come to us.
std::optional<Timestamp> acceptedBy(const TestRun &run)
{
    if (!run.acceptedAt || run.attempts.isEmpty())
        return run.acceptedAt;
    return std::max(run.startedAt, std::min(*run.acceptedAt, run.attempts.first().time));
}

TestLine acknowledgedLine(const TestRun &run)
{
    const DeliveryAttempt &last = run.attempts.last();
    const Timestamp at = last.time + last.duration;
    return {Kind::Done, Texts::tr("Acknowledged, %1 after it was sent.").arg(span(at - run.startedAt)), at};
}

} // namespace

QList<TestLine> testLines(const TestRun &run, Timestamp now)
{
    QList<TestLine> lines;
    const std::optional<Timestamp> accepted = acceptedBy(run);
    if (accepted) {
        lines.append({Kind::Done,
            Texts::tr("Accepted: the cloud has stored the event, after %1.").arg(span(*accepted - run.startedAt)),
            accepted});
    }
    if (!run.eventId.isEmpty())
        lines.append({Kind::Done, Texts::tr("Queued for the connector as event %1.").arg(run.eventId), accepted});
    for (const DeliveryAttempt &attempt : run.attempts)
        lines.append({attempt.acknowledged ? Kind::Done : Kind::Problem, attemptLine(attempt), attempt.time});
    switch (run.step) {
    case Step::Sending:
    case Step::Queued:
        lines.append(waitingLine(run, now));
        break;
    case Step::Acknowledged:
        if (!run.attempts.isEmpty())
            lines.append(acknowledgedLine(run));
        break;
    case Step::Synchronised:
        lines.append({Kind::Done,
            Texts::tr("The cloud took the order and delivers by and by. It does not tell how that goes: look at "
                      "the endpoint, and at the connector's totals.")});
        break;
    case Step::Failed:
        lines.append({Kind::Problem, failureWords(Texts::tr("go on with the test"), run.failure.value_or(Failure()))});
        break;
    case Step::Cancelled:
        lines.append({Kind::Waiting, run.acceptedAt
                                         ? Texts::tr("Not followed any longer. The cloud goes on delivering the event.")
                                         : Texts::tr("Called off. Whether the cloud took the event is not known.")});
        break;
    }
    return lines;
}

QList<EventType> testTypes(const DataConnector &connector, const Device &device)
{
    QList<EventType> types = eventTypesOf(device.type);
    types.removeIf([&connector](const EventType &type) {
        return !connector.events.isEmpty() && !connector.events.contains(type);
    });
    return types;
}

QList<Device> testDevices(const DataConnector &connector, const QList<Device> &devices)
{
    QList<Device> able;
    std::copy_if(devices.cbegin(), devices.cend(), std::back_inserter(able), [&connector](const Device &device) {
        return device.isEmulated() && device.name.project == connector.name.project &&
               !testTypes(connector, device).isEmpty();
    });
    return able;
}

QString testObstacle(const std::optional<items::ConnectorRow> &row, const QList<Device> &devices)
{
    if (!row)
        return Texts::tr("The connector is gone.");
    const DataConnector &connector = row->connector;
    if (!connector.isActive())
        return Texts::tr("The connector is disabled: nothing is queued for it. Switch it on first.");
    if (!testDevices(connector, devices).isEmpty())
        return {};
    const bool any = std::any_of(devices.cbegin(), devices.cend(), [&connector](const Device &device) {
        return device.isEmulated() && device.name.project == connector.name.project;
    });
    if (!any)
        return Texts::tr("A test event comes from an emulated sensor, and this project has none.");
    QStringList types;
    for (const EventType &type : connector.events)
        types.append(eventTypeWord(type));
    return Texts::tr(
        "The connector forwards only these events: %1. No emulated sensor of the project sends one of them.")
        .arg(types.join(QStringLiteral(", ")));
}

} // namespace touchstone::ui
