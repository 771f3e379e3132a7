// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recover/recoverwords.h"

#include <QCoreApplication>
#include <QSet>
#include <QStringList>

namespace touchstone::ui {

namespace {

using Step = RecoveryState::Step;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Recovery)
};

QString spanWords(Timestamp begin, Timestamp end)
{
    return formatSpan(std::chrono::duration_cast<std::chrono::milliseconds>(end - begin));
}

/// To the second, since it is a limit; with the date when it was not today.
QString momentWords(Timestamp moment, Timestamp now, const Formats &formats)
{
    return formatSecondAndDate(toDateTime(moment), toDateTime(now), formats);
}

QString cameBackWords(const RecoverOffer &offer)
{
    const Outage &outage = offer.outage;
    // The title last: it may hold anything.
    if (!outage.isBeginKnown || !outage.end)
        return Texts::tr("%1 was disabled and is back. Events of that time were not queued for it.").arg(offer.title);
    return Texts::tr("%2 was disabled for %1 and is back. Events of that time were not queued for it.")
        .arg(spanWords(outage.begin, *outage.end), offer.title);
}

/// "A, B, C and 4 more"; the names last, in one go.
QString listed(const QStringList &titles)
{
    constexpr qsizetype mostNamed = 3;
    const QString named = titles.mid(0, mostNamed).join(QStringLiteral(", "));
    const qsizetype more = titles.size() - mostNamed;
    return more > 0 ? Texts::tr("%1 and %2 more").arg(named, formatCount(more)) : named;
}

QString asSentence(QString text)
{
    if (text.isEmpty())
        return text;
    text[0] = text[0].toUpper();
    return text.endsWith(u'.') ? text : text + u'.';
}

QString readingWords(const RecoveryState &state)
{
    if (state.sensors == 0)
        return Texts::tr("Asking which sensors sent something\u2026");
    return Texts::tr("Reading the event history: %1 of %2 sensors, %3 events so far.")
        .arg(formatCount(state.sensorsAsked), formatCount(state.sensors), formatCount(state.events));
}

} // namespace

QString outageWords(const std::optional<Outage> &outage, Timestamp now, const Formats &formats)
{
    if (!outage)
        return Texts::tr("When it was disabled was not seen here; choose the time yourself.");
    if (!outage->isBeginKnown)
        return Texts::tr("It was disabled already when Touchstone first saw it (%1). Choose yourself from when on.")
            .arg(momentWords(outage->begin, now, formats));
    if (!outage->end)
        return Texts::tr("It has been disabled since %1. What comes before it is enabled is lost to it as well.")
            .arg(momentWords(outage->begin, now, formats));
    return Texts::tr("It was disabled from %1 until %2 (%3).")
        .arg(momentWords(outage->begin, now, formats), momentWords(*outage->end, now, formats),
            spanWords(outage->begin, *outage->end));
}

QString offersWords(const QList<RecoverOffer> &offers)
{
    if (offers.isEmpty())
        return {};
    if (offers.size() == 1)
        return cameBackWords(offers.first());
    QStringList titles;
    QSet<ConnectorName> connectors;
    for (const RecoverOffer &offer : offers) {
        if (!connectors.contains(offer.outage.connector))
            titles.append(offer.title);
        connectors.insert(offer.outage.connector);
    }
    if (titles.size() == 1) {
        return Texts::tr("%2 was disabled %1 times and is back. Events of those times were not queued for it.")
            .arg(formatCount(offers.size()), titles.first());
    }
    return Texts::tr("%1 connectors were disabled and are back: %2. Events of that time were not queued for them.")
        .arg(formatCount(titles.size()), listed(titles));
}

QString offerWords(const RecoverOffer &offer, Timestamp now, const Formats &formats)
{
    const Outage &outage = offer.outage;
    if (!outage.end)
        return offer.title;
    if (!outage.isBeginKnown)
        return Texts::tr("%2, until %1").arg(momentWords(*outage.end, now, formats), offer.title);
    return Texts::tr("%4, %1 to %2 (%3)")
        .arg(momentWords(outage.begin, now, formats), momentWords(*outage.end, now, formats),
            spanWords(outage.begin, *outage.end), offer.title);
}

QString foundWords(const RecoveryState &state)
{
    if (state.step == Step::Reading)
        return readingWords(state);
    if (state.step == Step::Unread)
        return state.failure ? Texts::tr("The events could not be read. %1").arg(asSentence(state.failure->message))
                             : QString();
    QStringList sentences;
    if (state.events == 0)
        sentences.append(Texts::tr("No sensor sent anything in that time that this connector forwards."));
    else if (state.events == 1)
        sentences.append(Texts::tr("One event was found that this connector forwards."));
    else
        sentences.append(
            Texts::tr("%1 events were found that this connector forwards.").arg(formatCount(state.events)));
    if (state.sentBefore > 0)
        sentences.append(
            Texts::tr("%1 were acknowledged before and are not sent again.").arg(formatCount(state.sentBefore)));
    if (state.doubtful > 0)
        sentences.append(Texts::tr("%1 may have arrived: sending ended before the endpoint had answered.")
                             .arg(formatCount(state.doubtful)));
    if (state.isLedgerNew)
        sentences.append(Texts::tr(
            "The record of what was sent earlier was damaged, so nobody can say whether these were sent before."));
    if (!state.incomplete.isEmpty())
        sentences.append(state.incomplete);
    if (state.failure && !state.isSending())
        sentences.append(Texts::tr("Nothing can be sent. %1").arg(asSentence(state.failure->message)));
    return sentences.join(u' ');
}

QString sendingWords(const RecoveryState &state)
{
    QStringList sentences;
    const QString done =
        Texts::tr("%1 of %2 acknowledged").arg(formatCount(state.acknowledged), formatCount(state.chosen));
    switch (state.step) {
    case Step::Sending: {
        sentences.append(Texts::tr("Sending: %1.").arg(done));
        if (!state.lastProblem.isEmpty())
            sentences.append(Texts::tr("Last problem: %1.").arg(state.lastProblem));
        break;
    }
    case Step::Pausing:
        sentences.append(Texts::tr("Waiting for %1 answers: %2.").arg(formatCount(state.onWire), done));
        break;
    case Step::Paused:
        sentences.append(Texts::tr("Paused: %1.").arg(done));
        if (state.failure)
            sentences.append(Texts::tr("%1 Mend that, then resume.").arg(asSentence(state.failure->message)));
        break;
    case Step::Ended:
        sentences.append(state.isCancelled ? Texts::tr("Ended before all was sent: %1.").arg(done)
                                           : Texts::tr("Done: %1.").arg(done));
        if (state.failed > 0)
            sentences.append(Texts::tr("%1 were given up after several attempts.").arg(formatCount(state.failed)));
        if (state.startedAt && state.endedAt)
            sentences.append(Texts::tr("It took %1.").arg(spanWords(*state.startedAt, *state.endedAt)));
        break;
    default:
        break;
    }
    return sentences.join(u' ');
}

int sendingPercent(const RecoveryState &state)
{
    if (state.chosen <= 0)
        return state.step == Step::Ended ? 100 : 0;
    const qsizetype settled = state.acknowledged + state.failed;
    return int(std::min<qsizetype>(settled, state.chosen) * 100 / state.chosen);
}

QString recoveryReport(
    const RecoveryState &state, const QString &title, const QString &endpoint, const Formats &formats)
{
    const auto full = [&formats](Timestamp moment) { return formatMomentInFull(toDateTime(moment), formats); };
    QStringList lines;
    lines << Texts::tr("Recovery of %1").arg(title) << state.connector.path();
    lines << Texts::tr("Endpoint: %1").arg(endpoint);
    lines << Texts::tr("Events from: %1").arg(full(state.begin)) << Texts::tr("Events until: %1").arg(full(state.end));
    lines << Texts::tr("Sensors asked: %1").arg(formatCount(state.sensorsAsked));
    lines << Texts::tr("Events found: %1").arg(formatCount(state.events));
    if (!state.incomplete.isEmpty())
        lines << Texts::tr("Not all was read: %1").arg(state.incomplete);
    lines << Texts::tr("Acknowledged by an earlier sending: %1").arg(formatCount(state.sentBefore));
    lines << Texts::tr("Acknowledged by this sending: %1").arg(formatCount(state.acknowledged));
    lines << Texts::tr("May have arrived, not sent again: %1").arg(formatCount(state.doubtful));
    lines << Texts::tr("Given up: %1").arg(formatCount(state.failed));
    lines << Texts::tr("Not sent: %1").arg(formatCount(state.left() - state.failed));
    lines << Texts::tr("Attempts: %1").arg(formatCount(state.attempts));
    if (state.startedAt)
        lines << Texts::tr("Begun: %1").arg(full(*state.startedAt));
    if (state.endedAt)
        lines << Texts::tr("Ended: %1").arg(full(*state.endedAt));
    if (!state.lastProblem.isEmpty())
        lines << Texts::tr("Last problem: %1").arg(state.lastProblem);
    for (const RecoveryState::GivenUp &one : state.givenUp)
        lines << Texts::tr("Given up: %1 after %2 attempts: %3").arg(one.eventId).arg(one.attempts).arg(one.reason);
    if (state.failed > state.givenUp.size())
        lines << Texts::tr("and %1 more").arg(formatCount(state.failed - state.givenUp.size()));
    return lines.join(u'\n') + u'\n';
}

} // namespace touchstone::ui
